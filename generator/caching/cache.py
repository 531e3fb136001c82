"""Values of an earlier build, in a file that is believed only as it was written."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class CacheFile[T]:
    """Values by name, as JSON under a seal.

    `made_by` names everything but themselves that the values depend on: the versions of what made
    them, the settings. Under another seal than that of both there is nothing to be read, so that
    a damaged file costs the time to make its values again and never a wrong one.
    """

    path: Path
    made_by: str
    schema: TypeAdapter[dict[str, T]]

    def read(self) -> dict[str, T]:
        """Return the values; none where the file is missing, damaged or made by something else."""
        try:
            seal, _, text = self.path.read_bytes().partition(b"\n")
        except OSError:
            return {}
        return self.schema.validate_json(text) if seal == self._seal(text) else {}

    def write(self, values: Mapping[str, T]) -> None:
        """Put `values` in the place of those before, in one step."""
        text = self.schema.dump_json(dict(values))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        fresh.write_bytes(self._seal(text) + b"\n" + text)
        fresh.replace(self.path)

    def _seal(self, text: bytes) -> bytes:
        return hashlib.sha256(self.made_by.encode() + b"\0" + text).hexdigest().encode()


type Entry[T] = tuple[str, T]


@dataclass(slots=True)
class DigestCache[T]:
    """Values by name, each with the digest of what it was made from.

    What a build does not use, it forgets.
    """

    file: CacheFile[Entry[T]]
    _before: dict[str, Entry[T]] = field(init=False)
    _now: dict[str, Entry[T]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._before = self.file.read()

    def get(self, name: str, made_from: str) -> T | None:
        """Return the value called `name`, or None where none was made from that."""
        made = self._now.get(name) or self._before.get(name)
        if made is None or made[0] != made_from:
            return None
        self._now[name] = made
        return made[1]

    def __getitem__(self, key: tuple[str, str]) -> T:
        """Return the value of a name made from that. Raises KeyError where there is none."""
        value = self.get(*key)
        if value is None:
            raise KeyError(f"{key[0]!r} was not cached; ask `get` where it may be missing.")
        return value

    def put(self, name: str, made_from: str, value: T) -> None:
        """Have `value` called `name` from now on."""
        self._now[name] = made_from, value

    def save(self) -> None:
        """End a build: leave what it used for the next."""
        if self._now != self._before:
            self.file.write(self._now)
        self._before, self._now = self._now, {}
