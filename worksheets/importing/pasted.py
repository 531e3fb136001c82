"""Lines a person pasted, such as "Ana Silva, Finance, ana@example.org", to rows."""

import csv
import re
from collections.abc import Iterator, Sequence

from worksheets.identity.invisible import visible
from worksheets.identity.turned_names import turned_name
from worksheets.importing.grid import Grid, Line, UnreadableError

FIELDS = ("name", "email", "phone", "url", "department", "role", "organisation", "note")
_MOST_LINES = 100_000
_LINE_MAX_LENGTH = 50_000  # everyone a mail went to
_SHOWN_LENGTH = 200
_BULLET = re.compile(r"\s*(?:[-*•‣◦·–—]\s+|\(?\d{1,4}[.)]\s+)")
_ADDRESS = re.compile(r"<\s*(?:mailto:)?([^<>\s@]+@[^<>\s@]+)\s*>")
_EMAIL = re.compile(r"(?:mailto:)?[^@\s,;<>()]+@[^@\s,;<>()]+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:(?:tel|phone|mobile|mob|cell)[.:]?\s*)?\+?[\d\s()./\-\u2010-\u2015\u2212]{6,}",
    re.IGNORECASE,
)
_BETWEEN_PEOPLE = re.compile(r"\s*;\s*(?=\S)")
_PHONE_WORD = re.compile(r"^(?:tel|phone|mobile|mob|cell)[.:]?\s*", re.IGNORECASE)
# What a mail program writes before everyone a mail went to.
_SENT_TO = re.compile(r"\s*(?:to|b?cc|from|an|von|à|de|para|aan|van|da)\s*:\s*", re.IGNORECASE)
#: The other lines that stand there.
_ABOUT_A_MAIL = re.compile(
    r"\s*(?:subject|sent|date|betreff|gesendet|datum|objet|envoyé|asunto|enviado|fecha|assunto|oggetto"
    r"|inviato|onderwerp|verzonden)\s*:\s",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+\.[a-z]{2,}/\S*", re.IGNORECASE)
_DIVIDERS = ("\t", ";", "|", ",", " – ", " — ", " - ")
_KINDS = (("email", _EMAIL), ("url", _URL), ("phone", _PHONE))
_IN_ORDER = ("name", "department", "role", "organisation")  # what the other parts are


def grid_from_pasted(text: str) -> Grid:
    """Return a row for each person in `text`; its columns are our own `FIELDS`.

    An address, a number and a link are known by their shape, wherever they stand. The first other
    part is the name, then come department, role and organisation; the rest goes into the note.
    Raises UnreadableError with `too_many_rows` beyond 100,000 lines.
    """
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        raise UnreadableError("too_many_rows")
    numbered = enumerate(lines, start=1)
    return Grid(FIELDS, tuple(row for number, line in numbered for row in _rows(number, line)))


def _rows(number: int, line: str) -> Iterator[Line]:
    if len(line) > _LINE_MAX_LENGTH:
        yield Line(number, (line[:_SHOWN_LENGTH],), "too_long")
    else:
        yield from (Line(number, cells) for cells in _people(line))


def _people(line: str) -> Iterator[tuple[str, ...]]:
    line = visible(line)
    if _ABOUT_A_MAIL.match(line):
        return
    bullet = _BULLET.match(line)
    line = line[bullet.end() :] if bullet else line
    sent = _SENT_TO.match(line)
    line = line[sent.end() :] if sent else line
    several = _BETWEEN_PEOPLE.split(line.strip())
    if 0 < line.count("<") < len(several):  # some without an address
        for one in several:
            yield from _people(one)
        return
    before, *addressed = _ADDRESS.split(line.strip())
    if not addressed:
        yield from [cells_of_parts(_split(before))] if before else []
    elif len(addressed) == 2:
        yield cells_of_parts([turned_name(before), addressed[0], *_split(addressed[1])])
    else:  # what a mail program shows beside "To"
        names = (before, *addressed[1::2])
        for name, address in zip(names, addressed[::2], strict=False):
            yield cells_of_parts([turned_name(name), address])


def _split(line: str) -> list[str]:
    divider = next((divider for divider in _DIVIDERS if divider in line), None)
    if divider is None:
        parts = [line]
    elif len(divider) > 1 or '"' not in line:
        parts = line.split(divider)
    else:  # copied out of a file, where quotes keep a part together
        parts = next(csv.reader([line], delimiter=divider, skipinitialspace=True))
    return [part.strip(" \t\"'") for part in parts]


def cells_of_parts(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of `FIELDS` for the parts of one line, each known by its shape or place."""
    found: dict[str, str] = {}
    plain: list[str] = []
    more: list[str] = []
    for part in filter(None, parts):
        kind = next((kind for kind, shape in _KINDS if shape.fullmatch(part)), None)
        part = _PHONE_WORD.sub("", part) if kind == "phone" else part
        if kind is None:
            plain.append(part)
        elif found.setdefault(kind, part) != part:
            more.append(part)
    found |= zip(_IN_ORDER, plain, strict=False)
    found["note"] = ", ".join((*plain[len(_IN_ORDER) :], *more))
    return tuple(found.get(field, "") for field in FIELDS)
