"""What we ship speaks as people do: the patterns of templates/style.yaml are not in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Place, Problem
from generator.loading.source import read
from generator.quality.checked import Checked

_LIST = Path(__file__).parents[1] / "templates" / "style.yaml"

#: Where our texts are. An organisation's own, below content/own and content/sheets, are its taste.
_OURS = ("content/", "worksheets/sheets/")
_THEIRS = ("content/own/", "content/sheets/")


@dataclass(frozen=True, slots=True)
class Style:
    """A pattern nobody would say, a text it is `seen` in, and what people `say` instead."""

    find: re.Pattern[str]
    seen: str
    say: str


@functools.cache
def styles() -> tuple[Style, ...]:
    """Return what templates/style.yaml lists."""
    document, _ = read(_LIST, _LIST.name)
    return tuple(
        Style(_pattern(one["find"]), one["seen"], one["say"]) for one in document.value["styles"]
    )


def unsaid(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each place in our own texts that a pattern is found in."""
    for passage in checked.passages:
        for style in styles():
            for found in style.find.finditer(passage.text):
                place = passage.place_of(passage.text[found.start() :])
                if _is_ours(place):
                    yield _problem(place, found[0], style)


def _pattern(find: str) -> re.Pattern[str]:
    return re.compile(f"(?i:{find})".replace(" ", r"\s+"))


def _is_ours(place: Place) -> bool:
    return place.file.startswith(_OURS) and not place.file.startswith(_THEIRS)


def _problem(place: Place, found: str, style: Style) -> Problem:
    return Problem(
        place,
        f"“{' '.join(found.split())}” is not how people say it",
        "read aloud, it sounds translated",
        f"write “{style.say}”, or say it in another way",
    )
