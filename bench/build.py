"""What our part of a build costs, against MkDocs building the same Markdown without it."""

from __future__ import annotations

import copy
import itertools
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree

import yaml
from playwright.sync_api import Browser

from bench.report import Figure, median
from generator.core import contents
from generator.project import Project

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
from generator.build import build_site
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

    def share(self, name: str, most: float | None = 1.2) -> Figure:
        """Return how many times as long ours takes, as the median of the pairs."""
        shares = [our / their for our, their in zip(self.ours_s, self.theirs_s, strict=True)]
        note = f"{median(self.ours_s):.2f} s against {median(self.theirs_s):.2f} s, {RUNS} pairs"
        return Figure(name, median(shares), "×", most, note)


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the share for the content as it is and for much more of it, and what more costs."""
    with tempfile.TemporaryDirectory() as name:
        project = _copy(Path(name) / "usual")
        usual = _compared(project)
        saved = _compared(project, first=_save_a_tip)
        anew = _compared(project, first=_forget_pages)
        many = _compared(_with_many_items(Path(name) / "many"))
    return [
        usual.share("build, against MkDocs alone"),
        saved.share("build after a tip was saved"),
        anew.share("build that knows no page from before", most=None),
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


def _compared(
    project: Project, first: Callable[[Project], object] = lambda project: None
) -> _Compared:
    """Compare second builds, each after `first` was done with the project."""
    plain = _plain_config(project)
    site = project.root / "site"
    _seconds(_BUILD_OURS, project.root, site)
    pairs = []
    for _ in range(RUNS):
        first(project)
        ours_s = _seconds(_BUILD_OURS, project.root, site)
        pairs.append((ours_s, _seconds(_BUILD_PLAIN, plain, site)))
    return _Compared(*zip(*pairs, strict=True))


def _save_a_tip(project: Project) -> None:
    tips = project.content / "tips.yaml"
    tips.write_text(tips.read_text("utf-8").replace("  title: ", "  title: Anew, ", 1), "utf-8")


def _forget_pages(project: Project) -> None:
    for path in project.cache.glob("*.json"):
        if path.name != "site.json":  # the runtime's
            path.unlink()


def _seconds(build: str, what: Path, site: Path) -> float:
    """Return how long the code `build` takes in a Python of its own, which remembers no other."""
    command = [sys.executable, "-c", _TIMED.format(build=build), str(what), str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def _plain_config(project: Project) -> Path:
    """Write the pages our part would make as files, and a configuration that knows no more."""
    playbook, pages = contents(project, today=date.today())
    plain = project.root / "plain"
    for path, text in {**pages, **playbook.pages}.items():
        page = plain / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    copytree(project.content / "assets", plain / "docs" / "assets", dirs_exist_ok=True)
    config = plain / "mkdocs.yml"
    config.write_text(OURS.sub("", project.config_file.read_text("utf-8")), "utf-8")
    return config


def _copy(root: Path) -> Project:
    """Return a project like ours, whose content may change and whose builds are its own."""
    copytree(ROOT / "content", root / "content")
    (root / ".cache").mkdir()
    for name in ("worksheets", "generator", "node_modules", "mkdocs.yml", ".cache/runtime"):
        (root / name).symlink_to(ROOT / name)
    return Project(root)


def _with_many_items(root: Path) -> Project:
    """Return a project like ours, its questions and plays repeated under new names."""
    project = _copy(root)
    for name, count in MANY.items():
        items = _repeated(_items(project.content, name), count)
        text = yaml.safe_dump(items, allow_unicode=True)
        (project.content / f"{name}.yaml").write_text(text, "utf-8")
    return project


def _items(content: Path, name: str) -> list[dict]:
    return yaml.load((content / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def _repeated(items: list[dict], count: int) -> list[dict]:
    rounds = itertools.cycle(items)
    more = (next(rounds) | {"id": f"more-{number}"} for number in range(count - len(items)))
    return [copy.deepcopy(item) for item in (*items, *more)]  # what is shared, YAML would refer to
