"""Pyodide itself, whole or cut to what pure Python needs; see tree_shaking/shake.mjs."""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.node import ScriptFailedError, run_node
from generator.runtime.sources import CUTTING, RuntimeSources, fingerprint, our_scripts
from generator.runtime.start.pyodide import CORE, LIBRARY, LOADER

log = logging.getLogger(__name__)

_RECIPE = {"core.py", "shake.mjs", "script.mjs", "binary.mjs", "modules.mjs", "python.mjs"}
_WHY_WHOLE = "why-whole.txt"


class Profile(StrEnum):
    """How much of Pyodide there is: a compiled library can only be loaded by the whole one."""

    WHOLE = "whole"
    TRIMMED = "trimmed"


@dataclass(frozen=True, slots=True)
class Core:
    """The folder that holds the files of `CORE`, and how much of Pyodide they are."""

    folder: Path
    profile: Profile


def core_of(sources: RuntimeSources, cache: Cache) -> Core:
    """Return Pyodide trimmed; whole, with a warning, where it can't be, or doesn't start then."""

    def make(folder: Path) -> None:
        try:
            _shake(sources, folder)
        except ScriptFailedError as error:
            _take_whole(sources, folder, str(error))

    folder = cache.get("trimmed", core_key(sources), make)
    why = folder / _WHY_WHOLE
    if not why.exists():
        return Core(folder, Profile.TRIMMED)
    log.warning("Pyodide is shipped whole, so starts take longer: %s", why.read_text("utf-8"))
    return Core(folder, Profile.WHOLE)


def core_key(sources: RuntimeSources) -> str:
    """Return what changes when the folder's files do."""
    recipe = [file for file in our_scripts() if file.name in _RECIPE]
    tools = [sources.node_modules / name / "package.json" for name in CUTTING]
    pyodide = [sources.pyodide / name for name in (LOADER, *CORE)]
    return fingerprint([*recipe, *tools, *pyodide])


def _shake(sources: RuntimeSources, folder: Path) -> None:
    """Cut Pyodide and start it once.

    Raises ScriptFailedError where it is put together in another way, or doesn't start.
    """
    run_node(sources, "start/tree_shaking/shake.mjs", {"target": str(folder)})
    library = str((sources.pyodide / LIBRARY).resolve())
    run_node(sources, "start/python.mjs", {"core": str(folder.resolve()), "stdlib": library})


def _take_whole(sources: RuntimeSources, folder: Path, why: str) -> None:
    for name in CORE:
        shutil.copyfile(sources.pyodide / name, folder / name)
    (folder / _WHY_WHOLE).write_text(why, "utf-8")
