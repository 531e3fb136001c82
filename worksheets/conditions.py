"""Fields that are asked only when another answer says so.

The page's script decides the same of the same facts (generator/browser/worksheet/conditions.mjs),
so that a field appears before Python is there; tests/worksheets/test_conditions.py compares both.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from worksheets.content.sheet import Condition

#: Between the answers of a field in which many can be chosen.
BETWEEN = "\n"


class Conditional(Protocol):
    """Whatever may depend on other answers: a field as written, or as a page carries it."""

    @property
    def id(self) -> str:
        """The name its answer has."""
        ...

    @property
    def show_when(self) -> tuple[Condition, ...]:
        """The conditions, all of which must hold."""
        ...


def chosen_in(typed: str) -> tuple[str, ...]:
    """Return the answers in the text of a field in which several can be chosen, each once."""
    return tuple(dict.fromkeys(part.strip() for part in typed.split(BETWEEN) if part.strip()))


def shown_fields(fields: Iterable[Conditional], typed: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the fields that are asked, when `typed` are the answers to them.

    A field that is not asked has no answer, whatever was typed into it before.
    """
    shown: dict[str, bool] = {}
    for field in fields:
        shown[field.id] = all(_holds(one, shown, typed) for one in field.show_when)
    return frozenset(name for name, is_shown in shown.items() if is_shown)


def _holds(condition: Condition, shown: Mapping[str, bool], typed: Mapping[str, str]) -> bool:
    is_asked = shown.get(condition.field, False)
    answers = chosen_in(typed.get(condition.field, "")) if is_asked else ()
    if not answers:
        return condition.empty
    return condition.filled or any(answer in condition.values for answer in answers)
