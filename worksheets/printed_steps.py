"""All that was answered, step by step and with its labels, as the shared result shows it.

A worksheet without Python that has no template of its own shows that result.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from worksheets.answers import Row, Value
from worksheets.conditions import BETWEEN, shown_fields
from worksheets.content.sheet import Field, SheetDefinition
from worksheets.fields import FLAG_SET
from worksheets.printed import Printing

type Given = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """A question's label, and its answer as it is printed; a list has `rows` of answers instead."""

    label: str
    answer: object = ""
    rows: tuple[tuple["PrintedAnswer", ...], ...] = ()

    @property
    def lines(self) -> list[str]:
        """The lines of the answer that hold anything."""
        return [line for line in str(self.answer).splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class PrintedStep:
    """A step's title over the answers that were given in it."""

    title: str
    answers: tuple[PrintedAnswer, ...]


def printed_steps(
    sheet: SheetDefinition, answers: Given, printing: Printing
) -> tuple[PrintedStep, ...]:
    """Return the steps in which anything was answered."""
    asked = {field.id: field for field in _asked(sheet.fields, answers)}
    found = [
        PrintedStep(
            step.title,
            _answered([asked[name] for name in step.fields if name in asked], answers, printing),
        )
        for step in sheet.steps
    ]
    return tuple(step for step in found if step.answers)


def _answered(
    fields: Iterable[Field], answers: Given, printing: Printing
) -> tuple[PrintedAnswer, ...]:
    """Return the answers to fields that belong together; none where nobody began with them.

    A box that isn't ticked says no beside any other answer, and nothing alone.
    """
    printed = [
        (answers[field.id], _printed(field, answers[field.id], printing)) for field in fields
    ]
    said = [(value, one) for value, one in printed if one.rows or one.lines]
    is_begun = any(value is not False for value, _ in said)
    return tuple(one for _, one in said) if is_begun else ()


def _printed(field: Field, value: Value, printing: Printing) -> PrintedAnswer:
    if field.kind != "group":
        return PrintedAnswer(field.label, printing.value(value, field))
    rows = (
        [row.answers for row in value if isinstance(row, Row)] if isinstance(value, tuple) else []
    )
    found = (_answered(_asked(field.fields, row), row, printing) for row in rows)
    return PrintedAnswer(field.label, rows=tuple(row for row in found if row))


def _asked(fields: Iterable[Field], answers: Given) -> list[Field]:
    """Return the fields that were asked: of the others, not even a no was said."""
    every = tuple(fields)
    shown = shown_fields(every, {field.id: _typed(answers[field.id]) for field in every})
    return [field for field in every if field.id in shown]


def _typed(value: Value) -> str:
    """Return an answer as conditions read it."""
    match value:
        case bool():
            return FLAG_SET if value else ""
        case tuple():
            return BETWEEN.join(one for one in value if isinstance(one, str))
    return "" if value is None else str(value)
