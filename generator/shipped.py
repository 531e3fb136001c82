"""What a site has in its folder for Python in the browser, as values."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class ShippedFile:
    """A file in the site's folder: its name there, its size and the hash of its bytes."""

    path: str
    size_bytes: int
    sha256: str

    def is_of(self, content: bytes) -> bool:
        """Return whether these are the file's bytes."""
        return hashlib.sha256(content).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class Runtime:
    """What was put into the site's folder; pages name `script` and `stylesheet`."""

    script: str
    stylesheet: str
    files: tuple[ShippedFile, ...]

    def with_scripts(self) -> Iterator[tuple[ShippedFile, ShippedFile]]:
        """Yield each packed file with the script that comes after it and hands it over."""
        for file, after in itertools.pairwise(self.files):
            if file.path.endswith(".bin"):
                yield file, after


@dataclass(frozen=True, slots=True)
class Studio:
    """What the page of the studio names: its script and styles, and entries of files it brings."""

    script: str
    stylesheet: str
    entries: tuple[dict[str, object], ...]
    files: tuple[ShippedFile, ...]


@dataclass(frozen=True, slots=True)
class Shipped:
    """The runtime, and what is the studio's of it: all that no content changes."""

    runtime: Runtime
    studio: Runtime

    @staticmethod
    def read(note: Path) -> Shipped:
        """Return what was written into the file `note`. Raises FileNotFoundError for none."""
        return _NOTES.validate_json(note.read_bytes())

    def note(self) -> bytes:
        """Return it as the text of a file."""
        return _NOTES.dump_json(self)


_NOTES = TypeAdapter(Shipped)

#: Where a project in the browser has that file.
NOTE = ".cache/shipped.json"
