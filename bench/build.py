"""What our part of a build costs, against MkDocs building the same Markdown without it."""

from __future__ import annotations

import copy
import itertools
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import yaml
from playwright.sync_api import Browser

from bench.report import Figure, median
from generator.project import Project
from generator.site import contents

ROOT = Path(__file__).parents[1]
RUNS = 5
MANY = {"questions": 2000, "plays": 500}

#: What in mkdocs.yml is ours: everything else is the same in both builds.
OURS = re.compile(r"^  - playbook\n|^  custom_dir:.*\n|^docs_dir:.*\n", re.MULTILINE)

_BUILD_OURS = "build_site(Project(Path(sys.argv[1])), Path(sys.argv[2]))"
_BUILD_PLAIN = "build(load_config(sys.argv[1], site_dir=sys.argv[2]))"
_TIMED = """
import sys, time
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
from generator.plugin import build_site
from generator.project import Project
start = time.perf_counter()
{build}
print(time.perf_counter() - start)
"""


@dataclass(frozen=True, slots=True)
class _Compared:
    """Builds of the same pages, ours and MkDocs alone in turn: seconds of each."""

    ours_s: tuple[float, ...]
    theirs_s: tuple[float, ...]

    def share(self, name: str) -> Figure:
        """Return how many times as long ours takes, as the median of the pairs."""
        shares = [our / their for our, their in zip(self.ours_s, self.theirs_s, strict=True)]
        note = f"{median(self.ours_s):.2f} s against {median(self.theirs_s):.2f} s, {RUNS} pairs"
        return Figure(name, median(shares), "×", 1.2, note)


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the share for the content as it is and for much more of it, and what more costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        usual = _compared(Project(ROOT), folder)
        many = _compared(_with_many_items(folder), folder)
    return [
        usual.share("build, against MkDocs alone"),
        many.share("build of 2,000 questions and 500 plays"),
        _growth(usual, many),
    ]


def _growth(usual: _Compared, many: _Compared) -> Figure:
    """Return what each item more costs, so that growth faster than the content's would show."""
    more = sum(MANY.values()) - sum(len(_items(ROOT / "content", name)) for name in MANY)
    ours_s = median(many.ours_s) - median(usual.ours_s)
    theirs_s = median(many.theirs_s) - median(usual.theirs_s)
    note = f"MkDocs alone {1000 * theirs_s / more:.2f} ms; {more} items more"
    return Figure("each item more", 1000 * ours_s / more, "ms", note=note)


def _compared(project: Project, folder: Path) -> _Compared:
    plain = _plain_config(project, folder)
    site = folder / "site"
    pairs = [
        (_seconds(_BUILD_OURS, project.root, site), _seconds(_BUILD_PLAIN, plain, site))
        for _ in range(RUNS)
    ]
    return _Compared(*zip(*pairs, strict=True))


def _seconds(build: str, what: Path, site: Path) -> float:
    """Return how long the code `build` takes in a Python of its own, which remembers no other."""
    command = [sys.executable, "-c", _TIMED.format(build=build), str(what), str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def _plain_config(project: Project, folder: Path) -> Path:
    """Write the pages our part would make as files, and a configuration that knows no more."""
    playbook, pages = contents(project)
    plain = Path(tempfile.mkdtemp(dir=folder))
    for path, text in {**pages, **playbook.pages}.items():
        page = plain / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    copytree(project.content / "assets", plain / "docs" / "assets")
    config = plain / "mkdocs.yml"
    config.write_text(OURS.sub("", project.config_file.read_text("utf-8")), "utf-8")
    return config


def _with_many_items(folder: Path) -> Project:
    """Return a project like ours, its questions and plays repeated under new names."""
    root = folder / "many"
    copytree(ROOT / "content", root / "content")
    for name in ("worksheets", "generator", "node_modules", "mkdocs.yml", ".cache"):
        (root / name).symlink_to(ROOT / name)
    for name, count in MANY.items():
        items = _repeated(_items(root / "content", name), count)
        text = yaml.safe_dump(items, allow_unicode=True)
        (root / "content" / f"{name}.yaml").write_text(text, "utf-8")
    return Project(root)


def _items(content: Path, name: str) -> list[dict]:
    return yaml.load((content / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def _repeated(items: list[dict], count: int) -> list[dict]:
    rounds = itertools.cycle(items)
    more = (next(rounds) | {"id": f"more-{number}"} for number in range(count - len(items)))
    return [copy.deepcopy(item) for item in (*items, *more)]  # what is shared, YAML would refer to
