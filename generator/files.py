"""Where a project's files are: in a folder on disk, or in a mapping in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any, Self, cast


class _Tree:
    """Files by their path, and what each folder holds."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.folders: dict[str, dict[str, None]] = {}
        for path in files:
            self._add(path)

    def _add(self, path: str) -> None:
        home, _, name = path.rpartition("/")
        known = self.folders.get(home or ".")
        if known is None:
            known = self.folders.setdefault(home or ".", {})
            if home:
                self._add(home)
        known[name] = None


class MemoryPath(PurePosixPath):
    """A path among files that a mapping holds, as bytes by their path from the project's root.

    It answers what the core asks of a `Path`, so that a project can be read where there is no disk.
    """

    __slots__ = ("_tree",)

    def __init__(self, *segments: str, tree: _Tree) -> None:
        super().__init__(*segments)
        self._tree = tree

    def with_segments(self, *segments: Any) -> Self:
        """Return another path among the same files."""
        return type(self)(*segments, tree=self._tree)

    def exists(self) -> bool:
        """Return whether there is such a file, or a file below it."""
        return self.is_file() or self.is_dir()

    def is_file(self) -> bool:
        """Return whether there is such a file."""
        return str(self) in self._tree.files

    def is_dir(self) -> bool:
        """Return whether there is a file below it."""
        return str(self) in self._tree.folders

    def is_symlink(self) -> bool:
        """Return False: a mapping has no links."""
        return False

    def read_bytes(self) -> bytes:
        """Return what the file holds. Raises FileNotFoundError where there is none."""
        if not self.is_file():
            raise FileNotFoundError(str(self))
        return self._tree.files[str(self)]

    def glob(self, pattern: str) -> Iterator[Self]:
        """Yield the files that fit the pattern, step by step, as `Path.glob` does."""
        first, _, rest = pattern.partition("/")
        for name in self._names():
            if fnmatchcase(name, first):
                path = self / name
                if rest:
                    yield from path.glob(rest)
                elif path.is_file():
                    yield path

    def rglob(self, pattern: str) -> Iterator[Self]:
        """Yield the files at any depth whose name fits the pattern."""
        for home, _, names in self.walk():
            yield from (home / name for name in names if fnmatchcase(name, pattern))

    def walk(self) -> Iterator[tuple[Self, list[str], list[str]]]:
        """Yield each folder with its folders and files, as `Path.walk` does from the top.

        Of the folders, those that are taken out of the list are left out.
        """
        home = "" if str(self) == "." else f"{self}/"
        names = [name for name in self._names() if home + name in self._tree.files]
        folders = sorted(name for name in self._names() if home + name in self._tree.folders)
        yield self, folders, names
        for folder in folders:
            yield from (self / folder).walk()

    def _names(self) -> list[str]:
        return list(self._tree.folders.get(str(self), ()))


def in_memory(files: Mapping[str, bytes], path: str = "") -> Path:
    """Return a path among `files`; it has of a `Path` what the core asks for."""
    return cast(Path, MemoryPath(path, tree=_Tree(files)))
