"""Sheets of answers that came back as files, read into rows."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from worksheets.context import Attachment
from worksheets.identity.keys import name_key
from worksheets.importing.grid import Grid
from worksheets.importing.source import read_source

LEAST, MOST = 1, 5
#: Of all files together; beyond them the page would hang.
MOST_ROWS = 20_000
_LONGEST_GROUP = 80
_NUMBER = re.compile(r"\s*\D{0,2}(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What one person answered: the group they named, and a number for each question or None."""

    group: str
    answers: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that can't be read, or not as answers: its name, and a code."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Wave:
    """The answers of one time of asking, and what was not understood in them.

    `unread` counts cells that hold something else than a number from 1 to 5, `twice` files with the
    very same content, of which one counts.
    """

    rows: tuple[AnswerRow, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    unread: int = 0
    twice: int = 0


def read_wave(
    files: Iterable[Attachment], questions: Sequence[str], group_names: Collection[str]
) -> Wave:
    """Return the answers in `files`; never raises.

    A column belongs to the question whose number it begins with, or whose text it is. The one
    headed like one of `group_names` says which group somebody belongs to.
    """
    files = tuple(files)
    once = {file.content: file for file in files}
    rows: list[AnswerRow] = []
    problems: list[FileProblem] = []
    unread = 0
    for content, file in once.items():
        source = read_source(content, file.name)
        columns = _columns(source.grid.header, questions)
        code = source.problem or ("" if any(at >= 0 for at in columns) else "not_answers")
        if not code and len(rows) + len(source.grid.lines) > MOST_ROWS:
            code = "too_many_answers"
        if code:
            problems.append(FileProblem(file.name, code))
            continue
        group_at = _group_column(source.grid.header, group_names)
        for row, strange in _rows(source.grid, columns, group_at):
            unread += strange
            if any(answer is not None for answer in row.answers):
                rows.append(row)
    return Wave(tuple(rows), tuple(problems), unread, len(files) - len(once))


def _columns(header: Sequence[str], questions: Sequence[str]) -> list[int]:
    """Return the column of each question, -1 for none."""
    at_number: dict[int, int] = {}
    at_text: dict[str, int] = {}
    for at, cell in enumerate(header):
        at_text.setdefault(name_key(cell), at)
        if match := _NUMBER.match(cell):
            at_number.setdefault(int(match[1]), at)
    return [
        at_text.get(name_key(text), at_number.get(number, -1))
        for number, text in enumerate(questions, start=1)
    ]


def _group_column(header: Sequence[str], names: Collection[str]) -> int:
    keys = {name_key(name) for name in names}
    return next((at for at, cell in enumerate(header) if name_key(cell) in keys), -1)


def _rows(grid: Grid, columns: Sequence[int], group_at: int) -> Iterator[tuple[AnswerRow, int]]:
    """Yield each row with how many of its cells hold something else than an answer."""
    for line in grid.lines:
        cells = [line.cells[at].strip() if 0 <= at < len(line.cells) else "" for at in columns]
        answers = tuple(_answer(cell) for cell in cells)
        strange = sum(bool(cell) and got is None for cell, got in zip(cells, answers, strict=True))
        group = line.cells[group_at] if 0 <= group_at < len(line.cells) else ""
        yield AnswerRow(" ".join(group.split())[:_LONGEST_GROUP], answers), strange


def _answer(cell: str) -> int | None:
    text = cell.removesuffix(".0")
    is_one = len(text) == 1 and text.isascii() and text.isdigit()
    return int(text) if is_one and LEAST <= int(text) <= MOST else None
