"""Fields a worksheet has once for each audience of the pitch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from generator.model.sheet import Sheet, SheetField
from worksheets.content.pitch import Audience

EACH_SOURCES = ("pitch.audiences",)


def with_each(sheet: Sheet, audiences: Iterable[Audience]) -> Sheet:
    """Return the sheet with each field that has `each` once for every audience."""
    steps = tuple(
        replace(step, fields=_expanded(step.fields, tuple(audiences)))
        for step in sheet.declared.steps
    )
    return replace(sheet, declared=replace(sheet.declared, steps=steps))


def _expanded(
    fields: Iterable[SheetField], audiences: tuple[Audience, ...]
) -> tuple[SheetField, ...]:
    found: list[SheetField] = []
    for is_each, some in groupby(fields, key=lambda field: bool(field.each)):
        alike = list(some)
        if is_each:
            found += [_for(field, audience) for audience in audiences for field in alike]
        else:
            found += alike
    return tuple(found)


def _for(field: SheetField, audience: Audience) -> SheetField:
    return replace(
        field,
        id=f"{field.id}_{audience.id.replace('-', '_')}",
        label=field.label.replace("{audience}", audience.label),
        each=None,
    )
