"""The parts of one pasted line to the people they name, and what of it was only guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.importing.named_part import named_part
from worksheets.importing.parts import (
    is_name,
    is_surely_family,
    kind_of,
    may_be_remark,
    may_be_turned,
)

FIELDS = ("name", "email", "phone", "url", "department", "role", "organisation", "note")
_IN_ORDER = ("department", "role", "organisation")  # what the parts behind a name are
_SHAPED = ("email", "phone", "url")
_SHORTEST = 3  # letters of a name behind another one: the D of "R & D" is nobody
_AND = re.compile(r"\s+(?:&|\+)\s+|\s+(?:and|und|et|y)\s+|\s*/\s*", re.IGNORECASE)
_PHONE_WORD = re.compile(r"^(?:tel|phone|mobile|mob|cell)[.:]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PastedPerson:
    """The cells of `FIELDS`, and the codes of what was guessed: `turned`, `two_people`, …"""

    cells: tuple[str, ...]
    checks: tuple[str, ...] = ()
    about: str = ""


def people_of_parts(
    parts: Sequence[str], *, turns: bool = True, is_named: bool = False
) -> list[PastedPerson]:
    """Return who is named by the parts of one line, each part known by its shape, word or place.

    `turns` says that "Silva, Ana" may be a name turned round; `is_named` that the first part is a
    name for certain.
    """
    parts = [part for part in parts if part]
    shaped = [part for part in parts if kind_of(part) in _SHAPED]
    plain = [part for part in parts if kind_of(part) not in _SHAPED]
    if not plain or is_named:
        return [_person(plain[0] if plain else "", [*_kinds(plain[1:]), *_kinds(shaped)], ())]
    names, rest, checks = _names(plain, turns)
    beside = [*_kinds(rest), *_kinds(shaped)]
    return [
        _person(named.name, [*named.beside, *beside], (*checks, *named.checks), named.about)
        for named in map(named_part, names)
    ]


def _names(plain: Sequence[str], turns: bool) -> tuple[list[str], Sequence[str], tuple[str, ...]]:
    """Return the names in the plain parts, the parts behind them, and what was guessed."""
    first, *rest = plain
    is_sure = is_surely_family(first)
    if rest and (turns or is_sure) and may_be_turned(first, rest[0]):
        checks = () if is_sure else ("turned",)
        return [f"{rest[0]} {first}"], rest[1:], checks
    if rest and is_name(first):
        several = _AND.split(rest[0])
        if len(several) > 1 and all(map(_is_first_name, several)):
            return [first, *several], rest[1:], ("two_people",)
    several = _AND.split(first)
    if len(several) > 1 and not kind_of(first) and all(map(is_name, several)):
        return several, rest, ("two_people",)
    return [first], rest, ()


def _is_first_name(text: str) -> bool:
    return is_name(text) and " " not in text and len(text) >= _SHORTEST


def _kinds(parts: Sequence[str]) -> list[tuple[str, str]]:
    return [(kind_of(part), part) for part in parts]


def _person(
    name: str, beside: Sequence[tuple[str, str]], checks: tuple[str, ...], about: str = ""
) -> PastedPerson:
    found = {"name": name}
    notes: list[str] = []
    known = {kind for kind, _ in beside}
    open_fields = [field for field in _IN_ORDER if field not in known]
    for place, (kind, part) in enumerate(beside):
        field = kind or _field_of(part, open_fields)
        if not kind and (part.islower() or field not in (*_IN_ORDER[place : place + 1], "note")):
            checks = (*checks, "remark" if field == "note" else "place")
        part = _PHONE_WORD.sub("", part) if field == "phone" else part
        if field == "note" or found.setdefault(field, part) != part:
            notes.append(part)
    found["note"] = ", ".join(notes)
    cells = tuple(found.get(field, "") for field in FIELDS)
    return PastedPerson(cells, tuple(dict.fromkeys(checks)), about)


def _field_of(part: str, open_fields: list[str]) -> str:
    """Return the next field nothing is known of, for a part that may be anything."""
    return "note" if may_be_remark(part) or not open_fields else open_fields.pop(0)
