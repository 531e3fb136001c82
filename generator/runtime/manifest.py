"""What the page's script is told: of the files beside it, and what a notebook is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Self

from generator.model.stored import stored_data
from generator.runtime.lock import lock_of
from generator.runtime.package import Package
from generator.runtime.packages import Packages
from generator.runtime.shipped import PackedFile
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.pyodide import LIBRARY, SCRIPT
from generator.runtime.start.snapshot import SNAPSHOT, Start
from worksheets.files import LIBRARY_FILES
from worksheets.notebook.schema import schema_data


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
        start: Start,
        files: Sequence[PackedFile],
    ) -> Self:
        """Return the manifest of the packed files.

        Of these, `wheels` are the packages, and the halves of `start` what a start begins with.
        """
        late = {package.file_name for package, _ in wheels if package.name in packages.later}
        facts = {
            "lock": lock_of(sources.pyodide, wheels),
            "package": packages.ours.name,
            "names": {"script": SCRIPT, "library": LIBRARY, "snapshot": SNAPSHOT},
            "start": [asdict(part) for part in start.parts],
            "snapshot": start.layout,
            "notebook": schema_data(),
            "stored": stored_data(),
            "libraryFiles": LIBRARY_FILES,
            "files": [file.entry(_use_of(file.name, start, late)) for file in files],
        }
        return cls(facts)

    def around(self, script: bytes) -> bytes:
        """Return the bundled script with the one name it takes from outside given a value."""
        return around(self.facts, script)


def around(facts: Mapping[str, object], script: bytes) -> bytes:
    """Return a bundled script with `facts` as the value of the one name it takes from outside."""
    text = json.dumps(facts, sort_keys=True, separators=(",", ":")).encode()
    return b"(function(){const PLAYBOOK_RUNTIME=%s;%s})();\n" % (text, script)


def _use_of(name: str, start: Start, late: set[str]) -> str:
    """Return when the file is needed: at every start, at a plain one, or for some requests."""
    if name in start.halves:
        return "start"
    return "late" if name in late else "plain"
