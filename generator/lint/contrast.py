"""Whoever sees little can read what stands in the organisation's colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.model.colour import (
    LEAST_CONTRAST,
    WHITE,
    Colour,
    contrast,
    nearest_readable,
    rounded_down,
)
from worksheets.content.organisation import Colours, Organisation


def pale_colours(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each colour on which white can't be read, with the nearest that can."""
    for entry in checked.playbook.written.entries_of(Organisation):
        for key in (part.name for part in fields(Colours)):
            colour = Colour.read(getattr(entry.value.colours, key) or "")
            if colour and contrast(WHITE, colour) < LEAST_CONTRAST:
                yield Problem.of(
                    entry.place("colours", key),
                    "contrast.pale",
                    fix="contrast",
                    colour=colour,
                    found=rounded_down(contrast(WHITE, colour)),
                    least=LEAST_CONTRAST,
                    key=key,
                    better=nearest_readable(colour, WHITE),
                )
