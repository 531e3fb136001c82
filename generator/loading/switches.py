"""`worksheets:`, `ratings:` and `studio:` of org.yaml: what the organisation does not offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.errors import Problem
from generator.model.document import Document
from generator.model.sheet import Sheet, SheetField
from generator.nearest import nearest
from worksheets.content.organisation import SWITCHED, Organisation
from worksheets.mapping.mapped import RATED_FIELDS

#: The fields by which an import asks where ratings are.
_COLUMNS = frozenset(f"column_{name}" for name in RATED_FIELDS)


def switched_off(org: Organisation, sheets: Iterable[Sheet]) -> frozenset[str]:
    """Return the ids of the worksheets that are off: by name, or as they ask for ratings."""
    named = {switch.id for switch in org.worksheets if switch.is_off}
    rating = {sheet.id for sheet in sheets if not org.rates and _asks_for_ratings(sheet.fields)}
    return frozenset(named | rating)


def without_rating_columns(sheet: Sheet) -> Sheet:
    """Return the worksheet without the choice of a column to import ratings from."""
    steps = tuple(
        replace(step, fields=tuple(one for one in step.fields if one.id not in _COLUMNS))
        for step in sheet.declared.steps
    )
    return replace(sheet, declared=replace(sheet.declared, steps=steps))


def _asks_for_ratings(fields: Iterable[SheetField]) -> bool:
    return any(field.kind == "rating" or _asks_for_ratings(field.fields) for field in fields)


def switch_problems(org: Organisation, document: Document, sheets: Iterable[str]) -> list[Problem]:
    """Return a problem for each switch of no worksheet among `sheets`, or neither on nor off."""
    return [*_unknown(org, document, sorted(sheets)), *_neither(org, document)]


def _unknown(org: Organisation, document: Document, sheets: list[str]) -> Iterator[Problem]:
    for switch in org.worksheets:
        if switch.id not in sheets:
            yield Problem.of(
                document.key_place(("worksheets", switch.id)),
                "switch.unknown",
                instead=nearest(switch.id, sheets),
                id=switch.id,
                sheets=", ".join(sheets),
            )


def _neither(org: Organisation, document: Document) -> Iterator[Problem]:
    states = {("worksheets", switch.id): switch.state for switch in org.worksheets}
    states |= {("ratings",): org.ratings, ("studio",): org.studio}
    for path, state in states.items():
        if state.casefold() not in SWITCHED:
            yield Problem.of(document.place(path), "switch.neither", path=path[-1], state=state)
