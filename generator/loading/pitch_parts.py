"""The sentences of a pitch: each is made of answers that the pitch worksheet asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from generator.errors import Problem
from generator.loading.placeholders import Placeholders, placeholder_problems
from generator.model.document import KeyPath
from generator.model.sheet import SheetWords
from generator.model.written import Entry
from generator.nearest import nearest
from worksheets.content.pitch import PitchWords

_SHEET = "pitch"
_TYPED = ("text", "long_text")
#: What is said while the part itself is missing.
_ALONE = Placeholders(frozenset(["name"]))


def pitch_problems(entries: Iterable[Entry]) -> list[Problem]:
    """Return a problem for each answer that a sentence needs or names and nobody is asked for."""
    sheets = [entry.value for entry in entries if isinstance(entry.value, SheetWords)]
    parts = {
        field.id
        for sheet in sheets
        if sheet.id == _SHEET
        for step in sheet.steps
        for field in step.fields
        if field.kind in _TYPED
    }
    pitches = [entry for entry in entries if isinstance(entry.value, PitchWords)]
    return [problem for entry in pitches if parts for problem in _problems(entry, parts)]


def _problems(entry: Entry, parts: Set[str]) -> Iterator[Problem]:
    for part, patterns in entry.value.parts.items():
        yield from _pattern_problems(entry, ("parts", part), part, patterns)
    for number, audience in enumerate(entry.value.audiences):
        for index, sentence in enumerate(audience.sentences):
            path = ("audiences", number, "sentences", index)
            yield from _pattern_problems(entry, (*path, "said"), sentence.part, sentence.said)
            for place, name in enumerate(sentence.needs):
                if name not in parts:
                    yield Problem.of(
                        entry.place(*path, "needs", place),
                        "pitch.unknown_part",
                        instead=nearest(name, parts),
                        name=name,
                        parts=", ".join(sorted(parts)),
                    )


def _pattern_problems(
    entry: Entry, path: KeyPath, part: str, patterns: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield what is wrong in the sentences of a part: each says it, and may say the name."""
    for kind, pattern in patterns.items():
        placeholders = (
            _ALONE if kind == "alone" else Placeholders(frozenset([part]), frozenset(["name"]))
        )
        yield from placeholder_problems(entry.document, (*path, kind), pattern, placeholders)
