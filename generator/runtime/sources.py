"""What the runtime is made from, and where it lies on disk."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from generator.errors import RuntimeAssetsError
from generator.runtime.start.pyodide import BINARY

#: What the page's script carries besides Pyodide's loader, and what cuts Pyodide.
BUNDLED = ("@noble/hashes", "dompurify", "idb-keyval", "lit-html", "morphdom", "zstddec")
CUTTING = ("acorn", "acorn-walk", "binaryen", "terser")

_OUR_SCRIPTS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class RuntimeSources:
    """The folders and the one program a runtime is made from."""

    worksheets: Path
    browser: Path
    node_modules: Path
    node: Path

    @classmethod
    def in_checkout(cls, root: Path, **replacing: Path) -> Self:
        """Return the sources of the checkout at `root`, each replaceable by its field's name."""
        usual = {
            "worksheets": root / "worksheets",
            "browser": root / "generator" / "browser",
            "node_modules": root / "node_modules",
            "node": _node(),
        }
        return cls(**(usual | replacing))

    @property
    def pyodide(self) -> Path:
        """The folder of Pyodide's own files."""
        return self.node_modules / "pyodide"

    def require(self) -> None:
        """Raise RuntimeAssetsError where something is missing that a build cannot do without."""
        for package, file in (
            ("pyodide", BINARY),
            ("esbuild", "lib/main.js"),
            *((tool, "package.json") for tool in (*BUNDLED, *CUTTING)),
        ):
            if not (self.node_modules / package / file).is_file():
                raise RuntimeAssetsError(
                    f"{self.node_modules / package} has no {file}",
                    "the worksheets need it to run in the browser",
                    "run `make site`, which fetches it, or `npm ci` by hand",
                )
        if not (self.worksheets / "__init__.py").is_file():
            raise RuntimeAssetsError(
                f"{self.worksheets} is not a Python package",
                "its code is what the worksheets run",
                "give the folder of the `worksheets` package, the one with `__init__.py`",
            )


def fingerprint(files: Iterable[Path], *facts: str) -> str:
    """Return 16 hexadecimal digits that change when a file's name, its bytes or a fact changes.

    Where the files lie makes no difference.
    """
    digest = hashlib.sha256("\0".join(facts).encode())
    for name, content in sorted((f.name, hashlib.sha256(f.read_bytes()).digest()) for f in files):
        digest.update(f"\0{name}\0".encode() + content)
    return digest.hexdigest()[:16]


def our_scripts() -> list[Path]:
    """Return this package's own files: a changed recipe makes everything anew."""
    return [path for path in _OUR_SCRIPTS.rglob("*") if path.suffix in {".py", ".mjs"}]


def _node() -> Path:
    beside_python = Path(sys.executable).with_name("node")
    if beside_python.exists():
        return beside_python
    return Path(shutil.which("node") or beside_python)
