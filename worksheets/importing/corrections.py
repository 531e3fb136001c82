"""What a person puts right in the preview, row by row, before anything is added."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from worksheets.fields import AnswerError
from worksheets.importing.alike import NOBODY
from worksheets.importing.cells import NAME_MAX_LENGTH, Habits, contact_text
from worksheets.importing.grid import Grid, Line
from worksheets.importing.people import CellError, ImportedPerson, RowError

CORRECTABLE = ("name", "role", "department", "organisation", "email", "phone", "note")
_MOST_ROWS = 1000
_HABITS = Habits.of("unknown", {})

type Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Corrections:
    """The fields of rows as a person wrote them, by the row's key, for one list alone.

    `source` is the list's fingerprint: in another list the same key is somebody else.
    `same` says by key who else a row is (`worksheets.importing.alike`).
    """

    source: str
    by_row: Mapping[str, Texts] = MappingProxyType({})
    same: Mapping[str, str] = NOBODY

    @property
    def text(self) -> str:
        """The corrections as the notebook keeps them; "" for none."""
        rows = {key: dict(texts) for key, texts in self.by_row.items()}
        saved = {"source": self.source, "rows": rows, "same": dict(self.same)}
        return json.dumps(saved) if rows or self.same else ""

    def with_row(self, key: str, texts: Texts) -> "Corrections":
        """Return the corrections with those of one more row."""
        return replace(self, by_row=MappingProxyType({**self.by_row, key: texts}))

    def with_same(self, key: str, other: str) -> "Corrections":
        """Return the corrections with who the row `key` is besides."""
        return replace(self, same=MappingProxyType({**self.same, key: other}))


def fingerprint(grid: Grid) -> str:
    """Return what tells one list from another: its header, its length, its first and last row."""
    ends = [line.cells for line in (*grid.lines[:1], *grid.lines[-1:])]
    said = repr((grid.header, len(grid.lines), ends))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def corrections_in(text: str, grid: Grid) -> Corrections:
    """Return what `text` keeps for this very list; never raises, for it may be damaged."""
    own = fingerprint(grid)
    try:
        saved = json.loads(text or "{}")
        is_own = saved.get("source") == own
        rows = saved["rows"] if is_own else {}
        same = dict(list(saved.get("same", {}).items())[:_MOST_ROWS]) if is_own else {}
        found = {key: _texts(texts) for key, texts in list(rows.items())[:_MOST_ROWS]}
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
        found, same = {}, {}
    said = {key: other for key, other in same.items() if isinstance(other, str)}
    return Corrections(own, MappingProxyType(found), MappingProxyType(said))


def corrected(
    people: Sequence[ImportedPerson], refused: Sequence[RowError], corrections: Mapping[str, Texts]
) -> tuple[list[ImportedPerson], list[RowError]]:
    """Return the people and the refused rows as the corrections make them, in the file's order."""
    if not corrections:
        return list(people), list(refused)
    made: list[ImportedPerson | RowError] = []
    for person in people:
        texts = corrections.get(person.lines[0].key)
        made.append(
            _corrected(person.lines, person.values, person.refused, texts) if texts else person
        )
    for row in refused:
        texts = corrections.get(row.key)
        lines = (_line_of(row),)
        made.append(_corrected(lines, {}, (), texts) if texts else row)
    made.sort(key=_number)
    return (
        [one for one in made if isinstance(one, ImportedPerson)],
        [one for one in made if isinstance(one, RowError)],
    )


def _corrected(
    lines: tuple[Line, ...], values: Texts, refused: Iterable[CellError], texts: Texts
) -> ImportedPerson | RowError:
    line, *others = (replace(one, checks=()) for one in lines)  # somebody has looked at it
    unchanged = {field: text for field, text in values.items() if field not in texts}
    cells = [cell for cell in refused if cell.field not in texts]
    for field, typed in texts.items():
        try:
            text = contact_text(field, typed, _HABITS)
        except AnswerError as error:
            cells.append(CellError(field, typed, error.code))
        else:
            unchanged |= {field: text} if text else {}
    name = unchanged.pop("name", "")
    if not name or len(name) > NAME_MAX_LENGTH:
        return RowError(line.number, "too_long" if name else "no_name", line.cells, line.key)
    return ImportedPerson((line, *others), {"name": name, **unchanged}, tuple(cells))


def _line_of(row: RowError) -> Line:
    _, _, part = row.key.partition(".")
    return Line(row.number, row.cells, part=int(part or 1))


def _number(one: ImportedPerson | RowError) -> int:
    return one.number if isinstance(one, RowError) else one.lines[0].number


def _texts(texts: Mapping[str, object]) -> Texts:
    own = {field: texts[field] for field in CORRECTABLE if field in texts}
    return {field: text for field, text in own.items() if isinstance(text, str)}
