"""Where a project's files are: in a folder on disk, or in a mapping in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Self


class MemoryPath(PurePosixPath):
    """A path among files that a mapping holds, as bytes by their path from the project's root.

    It answers what the core asks of a `Path`, so that a project can be read where there is no disk.
    """

    __slots__ = ("_files",)

    def __init__(self, *segments: str, files: Mapping[str, bytes]) -> None:
        super().__init__(*segments)
        self._files = files

    def with_segments(self, *segments: str) -> Self:
        """Return another path among the same files."""
        return type(self)(*segments, files=self._files)

    def exists(self) -> bool:
        """Return whether there is such a file, or a file below it."""
        return self.is_file() or any(True for _ in self._below())

    def is_file(self) -> bool:
        """Return whether there is such a file."""
        return str(self) in self._files

    def is_symlink(self) -> bool:
        """Return False: a mapping has no links."""
        return False

    def read_bytes(self) -> bytes:
        """Return what the file holds. Raises FileNotFoundError where there is none."""
        if not self.is_file():
            raise FileNotFoundError(str(self))
        return self._files[str(self)]

    def glob(self, pattern: str) -> Iterator[Self]:
        """Yield the files that fit the pattern, step by step, as `Path.glob` does."""
        wanted = pattern.split("/")
        for path in self._below():
            steps = path.relative_to(self).parts
            if len(steps) == len(wanted) and all(map(fnmatchcase, steps, wanted)):
                yield path

    def rglob(self, pattern: str) -> Iterator[Self]:
        """Yield the files at any depth whose name fits the pattern."""
        return (path for path in self._below() if fnmatchcase(path.name, pattern))

    def walk(self) -> Iterator[tuple[Self, list[str], list[str]]]:
        """Yield each folder with its folders and files, as `Path.walk` does from the top."""
        steps = [path.relative_to(self).parts for path in self._below()]
        names = [parts[0] for parts in steps if len(parts) == 1]
        folders = sorted({parts[0] for parts in steps if len(parts) > 1})
        yield self, folders, names
        for folder in folders:
            yield from (self / folder).walk()

    def _below(self) -> Iterator[Self]:
        for name in self._files:
            path = self.with_segments(name)
            if path != self and path.is_relative_to(self):
                yield path


#: What the core reads a project by.
type AnyPath = Path | MemoryPath
