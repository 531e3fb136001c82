"""A Python package as it is put into the browser."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from wheel.wheelfile import WheelFile

from generator.runtime.archive import Members, member

_GENERATOR = "Wheel-Version: 1.0\nGenerator: playbook\nRoot-Is-Purelib: true\nTag: {tag}\n"
_EPOCH_SECONDS = "315532800"  # 1980-01-01, the earliest date a zip can hold


@dataclass(frozen=True, slots=True)
class Package:
    """A distribution: its name, what it needs, and its modules by path."""

    name: str
    version: str
    depends: tuple[str, ...]
    members: Members
    tag: str = "py3-none-any"

    @property
    def file_name(self) -> str:
        """The name of its wheel."""
        return f"{self.name.replace('-', '_')}-{self.version}-{self.tag}.whl"

    @property
    def imports(self) -> tuple[str, ...]:
        """The names its top level can be imported by."""
        tops = {path.split("/")[0] for path in self.members}
        return tuple(sorted({top.partition(".")[0] for top in tops}))

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change when anything in the package does."""
        digest = hashlib.sha256(f"{self.file_name} {self.depends}".encode())
        for path, data in sorted(self.members.items()):
            digest.update(f"\0{path}\0{len(data)}\0".encode() + data)
        return digest.hexdigest()[:16]

    def compiled(self, members: Members, tag: str) -> Self:
        """Return the same package holding the bytecode in `members`."""
        return replace(self, members=members, tag=tag)

    def wheel(self) -> bytes:
        """Return the package as a wheel; the same package gives the same bytes."""
        with tempfile.TemporaryDirectory() as folder, _reproducible():
            path = Path(folder) / self.file_name
            with WheelFile(path, "w") as wheel:
                for name, data in sorted(self.members.items()):
                    wheel.writestr(member(name), data)
                info = wheel.dist_info_path
                metadata = f"Metadata-Version: 2.1\nName: {self.name}\nVersion: {self.version}\n"
                wheel.writestr(member(f"{info}/METADATA"), metadata)
                wheel.writestr(member(f"{info}/WHEEL"), _GENERATOR.format(tag=self.tag))
            return path.read_bytes()


@contextlib.contextmanager
def _reproducible() -> Iterator[None]:
    """Have `wheel` date the RECORD it writes like everything else, by the usual variable."""
    name, before = "SOURCE_DATE_EPOCH", os.environ.get("SOURCE_DATE_EPOCH")
    os.environ[name] = _EPOCH_SECONDS
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
