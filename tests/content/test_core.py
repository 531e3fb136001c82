"""Loading, checking and rendering read files in memory as they read a folder.

That they need nothing else, `tests/browser/test_core_in_browser.py` shows: there is nothing else.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import core
from generator.errors import ContentError
from generator.files import in_memory
from generator.project import Project
from tests.content.answering import TODAY
from tests.content.in_memory import files_of


def test_files_in_memory_give_the_pages_of_the_folder(project: Project) -> None:
    """Byte for byte."""
    memory = Project(in_memory(files_of(project)))
    playbook, pages = core.contents(memory, today=TODAY)
    on_disk, expected = core.contents(project, today=TODAY)
    assert pages == expected
    assert playbook.pages == on_disk.pages


def test_a_mistake_in_memory_is_said_with_its_place(project: Project) -> None:
    """As of a file on disk."""
    files = files_of(project)
    files["content/own/tips.yaml"] = b"- id: be-specific\n  titel: Name it\n"
    with pytest.raises(ContentError, match=r"content/own/tips.yaml:2:3: `titel`"):
        core.contents(Project(in_memory(files)), today=TODAY)


@pytest.mark.parametrize("pattern", ["*.yaml", "sheets/*/sheet.yaml", "*.y*ml", "*"])
def test_a_folder_in_memory_is_searched_as_one_on_disk(project: Project, pattern: str) -> None:
    """By the same patterns."""
    names = files_of(project)
    for folder in ("content", "worksheets", "content/words"):
        disk, memory = project.root / folder, in_memory(names, folder)
        here = {str(path.relative_to(disk)) for path in disk.glob(pattern) if path.is_file()}
        assert {str(path.relative_to(memory)) for path in memory.glob(pattern)} == here
        walked = [Path(str(home)) / name for home, _, found in memory.walk() for name in found]
        assert len(walked) == len([path for path in disk.rglob("*") if path.is_file()])
