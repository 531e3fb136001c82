"""The files of the running site that a new one has unchanged, as the page has brought them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import RuntimeAssetsError
from generator.packing.contents import PROJECT
from generator.project import RUNTIME_FOLDER, STUDIO_FOLDER
from generator.runtime.shipped import script_of
from generator.shipped import Runtime, Shipped, ShippedFile

#: Where the worker puts a file, as it lies on the host (generator/browser/studio/python.mjs).
FOLDER = Path("/packed")


class FilesWanted(Exception):  # noqa: N818 -- nothing is wrong: the worker brings them
    """Files that have to be brought before the call can go on; it is begun again then."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        super().__init__(", ".join(names))


@dataclass(frozen=True, slots=True)
class PackedFiles:
    """The packed files of a site by the names that its page knows them by, in `folder`."""

    shipped: Shipped
    folder: Path = FOLDER

    def require(self) -> None:
        """Raise FilesWanted for those that have not come."""
        names = [*self._names(self.shipped.runtime), *self._names(self.shipped.studio), PROJECT]
        if missing := [name for name in names if not self._path(name).is_file()]:
            raise FilesWanted(missing)

    def project(self) -> tuple[bytes, bytes]:
        """Return the archive of the project as it is packed, and what it unpacks to."""
        packed = self._path(PROJECT).read_bytes()
        return packed, gzip.decompress(packed)

    def packed(self, name: str) -> bytes:
        """Return a file as it is packed, by the name that the studio's page knows it by."""
        return self._path(name).read_bytes()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the address in a site, and what lies there, of each file and of its script.

        Raises RuntimeAssetsError for one that isn't as it was built.
        """
        homes = ((RUNTIME_FOLDER, self.shipped.runtime), (STUDIO_FOLDER, self.shipped.studio))
        for home, runtime in homes:
            for name, (file, script) in zip(
                self._names(runtime), runtime.with_scripts(), strict=True
            ):
                packed = self.packed(name)
                text = script_of(file.path, packed)
                _check(file, packed)
                _check(script, text)
                yield f"{home}/{file.path}", packed
                yield f"{home}/{script.path}", text

    def _names(self, runtime: Runtime) -> list[str]:
        """Return what the page calls the packed files: the studio's own by their first name."""
        paths = [file.path for file, _ in runtime.with_scripts()]
        return paths if runtime is self.shipped.runtime else [it.rsplit(".", 2)[0] for it in paths]

    def _path(self, name: str) -> Path:
        return self.folder / name


def _check(file: ShippedFile, content: bytes) -> None:
    if not file.is_of(content):
        raise RuntimeAssetsError(
            f"{file.path} is another file than this site was built with",
            "the new site would not start",
            "load the page again, and build once more",
        )
