"""A sheet's answers out of the notebook, with a problem beside each that cannot be read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from worksheets.answers import Answers, Row, Value
from worksheets.content.sheet import Field
from worksheets.fields import AnswerError, empty_value, read_answer
from worksheets.notebook import Notebook, Record
from worksheets.problems import Problem
from worksheets.remembered import remembered, remembered_each

type _ReadRow = tuple[Row | None, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The answers that could be read, and a problem for each that could not."""

    answers: Answers
    problems: tuple[Problem, ...]


def read_answers(fields: tuple[Field, ...], sheet_id: str, notebook: Notebook) -> Reading:
    """Return what `notebook` answers to `fields`; never raises for an answer.

    A question nobody touched has its default; a refused answer reads as empty. An empty required
    answer is a problem once the sheet was started: not started is not the same as looked at and
    left out (GOV.UK design system).
    """
    problems: list[Problem] = []
    values: dict[str, Value] = {}
    for field in fields:
        if field.kind == "group":
            values[field.id] = _read_rows(field, notebook, problems)
        else:
            typed = _typed(field, sheet_id, notebook)
            values[field.id] = _read_or_report(field, typed, None, problems)
    if not any(values.values()) and not problems:
        return Reading(Answers(values), ())
    missing = [
        Problem(field.id, "required")
        for field in fields
        if field.required and not _typed(field, sheet_id, notebook).strip()
    ]
    return Reading(Answers(values), (*missing, *problems))


def _typed(field: Field, sheet_id: str, notebook: Notebook) -> str:
    """Return what was typed: in this sheet, or in a part of the notebook all sheets share."""
    match field.notebook:
        case "owner":
            answers = notebook.owner
        case "settings":
            answers = notebook.settings
        case _:
            answers = notebook.answers_of(sheet_id)
    return answers.get(field.id, field.default)


def _read_or_report(field: Field, typed: str, row: str | None, problems: list[Problem]) -> Value:
    try:
        return read_answer(field, typed)
    except AnswerError as error:
        problems.append(Problem(field.id, error.code, row, error.limit))
        return empty_value(field)


def _read_rows(group: Field, notebook: Notebook, problems: list[Problem]) -> tuple[Row, ...]:
    if group.notebook is None:
        raise ValueError(f"Group {group.id!r} says not where its rows are kept. Add `notebook:`.")
    read = _rows_reader(group)(notebook.rows(group.notebook))
    for _, found in read:
        problems.extend(found)
    return tuple(row for row, _ in read if row)


@remembered
def _rows_reader(group: Field) -> Callable[[Iterable[Record]], list[_ReadRow]]:
    """Return what reads the rows of `group`: at a keystroke it has read all of them but one."""
    return remembered_each(partial(_read_row, group))


def _read_row(group: Field, record: Record) -> _ReadRow:
    if _is_blank(record, group):
        return None, ()
    found: list[Problem] = []
    values: dict[str, Value] = {}
    for field in group.fields:
        value = _read_or_report(field, getattr(record, field.id), record.id, found)
        values[field.id] = value
        if field.required and not value and not any(p.field == field.id for p in found):
            found.append(Problem(field.id, "required", record.id))
    return None if found else Row(record.id, Answers(values)), tuple(found)


def _is_blank(record: Record, group: Field) -> bool:
    return all(
        typed == field.default or not typed.strip()
        for field in group.fields
        for typed in [getattr(record, field.id)]
    )
