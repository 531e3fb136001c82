"""A file as it lies in the site: gzip'd, named by its hash, and once more as a script."""

from __future__ import annotations

import base64
import gzip
import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.runtime.cache import Cache
from generator.shipped import ShippedFile

_HASH_DIGITS = 12


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of Python's, gzip'd, and the same bytes as a script.

    `content_*` is of what it unpacks to, because some hosts unpack files on the way; `script` is
    for pages opened from a folder, where a script is all that loads.
    """

    name: str
    packed: ShippedFile
    script: ShippedFile
    content_size_bytes: int
    content_sha256: str

    def entry(self, use: str) -> dict[str, object]:
        """Return what a page's script is told of the file; `use` says when it is needed."""
        return {
            "name": self.name,
            "path": self.packed.path,
            "size": self.packed.size_bytes,
            "sha256": self.packed.sha256,
            "script": self.script.path,
            "contentSize": self.content_size_bytes,
            "contentSha256": self.content_sha256,
            "use": use,
        }


def ship_packed(name: str, content: bytes, out_dir: Path, cache: Cache) -> PackedFile:
    """Write `content` gzip'd, and as a script, into `out_dir`; return what was written.

    The suffix `.bin` means nothing to any host, so none adds a header of its own.
    """
    content_sha256 = hashlib.sha256(content).hexdigest()

    def make(folder: Path) -> None:
        (folder / "packed").write_bytes(gzip.compress(content, 9, mtime=0))

    packed = (cache.get(f"packed-{name}", content_sha256[:16], make) / "packed").read_bytes()
    return ship_again(name, packed, content, out_dir)


def ship_again(name: str, packed: bytes, content: bytes, out_dir: Path) -> PackedFile:
    """Write what was `packed` before, and as a script; `content` is what it unpacks to."""
    file = _ship(name, ".bin", packed, out_dir)
    script = _ship(name, ".js", script_of(file.path, packed), out_dir)
    return PackedFile(name, file, script, len(content), hashlib.sha256(content).hexdigest())


def ship_as_it_is(name: str, content: bytes, out_dir: Path) -> PackedFile:
    """Write `content`, which is packed already in a way no host unpacks, and as a script."""
    return ship_again(name, content, content, out_dir)


def ship_plain(name: str, content: bytes, out_dir: Path) -> ShippedFile:
    """Write `content` as it is under `name`, its hash before the suffix."""
    stem, dot, suffix = name.rpartition(".")
    return _ship(stem, dot + suffix, content, out_dir)


def remove_others(out_dir: Path, files: Iterable[ShippedFile]) -> None:
    """Remove what older builds left in `out_dir`."""
    ours = {file.path for file in files}
    for path in out_dir.iterdir():
        if path.name not in ours:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def script_of(path: str, packed: bytes) -> bytes:
    """Return the script that hands over the file called `path`."""
    return b'playbookFile("%s","%s");\n' % (path.encode(), base64.b64encode(packed))


def _ship(stem: str, suffix: str, content: bytes, out_dir: Path) -> ShippedFile:
    sha256 = hashlib.sha256(content).hexdigest()
    file = ShippedFile(f"{stem}.{sha256[:_HASH_DIGITS]}{suffix}", len(content), sha256)
    path = out_dir / file.path
    # The name holds the hash, so a file that is there and as long is the same file.
    if not path.is_file() or path.stat().st_size != file.size_bytes:
        path.write_bytes(content)
    return file
