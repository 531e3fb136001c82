"""`show_when` of a field: which answers to an earlier one make it appear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from worksheets.content.sheet import Condition
from worksheets.fields import FLAG_SET, RATING_VALUES

if TYPE_CHECKING:
    from generator.model.sheet import SheetField

#: What stands for any answer, and for none.
FILLED, EMPTY = "filled", "empty"
_NOT_SET = "no"


def condition_on(asked: SheetField, values: tuple[str, ...]) -> Condition:
    """Return the condition that the field `asked` holds one of `values`, as a page carries it."""
    words = frozenset(values) - frozenset(answers_of(asked))
    return Condition(
        asked.id,
        tuple(value for value in values if value not in words),
        filled=FILLED in words,
        empty=bool(words & {EMPTY, _NOT_SET}),
    )


def answers_of(asked: SheetField) -> tuple[str, ...]:
    """Return the answers of a field that can be named one by one."""
    match asked.kind:
        case "flag":
            return (FLAG_SET,)
        case "rating":
            return RATING_VALUES
    options = asked.options
    return () if isinstance(options, str) else tuple(option.id for option in options)


def values_for(asked: SheetField) -> tuple[str, ...] | None:
    """Return all that `show_when` can say of a field; None where only its content knows."""
    if isinstance(asked.options, str):
        return None
    words = (_NOT_SET,) if asked.kind == "flag" else (FILLED, EMPTY)
    return (*answers_of(asked), *words)
