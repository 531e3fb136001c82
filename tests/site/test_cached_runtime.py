"""The runtime is made again when something it is made from has changed, and only then."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.caching.runtime import cached_runtime
from generator.shipped import Runtime, ShippedFile


class _Made:
    """A folder of sources, one of results, and how often these were made."""

    def __init__(self, root: Path) -> None:
        self.sources, self.results = root / "sources", root / "results"
        self.sources.mkdir()
        self.results.mkdir()
        (self.sources / "engine.py").write_text("1", "utf-8")
        self.times = 0

    def runtime(self) -> Runtime:
        return cached_runtime(self.results, [self.sources], self._make)

    def _make(self) -> Runtime:
        self.times += 1
        (self.results / "a.js").write_text("", "utf-8")
        return Runtime("a.js", "a.css", (ShippedFile("a.js", 0, "0"),))


CHANGES: dict[str, Callable[[_Made], object]] = {
    "a source is written": lambda made: (made.sources / "engine.py").write_text("22", "utf-8"),
    "a source as long is newer": lambda made: os.utime(made.sources / "engine.py", (1, 1)),
    "a source comes": lambda made: (made.sources / "new.py").write_text("", "utf-8"),
    "a source goes": lambda made: (made.sources / "engine.py").unlink(),
    "a result is gone": lambda made: (made.results / "a.js").unlink(),
    "the note is damaged": lambda made: made.results.with_name("results.json").write_text("{"),
}


@pytest.fixture
def made(tmp_path: Path) -> _Made:
    """A runtime that was made once."""
    made = _Made(tmp_path)
    made.runtime()
    return made


def test_without_a_change_it_is_the_one_made_before(made: _Made) -> None:
    """Python's own by-products are no change."""
    (made.sources / "engine.pyc").write_bytes(b"")
    assert made.runtime() == Runtime("a.js", "a.css", (ShippedFile("a.js", 0, "0"),))
    assert made.times == 1


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_it_is_made_again(made: _Made, change: Callable[[_Made], object]) -> None:
    """Once."""
    change(made)
    made.runtime()
    made.runtime()
    assert made.times == 2
