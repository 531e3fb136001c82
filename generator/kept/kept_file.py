"""Values in a file that is believed only as it was written."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class KeptFile[T]:
    """Values by name, as JSON under a seal.

    `made_by` names everything but themselves that the values depend on: the versions of what made
    them, the settings. Under another seal than that of both there is nothing to be read, so that
    a damaged file costs the time to make its values again and never a wrong one.
    """

    path: Path
    made_by: str
    shape: TypeAdapter[dict[str, T]]

    def read(self) -> dict[str, T]:
        """Return the values; none where the file is missing, damaged or made by something else."""
        try:
            seal, _, text = self.path.read_bytes().partition(b"\n")
        except OSError:
            return {}
        return self.shape.validate_json(text) if seal == self._seal(text) else {}

    def write(self, values: Mapping[str, T]) -> None:
        """Put `values` in the place of those before, in one step."""
        text = self.shape.dump_json(dict(values))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        fresh.write_bytes(self._seal(text) + b"\n" + text)
        fresh.replace(self.path)

    def _seal(self, text: bytes) -> bytes:
        return hashlib.sha256(self.made_by.encode() + b"\0" + text).hexdigest().encode()
