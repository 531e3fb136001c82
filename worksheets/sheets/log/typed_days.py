"""When a day was typed: "yesterday" in a draft of two weeks ago isn't yesterday."""

from collections.abc import Mapping, Sequence
from datetime import date

from worksheets.context import Context
from worksheets.days.iso import iso_day
from worksheets.outcome import Change

_SHEET = "log"


def typed_on(field: str, context: Context) -> date:
    """Return the day on which the text in `field` was typed; today where nobody noted it."""
    day, _, said = _noted(field, context).partition(" ")
    is_same = said == context.answers.text(field)
    return (iso_day(day) if is_same else None) or context.today


def days_to_note(fields: Sequence[str], context: Context, *, is_begun: bool) -> tuple[Change, ...]:
    """Return what the notebook has to remember of a draft: when each of its days was typed."""
    values: dict[str, str] = {}
    for field in fields:
        said = context.answers.text(field) if is_begun else ""
        noted = f"{typed_on(field, context).isoformat()} {said}" if said else ""
        if noted != _noted(field, context):
            values[_key(field)] = noted
    return (Change("answers", _SHEET, values),) if values else ()


def notes_cleared(fields: Sequence[str], context: Context) -> Mapping[str, str]:
    """Return the answers that forget when the days of a draft were typed."""
    return {_key(field): "" for field in fields if _noted(field, context)}


def _noted(field: str, context: Context) -> str:
    return context.notebook.answers_of(_SHEET).get(_key(field), "")


def _key(field: str) -> str:
    return f"{field}_on"
