"""Pyodide itself, cut to what pure Python needs; see trim.mjs."""

from __future__ import annotations

from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.node import run_node
from generator.runtime.sources import CUTTING, RuntimeSources, fingerprint, our_scripts

#: The files it comes down to, in the order of the stream.
CORE = ("pyodide.asm.mjs", "pyodide.asm.wasm")

_RECIPE = {"trim.mjs", "script.mjs", "binary.mjs"}


def core_of(sources: RuntimeSources, cache: Cache) -> Path:
    """Return the folder that holds `CORE`.

    Raises RuntimeAssetsError where Pyodide is put together in a way that can't be cut.
    """

    def make(folder: Path) -> None:
        run_node(sources, "trim.mjs", {"target": str(folder)})

    return cache.get("trimmed", core_key(sources), make)


def core_key(sources: RuntimeSources) -> str:
    """Return what changes when the folder's files do."""
    recipe = [file for file in our_scripts() if file.name in _RECIPE]
    tools = [sources.node_modules / name / "package.json" for name in CUTTING]
    pyodide = [sources.pyodide / name for name in ("pyodide.mjs", *CORE)]
    return fingerprint([*recipe, *tools, *pyodide])
