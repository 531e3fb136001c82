"""Lines a person pasted, such as "Ana Silva, Finance, ana@example.org", to rows."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worksheets.identity.invisible import visible
from worksheets.identity.turned_names import turned_name
from worksheets.importing.grid import Grid, Line, UnreadableError
from worksheets.importing.parts import is_surely_family, may_be_turned
from worksheets.importing.pasted_people import FIELDS, people_of_parts

_MOST_LINES = 100_000
_LINE_MAX_LENGTH = 50_000  # everyone a mail went to
_SHOWN_LENGTH = 200
_BULLET = re.compile(r"\s*(?:[-*•‣◦·–—]\s+|\(?\d{1,4}[.)]\s+)")
_ADDRESS = re.compile(r"<\s*(?:mailto:)?([^<>\s@]+@[^<>\s@]+)\s*>")
_BETWEEN_PEOPLE = re.compile(r"\s*;\s*(?=\S)")
# What a mail program writes before everyone a mail went to.
_SENT_TO = re.compile(r"\s*(?:to|b?cc|from|an|von|à|de|para|aan|van|da)\s*:\s*", re.IGNORECASE)
#: The other lines that stand there.
_ABOUT_A_MAIL = re.compile(
    r"\s*(?:subject|sent|date|betreff|gesendet|datum|objet|envoyé|asunto|enviado|fecha|assunto|oggetto"
    r"|inviato|onderwerp|verzonden)\s*:\s",
    re.IGNORECASE,
)
_DIVIDERS = ("\t", ";", "|", ",")
#: Behind a name, often in haste: "steve- cant stand him".
_DASH = re.compile(
    r"\s+[-–—]+\s*(?=\D)|\s+[-–—]+\s+|(?<=[^\W\d_])[-–—]+\s+|(?<=[^\W\d_])(?:\.{2,}|…|:\s)\s*"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """The parts of one line about one person.

    `is_named` says that a mail program wrote them, `is_listed` that they are "Smith, John" in a
    list of such names.
    """

    number: int
    parts: tuple[str, ...]
    is_named: bool = False
    is_listed: bool = False
    error: str = ""


def grid_from_pasted(text: str) -> Grid:
    """Return a row for each person in `text`; its columns are our own `FIELDS`.

    An address, a number and a link are known by their shape, wherever they stand; a role, a
    department and a remark by a word in them. The first other part is the name, the others are
    department, role and organisation; the rest goes into the note.
    Raises UnreadableError with `too_many_rows` beyond 100,000 lines.
    """
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        raise UnreadableError("too_many_rows")
    entries = [entry for number, line in enumerate(lines, start=1) for entry in _of(number, line)]
    return Grid(FIELDS, tuple(_numbered(entries, _are_turned(entries))))


def _numbered(entries: Sequence[_Entry], turns: bool) -> Iterator[Line]:
    parts_of_line: Counter[int] = Counter()
    for entry in entries:
        if entry.error:
            yield Line(entry.number, entry.parts, entry.error)
            continue
        is_turned = turns or entry.is_listed
        for person in people_of_parts(entry.parts, turns=is_turned, is_named=entry.is_named):
            parts_of_line[entry.number] += 1
            part = parts_of_line[entry.number]
            yield Line(
                entry.number, person.cells, part=part, checks=person.checks, about=person.about
            )


def _are_turned(entries: Sequence[_Entry]) -> bool:
    """Return whether more names than not may be turned, so that "Bell, Ada" is one of them."""
    starts = [entry.parts[:2] for entry in entries if len(entry.parts) > 1 and not entry.is_named]
    open_starts = [start for start in starts if not is_surely_family(start[0])]
    turned = sum(1 for start in open_starts if may_be_turned(*start))
    return turned >= sum(1 for start in open_starts if " " in start[0])


def _of(number: int, line: str) -> Iterator[_Entry]:
    if len(line) > _LINE_MAX_LENGTH:
        yield _Entry(number, (line[:_SHOWN_LENGTH],), error="too_long")
    else:
        yield from _entries(number, line)


def _entries(number: int, line: str) -> Iterator[_Entry]:
    line = visible(line)
    if _ABOUT_A_MAIL.match(line):
        return
    bullet = _BULLET.match(line)
    line = line[bullet.end() :] if bullet else line
    sent = _SENT_TO.match(line)
    line = line[sent.end() :] if sent else line
    several = _BETWEEN_PEOPLE.split(line.strip().rstrip(";").rstrip())
    if len(several) > 1 and all(map(_is_turned, several)):  # as Outlook lists people
        yield from (_Entry(number, tuple(_split(one)), is_listed=True) for one in several)
        return
    if 0 < line.count("<") < len(several):  # some without an address
        for one in several:
            yield from _entries(number, one)
        return
    before, *addressed = _ADDRESS.split(line.strip())
    if not addressed:
        yield from [_Entry(number, tuple(_split(before)))] if before else []
    elif len(addressed) == 2:
        parts = (turned_name(before), addressed[0], *_split(addressed[1]))
        yield _Entry(number, parts, is_named=True)
    else:  # what a mail program shows beside "To"
        names = (before, *addressed[1::2])
        for name, address in zip(names, addressed[::2], strict=False):
            yield _Entry(number, (turned_name(name), address), is_named=True)


def _is_turned(text: str) -> bool:
    """Return whether `text` is "Smith, John" and no more."""
    parts = [part.strip() for part in text.split(",")]
    return len(parts) == 2 and may_be_turned(*parts)


def _split(line: str) -> list[str]:
    divider = next((divider for divider in _DIVIDERS if divider in line), None)
    if divider is None:
        parts = [line]
    elif '"' not in line:
        parts = line.split(divider)
    else:  # copied out of a file, where quotes keep a part together
        parts = next(csv.reader([line], delimiter=divider, skipinitialspace=True))
    # A dash parts only what stands around the name, which in "Bell, Ada - Finance" has two parts.
    dashed = [piece for part in parts[:2] for piece in _DASH.split(part)]
    return [part.strip(" \t\"'") for part in (*dashed, *parts[2:])]


def cells_of_parts(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of `FIELDS` for a row of a table without a header."""
    (person,) = people_of_parts(parts, is_named=True)
    return person.cells
