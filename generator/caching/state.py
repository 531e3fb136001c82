"""What something was made from, in one line that changes when any of it does."""

from __future__ import annotations

import hashlib
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def state(made_from: Iterable[Path]) -> str:
    """Return the state of files and folders; a change is told by time and size, as make does."""
    digest = hashlib.sha256()
    for file in sorted(file for path in made_from for file in _files(path)):
        stat = file.stat()
        digest.update(f"{file}\0{stat.st_mtime_ns}\0{stat.st_size}\n".encode())
    return digest.hexdigest()


def digest(*texts: str) -> str:
    """Return what tells these texts, in this order, from any others."""
    found = hashlib.sha256()
    for text in texts:
        found.update(b"%d\0" % len(text) + text.encode())
    return found.hexdigest()


def installed_libraries() -> list[Path]:
    """Return a file of each library of this Python: another version brings another."""
    return list(Path(sysconfig.get_path("purelib")).glob("*.dist-info/METADATA"))


def our_code() -> list[Path]:
    """Return the Python files that build the site."""
    return list(_PACKAGE.rglob("*.py"))


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at or below `path`; Python's own by-products are not what is made from."""
    found = path.rglob("*") if path.is_dir() else (path,)
    return (file for file in found if file.is_file() and file.suffix != ".pyc")
