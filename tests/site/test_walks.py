"""CONTRIBUTING lists two walks through the code; here somebody follows them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest

from generator import core
from generator.project import Project
from tests.content.answering import TODAY
from tests.worksheets.cases import cases
from tests.worksheets.client import run

_STEP = re.compile(r"^\| \d+ \| `([^`]+)`", re.MULTILINE)
_IMPORT = re.compile(r"^(?:import|export) .*?[\"'](\.[^\"']+)[\"'];", re.MULTILINE | re.DOTALL)
MOST_FILES = 20

#: What a build does around the core: the command, Node, MkDocs.
AROUND = {"generator/cli.py", "generator/prepare.py", "generator/site.py", "generator/plugin.py"}


@pytest.fixture(scope="module")
def walks(project: Project) -> tuple[list[str], list[str]]:
    """The files of each, in their order."""
    text = (project.root / "CONTRIBUTING.md").read_text("utf-8")
    tip, keystroke = text.split("**From a tip to a page.**")[1].split("**From a keystroke")
    return _STEP.findall(tip), _STEP.findall(keystroke)


def _run_through(work: Callable[[], object], root: Path) -> set[str]:
    """Return the files of this checkout in which something runs, templates among them."""
    seen: set[str] = set()
    watch = sys.monitoring

    def note(code: CodeType, _offset: int) -> object:
        seen.add(code.co_filename)
        return watch.DISABLE  # once is enough

    watch.use_tool_id(watch.PROFILER_ID, "walk")
    watch.register_callback(watch.PROFILER_ID, watch.events.PY_START, note)
    watch.set_events(watch.PROFILER_ID, watch.events.PY_START)
    try:
        work()
    finally:
        watch.set_events(watch.PROFILER_ID, watch.events.NO_EVENTS)
        watch.free_tool_id(watch.PROFILER_ID)
        watch.restart_events()
    return {name.removeprefix(f"{root}/") for name in seen if name.startswith(str(root))}


def test_no_walk_is_longer_than_twenty_files(
    walks: tuple[list[str], ...], project: Project
) -> None:
    """And each of them is there."""
    for walk in walks:
        assert 10 < len(walk) <= MOST_FILES
        assert [name for name in walk if not (project.root / name).is_file()] == []


def test_a_tip_passes_the_files_of_its_walk(walks: tuple[list[str], ...], project: Project) -> None:
    """Each Python file between the command and MkDocs runs when content becomes pages."""
    passed = _run_through(lambda: core.contents(project, today=TODAY), project.root)
    listed = {name for name in walks[0] if name.endswith(".py")} - AROUND
    assert listed - passed - {"generator/model/collections.py"} == set()


def test_a_keystroke_passes_the_files_of_its_walk(
    walks: tuple[list[str], ...], project: Project
) -> None:
    """Each Python file runs for a pitch; each script is imported by the page's or the worker's."""
    [case, *_] = [case for case in cases() if case.name.startswith("pitch")]
    passed = _run_through(lambda: json.loads(run(case.request())), project.root)
    assert {name for name in walks[1] if name.endswith(".py")} - passed == set()
    browser = project.root / "generator" / "browser"
    scripts = _imported_by(browser / "main.mjs") | _imported_by(browser / "worker.mjs")
    listed = {(project.root / name).resolve() for name in walks[1] if name.endswith(".mjs")}
    assert listed - scripts == set()


def _imported_by(script: Path) -> set[Path]:
    found, waiting = set(), [script.resolve()]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [
                (path.parent / name).resolve() for name in _IMPORT.findall(path.read_text("utf-8"))
            ]
    return found
