"""What our part of a build costs, against MkDocs building the same Markdown without it."""

from __future__ import annotations

import copy
import itertools
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from bench.report import Figure, median
from generator.plugin import build_site
from generator.project import Project
from generator.site import contents

ROOT = Path(__file__).parents[1]
RUNS = 5
MANY = {"questions": 2000, "plays": 500}

#: What in mkdocs.yml is ours: everything else is the same in both builds.
OURS = re.compile(r"^  - playbook\n|^  custom_dir:.*\n|^docs_dir:.*\n", re.MULTILINE)


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the share for the content as it is, and for many times as much of it."""
    with tempfile.TemporaryDirectory() as folder:
        many = _with_many_items(Path(folder))
        usual = _share("build, against MkDocs alone", Project(ROOT), Path(folder))
        larger = _share("build of 2,000 questions and 500 plays", many, Path(folder))
    return [*usual, *larger]


def _share(name: str, project: Project, folder: Path) -> list[Figure]:
    plain = _plain_config(project, folder)
    site = folder / "site"
    pairs = [
        (_seconds(lambda: build_site(project, site)), _seconds(lambda: _build_plain(plain, site)))
        for _ in range(RUNS)
    ]
    ours, theirs = (median(list(times)) for times in zip(*pairs, strict=True))
    share = median([our / their for our, their in pairs])
    return [Figure(name, share, "×", 1.2, f"{ours:.2f} s against {theirs:.2f} s, {RUNS} pairs")]


def _seconds(act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _build_plain(config_file: Path, site: Path) -> None:
    mkdocs_build(load_config(str(config_file), site_dir=str(site)))


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
        file = root / "content" / f"{name}.yaml"
        items = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        file.write_text(yaml.safe_dump(_repeated(items, count), allow_unicode=True), "utf-8")
    return Project(root)


def _repeated(items: list[dict], count: int) -> list[dict]:
    rounds = itertools.cycle(items)
    more = (next(rounds) | {"id": f"more-{number}"} for number in range(count - len(items)))
    return [copy.deepcopy(item) for item in (*items, *more)]  # what is shared, YAML would refer to
