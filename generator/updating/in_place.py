"""Words that an organisation has changed where an update replaces them, and how to move them over.

A version knows what it came with by a digest of each of its statements, in a file beside this one:
whatever else its content says, somebody has written there since.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.layers.entries import has_ids
from generator.model.document import Document, Part, Value, facts_in
from generator.project import OWN_FOLDER, Project
from generator.updating.statements import Address, Statement, statements
from generator.updating.versions import shipped_documents

#: The digests in a version's folder, a line for each file. A line too many does no harm.
DIGESTS = "generator/updating/shipped.txt"

_DIGEST_BYTES = 4
_NOT_WORDS = frozenset({"mkdocs.yml"})  # an organisation's own lines belong there

type Said = Mapping[Address, Statement]


@dataclass(frozen=True, slots=True)
class EditedInPlace:
    """A part of a file, such as an entry, that somebody has changed where an update replaces it.

    `value` is what the file `own` should say instead; None for a page, which is copied there.
    """

    place: str
    own: str
    value: Value

    def sentence(self, written: Callable[[Value], str]) -> str:
        """Return what was found and what to do about it; `written` says how YAML says a value."""
        found = f"{self.place}: this was changed here, where an update replaces it"
        if self.value is None:
            return f"{found} – copy the page to {self.own}"
        lines = written(self.value).splitlines()
        shown = "".join(f"\n    {line}" if line else "\n" for line in lines)
        return f"{found} – write into {self.own} instead:{shown}"


def edited_in_place(old: Project, new: Project) -> list[EditedInPlace] | None:
    """Return what somebody has changed in the files of `old`; None where they can't be told apart.

    So it is with a version that has no digests. What `new` says alike needs no moving. Raises
    ContentError where one of them can't be read.
    """
    known = _known(old)
    if known is None:
        return None
    before, after = shipped_documents(old), shipped_documents(new)
    return [
        one
        for name, document in before.items()
        if name not in _NOT_WORDS
        for one in _InFile(old, document, known).edits(_said(after.get(name)))
    ]


def digest_lines(project: Project) -> str:
    """Return the file of digests for what the project ships; raise ContentError."""
    lines = (
        f"{name} {' '.join(_digests(name, _said(document)))}\n"
        for name, document in sorted(shipped_documents(project).items())
        if name not in _NOT_WORDS
    )
    return "".join(lines)


def _digests(name: str, said: Said) -> list[str]:
    return sorted({_digest(name, address, one.text) for address, one in said.items()})


def _digest(name: str, address: Address, text: str) -> str:
    plain = json.dumps([name, *address, text], ensure_ascii=False)
    return hashlib.blake2b(plain.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _known(project: Project) -> frozenset[str] | None:
    path = project.root / DIGESTS
    return frozenset(path.read_bytes().decode().split()) if path.is_file() else None


def _said(document: Document | None) -> Said:
    return statements(document) if document else {}


@dataclass(frozen=True, slots=True)
class _InFile:
    """One file of the version before, and the digests of all that came with it."""

    project: Project
    document: Document
    known: frozenset[str]

    def edits(self, now: Said) -> Iterator[EditedInPlace]:
        """Yield what was changed in the file and `now` isn't said alike."""
        name, said = self.document.file, _said(self.document)
        changed = {
            address
            for address, one in said.items()
            if _digest(name, address, one.text) not in self.known
            and (address not in now or now[address].text != one.text)
        }
        for part in dict.fromkeys(address[:1] for address in said if address in changed):
            inside = {address for address in changed if address[:1] == part}
            place = str(said[next(one for one in said if one in inside)].place)
            yield EditedInPlace(place, self._own, self._value(inside))
        for lost in self._taken_out(said, now):
            entry: Value = {"id": lost, "hide": "true"}
            yield EditedInPlace(str(self.document.place(())), self._own, [entry])

    @property
    def _own(self) -> str:
        path = self.project.root / self.document.file
        return f"{OWN_FOLDER}{self.project.name_in_layers(path)}"

    def _value(self, addresses: set[Address]) -> Value:
        """Return the parts at the addresses with what leads there; None for a whole page."""
        if () in addresses:
            return None
        return _only(Part(self.document), (), lambda one: one in addresses)

    def _taken_out(self, said: Said, now: Said) -> list[str]:
        """Return the entries that came with the version, are still shipped, and aren't there."""
        if not isinstance(self.document.value, list):
            return []
        there = {address[0] for address in said}
        parts = dict.fromkeys(address[0] for address in now if address and address[0] not in there)
        return [part for part in parts if self._came(part, now)]

    def _came(self, part: str, now: Said) -> bool:
        name = self.document.file
        inside = [(address, one.text) for address, one in now.items() if address[0] == part]
        return all(_digest(name, address, text) in self.known for address, text in inside)


def _only(part: Part, address: Address, is_wanted: Callable[[Address], bool]) -> Value:
    """Return of a part what is wanted, with the ids and keys that lead there; None for nothing."""
    match part.value:
        case dict() as facts:
            found = {key: _only(part.step(key), (*address, key), is_wanted) for key in facts}
            said = {key: value for key, value in found.items() if value is not None}
            name = {"id": facts["id"]} if said and "id" in facts and address else {}
            return {**name, **said} or None
        case list() if has_ids(part):
            names = [str(facts_in(entry.value)["id"]) for entry in part.parts()]
            entries = zip(names, part.parts(), strict=True)
            found = [_only(entry, (*address, name), is_wanted) for name, entry in entries]
            return [entry for entry in found if entry is not None] or None
    return part.value if is_wanted(address) else None
