"""What YAML reads without a complaint and nobody meant: words lost, or swallowed by others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.loading.line_slips import (
    NO_SPACE,
    WIDE_COLON,
    no_space_at,
    short,
    unclosed_quote,
    wide_colon_at,
)

#: A comment is set off by two spaces, or stands alone; one behind a single space was a text.
_LOST = re.compile(r"([ \t]+)(#.*)")
_SWALLOWED = re.compile(r"\s*(?:- +)?[A-Za-z_][\w-]*:(?:\s|$)|\s*- +\S")
_ENTRY = re.compile(r"\s*-(?= )")


def lost_behind_hash(line: str, end: int, place: Place, *, empty: bool) -> Problem | None:
    """Return the problem that a text without quotes, which ends at `end` of `line`, lost words.

    `empty` says that nothing stands before the `#`. `place` is in the same line.
    """
    found = _LOST.match(line, end)
    if found is None or not _is_text(found, empty=empty):
        return None
    return Problem.of(
        Place(place.file, place.line, found.start(2) + 1), "scalar.remark", found=short(found[2])
    )


def _is_text(found: re.Match[str], *, empty: bool) -> bool:
    close = found[2][1:2].strip() != ""
    return close or (found[1] == " " and not empty)


def mark(place: Place, sign: str, name: str) -> Problem:
    """Return the problem that `sign` and `name` are taken for a mark of YAML, and not shown."""
    return Problem.of(place, "scalar.mark", sign=sign, name=short(name))


def swallowed_lines(lines: list[str], opening: Place, quote: str) -> Problem | None:
    """Return the problem that a text in quotes, which has several `lines`, holds keys of others."""
    if any(_SWALLOWED.match(line) for line in lines[1:]):
        return unclosed_quote(opening, quote)
    return None


def slips_in_text(lines: list[str], first: Place) -> Iterator[Problem]:
    """Yield the keys that a text without quotes, which begins at `first`, took in as its words."""
    for number, line in enumerate(lines):
        place = Place(first.file, first.line + number)
        if number and (found := NO_SPACE.match(line)):
            yield no_space_at(Place(place.file, place.line, found.end()), found[2])
        elif number and (found := WIDE_COLON.match(line)):
            yield wide_colon_at(Place(place.file, place.line, found.start(3) + 1), found)
        elif number and (found := _ENTRY.match(line)):
            yield _entry_in_text(Place(place.file, place.line, found.end()))


def _entry_in_text(place: Place) -> Problem:
    return Problem.of(place, "scalar.entry_in_text")
