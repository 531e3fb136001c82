"""What the colours in a form are worth to readers: how readable white is on them, and what is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.colour import (
    LEAST_CONTRAST,
    WHITE,
    Colour,
    contrast,
    nearest_readable,
    rounded_down,
)

type Field = Mapping[str, Any]


def worth_of_colours(fields: Sequence[Field]) -> dict[str, dict[str, str]]:
    """Return, for each colour that `fields` hold, its contrast, and the nearest if that's short."""
    written = {text for field in fields for text in _colours(field, field["value"])}
    found = {text: Colour.read(text) for text in sorted(written)}
    return {text: _worth(colour) for text, colour in found.items() if colour}


def _worth(colour: Colour) -> dict[str, str]:
    ratio = contrast(WHITE, colour)
    is_enough = ratio >= LEAST_CONTRAST
    return {
        "colour": str(colour),
        "ratio": rounded_down(ratio),
        "least": f"{LEAST_CONTRAST:g}",
        "nearest": "" if is_enough else str(nearest_readable(colour, WHITE)),
    }


def _colours(field: Field, value: Any) -> Iterator[str]:
    match field["kind"]:
        case "colour" if isinstance(value, str):
            yield value
        case "group" if isinstance(value, dict):
            for part in field["fields"]:
                yield from _colours(part, value.get(part["name"]))
        case "groups" if isinstance(value, list):
            for row in value:
                yield from _colours({**field, "kind": "group"}, row)
