"""What the page's script is told about the files beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from generator.runtime.lock import lock_of
from generator.runtime.package import Package
from generator.runtime.packages import Packages
from generator.runtime.shipped import PackedFile
from generator.runtime.sources import RuntimeSources


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files, and the lock by which Pyodide loads those that are packages."""

    facts: Mapping[str, object]

    @classmethod
    def of(
        cls,
        sources: RuntimeSources,
        packages: Packages,
        wheels: Sequence[tuple[Package, bytes]],
        files: Sequence[PackedFile],
    ) -> Self:
        """Return the manifest of the packed files, of which `wheels` are the packages."""
        late = {package.file_name for package, _ in wheels if package.name in packages.later}
        facts = {
            "lock": lock_of(sources.pyodide, wheels),
            "package": packages.ours.name,
            "files": [_entry(file, late=file.name in late) for file in files],
        }
        return cls(facts)

    def around(self, script: bytes) -> bytes:
        """Return the bundled script with the one name it takes from outside given a value.

        Its `snapshot` names Python's memory after the start by everything that went into it.
        """
        snapshot = hashlib.sha256(_json(self.facts) + script).hexdigest()[:16]
        facts = _json({**self.facts, "snapshot": snapshot})
        return b"(()=>{const PLAYBOOK_RUNTIME=%s;%s})();\n" % (facts, script)


def _json(facts: Mapping[str, object]) -> bytes:
    return json.dumps(facts, sort_keys=True, separators=(",", ":")).encode()


def _entry(file: PackedFile, *, late: bool) -> dict[str, object]:
    return {
        "name": file.name,
        "path": file.packed.path,
        "size": file.packed.size_bytes,
        "sha256": file.packed.sha256,
        "script": file.script.path,
        "contentSize": file.content_size_bytes,
        "contentSha256": file.content_sha256,
        "late": late,
    }
