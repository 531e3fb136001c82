"""The kinds of fields of a worksheet: what can be set of each, and an answer to try it out with."""

from __future__ import annotations

from dataclasses import dataclass

#: What can be set of a field of any kind.
COMMON = frozenset({"id", "kind", "label", "help", "required", "notebook", "show_when", "each"})

#: A person who is in the notebook when a worksheet is tried out.
SAMPLE_PERSON = "sample-person"


@dataclass(frozen=True, slots=True)
class FieldKind:
    """What can be set of a kind besides what all have, and an answer as somebody types it.

    One that `needs_python` has answers which no template alone can read.
    """

    settings: frozenset[str] = frozenset()
    sample: str = ""
    needs_python: bool = False


def _kind(*settings: str, sample: str = "", needs_python: bool = False) -> FieldKind:
    return FieldKind(frozenset(settings), sample, needs_python)


KINDS: dict[str, FieldKind] = {
    "text": _kind("example", "max_length", "default", sample="Ada Bell"),
    "long_text": _kind("example", "max_length", "default", sample="Two lines\nof text"),
    "number": _kind("example", "min", "max", "default", sample="3"),
    "date": _kind(sample="2026-12-01"),
    "birthday": _kind("example", sample="1990-05-17"),
    "flag": _kind(sample="yes"),
    "choice": _kind("options", "default"),
    "choices": _kind("options", "max"),
    "rating": _kind(sample="3"),
    "contact": _kind(sample=SAMPLE_PERSON),
    "names": _kind("example", "max_length", sample="Ada Bell, Bo Cole"),
    "group": _kind("fields", "row", "add", "remove", "blank", "bulk"),
    "file": _kind("accept", "several", needs_python=True),
    "column": _kind(needs_python=True),
    "day": _kind("example", "default", needs_python=True),
    "pick": _kind(needs_python=True),
}

#: The kinds that a worksheet without Python can have.
WITHOUT_PYTHON = tuple(name for name, kind in KINDS.items() if not kind.needs_python)
