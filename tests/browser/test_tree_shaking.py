"""Of Pyodide, what pure Python has no use for is left out, and never at the price of a start."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

from generator.runtime.cache import Cache
from generator.runtime.node import run_node
from generator.runtime.sources import RuntimeSources
from generator.runtime.start import core as core_module
from generator.runtime.start.core import Profile, core_of
from generator.runtime.start.pyodide import CORE, SCRIPT
from tests.support.rules import name_of, require_rules_hold, rules_in
from tests.support.shipped import CACHE, ROOT


@pytest.mark.parametrize("rules", rules_in(Path(__file__).parent), ids=name_of)
def test_the_rules_of_tree_shaking_hold(rules: Path) -> None:
    """Tried on a script of the same shape; `test_shipped_python.py` runs on the real one."""
    require_rules_hold(rules)


def test_this_pyodide_is_trimmed() -> None:
    """By more than half of its script."""
    sources = RuntimeSources.in_checkout(ROOT)
    core = core_of(sources, Cache(CACHE))
    assert core.profile is Profile.TRIMMED
    assert 2 * (core.folder / SCRIPT).stat().st_size < (sources.pyodide / SCRIPT).stat().st_size


def _shipped_whole(sources: RuntimeSources, cache: Cache, log: pytest.LogCaptureFixture) -> bool:
    """Return whether the build ships Pyodide as it came, and says why."""
    with log.at_level(logging.WARNING):
        core = core_of(sources, cache)
    assert "shipped whole" in log.messages[-1]
    whole = [(sources.pyodide / name).read_bytes() for name in CORE]
    return core.profile is Profile.WHOLE and whole == [
        (core.folder / name).read_bytes() for name in CORE
    ]


def test_a_pyodide_of_another_shape_is_shipped_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later version may be put together in another way. The next build doesn't try again."""
    sources = _with_script(tmp_path / "node_modules", "assignWasmExports", "takeWasmExports")
    cache = Cache(tmp_path / "cache")
    assert _shipped_whole(sources, cache, caplog)
    monkeypatch.delattr(core_module, "run_node")
    assert _shipped_whole(sources, cache, caplog)


def test_a_trimmed_pyodide_that_does_not_start_is_shipped_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is started once before anything is made from it."""

    def spoiling(sources: RuntimeSources, script: str, job: dict) -> None:
        if script.endswith("shake.mjs"):
            for name in CORE:
                Path(job["target"], name).write_text("export default () => { throw Error('x') }")
        else:
            run_node(sources, script, job)

    monkeypatch.setattr(core_module, "run_node", spoiling)
    assert _shipped_whole(RuntimeSources.in_checkout(ROOT), Cache(tmp_path), caplog)


def _with_script(folder: Path, old: str, new: str) -> RuntimeSources:
    """Return the sources with another Pyodide, in whose script `new` stands for `old`."""
    sources = RuntimeSources.in_checkout(ROOT)
    shutil.copytree(sources.pyodide, folder / "pyodide")
    for package in sources.node_modules.iterdir():
        if package.name != "pyodide":
            (folder / package.name).symlink_to(package)
    script = folder / "pyodide" / SCRIPT
    text = script.read_text("utf-8")
    assert old in text
    script.write_text(text.replace(old, new), "utf-8")
    return RuntimeSources.in_checkout(ROOT, node_modules=folder)
