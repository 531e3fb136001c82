"""Pyodide as it comes from npm: the names of its files, and what its Python is.

No other file knows them: the page's script and the build's Node scripts get `NAMES` as data.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Self

LOADER = "pyodide.mjs"
SCRIPT = "pyodide.asm.mjs"
BINARY = "pyodide.asm.wasm"
LIBRARY = "python_stdlib.zip"
LOCK = "pyodide-lock.json"

#: What it comes down to, in the order of the stream.
CORE = (SCRIPT, BINARY)

NAMES = {
    "loader": LOADER,
    "script": SCRIPT,
    "binary": BINARY,
    "library": LIBRARY,
    "lock": LOCK,
}


@dataclass(frozen=True, slots=True)
class Interpreter:
    """The Python inside a Pyodide: its version, such as 3.14, and the ABI its libraries follow."""

    version: str
    abi: str

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Return that of the Pyodide in a folder."""
        info = info_of(folder)
        major, minor, *_ = info["python"].split(".")
        return cls(f"{major}.{minor}", info["abi_version"])

    @property
    def tag(self) -> str:
        """The version as wheels and bytecode say it, such as `cp314`."""
        return f"cp{self.version.replace('.', '')}"

    @property
    def platform(self) -> str:
        """The platform as wheels say it, such as `pyemscripten_2026_0_wasm32`."""
        return f"pyemscripten_{self.abi}_wasm32"

    @property
    def library(self) -> str:
        """Where its standard library lies in the browser."""
        return f"/lib/python{self.version.replace('.', '')}.zip"

    @property
    def packages(self) -> str:
        """Where packages lie in the browser."""
        return f"/lib/python{self.version}/site-packages"

    @property
    def environment(self) -> dict[str, str]:
        """What it answers to the markers of requirements."""
        return {"python_version": self.version, "sys_platform": "emscripten", "extra": ""}


@functools.cache
def info_of(folder: Path) -> dict[str, str]:
    """Return what the lock of the Pyodide in a folder says of itself."""
    return json.loads((folder / LOCK).read_text("utf-8"))["info"]
