"""A sheet's answers out of the notebook, with a problem beside each that cannot be read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from worksheets.answers import Answers, Row, Value
from worksheets.conditions import shown_fields
from worksheets.content.sheet import Field
from worksheets.fields import AnswerError, empty_value, read_answer
from worksheets.memoised import memoised, memoised_each
from worksheets.notebook import Notebook, Record, SheetRow
from worksheets.notebook.records import answer_in
from worksheets.problems import FieldProblem

type _ReadRow = tuple[Row | None, tuple[FieldProblem, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The answers that could be read, and a problem for each that could not.

    It `is_begun` once anything was answered besides what the form begins with.
    """

    answers: Answers
    problems: tuple[FieldProblem, ...]
    is_begun: bool = True


def read_answers(fields: tuple[Field, ...], sheet_id: str, notebook: Notebook) -> Reading:
    """Return what `notebook` answers to `fields`; never raises for an answer.

    A question nobody touched has its default; a refused answer reads as empty, and so does one that
    isn't asked. An empty required
    answer is a problem once the sheet was started: not started is not the same as looked at and
    left out (GOV.UK design system).
    """
    problems: list[FieldProblem] = []
    values: dict[str, Value] = {}
    typed = {field.id: _typed(field, sheet_id, notebook) for field in fields}
    shown = shown_fields(fields, typed)
    for field in fields:
        if field.kind == "group":
            is_asked = field.id in shown
            values[field.id] = _read_rows(field, notebook, problems) if is_asked else ()
        elif field.id in shown:
            values[field.id] = _read_or_report(field, typed[field.id], None, problems)
        else:
            values[field.id] = empty_value(field)
    if not any(values.values()) and not problems:
        return Reading(Answers(values), (), is_begun=False)
    missing = [
        FieldProblem(field.id, "required")
        for field in fields
        if field.required and field.id in shown and not typed[field.id].strip()
    ]
    is_begun = any(values[field.id] and typed[field.id] != field.default for field in fields)
    return Reading(Answers(values), (*missing, *problems), is_begun)


def _typed(field: Field, sheet_id: str, notebook: Notebook) -> str:
    """Return what was typed: in this sheet, or in a part of the notebook all sheets share."""
    if field.kind == "group":
        return ""
    match field.notebook:
        case "owner":
            answers = notebook.owner
        case "settings":
            answers = notebook.settings
        case _:
            answers = notebook.answers_of(sheet_id)
    return answers.get(field.id, field.default)


def _read_or_report(
    field: Field, typed: str, row: str | None, problems: list[FieldProblem]
) -> Value:
    try:
        return read_answer(field, typed)
    except AnswerError as error:
        problems.append(FieldProblem(field.id, error.code, row, error.limit))
        return empty_value(field)


def _read_rows(group: Field, notebook: Notebook, problems: list[FieldProblem]) -> tuple[Row, ...]:
    if group.notebook is None:
        raise ValueError(f"Group {group.id!r} says not where its rows are saved. Add `notebook:`.")
    read = _rows_reader(group)(_rows_of(group, notebook))
    for _, found in read:
        problems.extend(found)
    return tuple(row for row, _ in read if row)


def _rows_of(group: Field, notebook: Notebook) -> Iterable[Record]:
    if group.belongs_to:
        return [row for row in notebook.sheet_rows if row.belongs_to == group.belongs_to]
    return notebook.rows(group.notebook or "")


@memoised
def _rows_reader(group: Field) -> Callable[[Iterable[Record]], list[_ReadRow]]:
    """Return what reads the rows of `group`: at a keystroke it has read all of them but one."""
    return memoised_each(partial(_read_row, group))


def _read_row(group: Field, record: Record) -> _ReadRow:
    if _is_blank(record, group):
        return None, ()
    found: list[FieldProblem] = []
    values: dict[str, Value] = {}
    hidden = _hidden_in(record, group)
    for field in group.fields:
        if field.id in hidden:
            values[field.id] = empty_value(field)
            continue
        value = _read_or_report(field, answer_in(record, field.id), record.id, found)
        values[field.id] = value
        if field.required and not value and not any(p.field == field.id for p in found):
            found.append(FieldProblem(field.id, "required", record.id))
    return None if found else Row(record.id, Answers(values)), tuple(found)


def _hidden_in(record: Record, group: Field) -> frozenset[str]:
    """Return the ids of the fields a row doesn't ask; one of people or the like asks them all."""
    if not isinstance(record, SheetRow):
        return frozenset()
    shown = shown_fields(group.fields, record.answers)
    return frozenset(field.id for field in group.fields if field.id not in shown)


def _is_blank(record: Record, group: Field) -> bool:
    return all(
        typed == field.default or not typed.strip()
        for field in group.fields
        for typed in [answer_in(record, field.id)]
    )
