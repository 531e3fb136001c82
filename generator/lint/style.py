"""What we ship speaks as people do: the patterns of templates/style.yaml are not in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Place, Problem
from generator.lint.checked import Checked
from generator.loading.source import listed
from generator.model.document import Value, entries_in, facts_in, text_in
from generator.project import OWN_FOLDER

_LIST = Path(__file__).parents[1] / "templates" / "style.yaml"

#: Where our texts are. An organisation's own, below content/own and content/sheets, are its taste,
#: and the patterns are English.
_OURS = ("content/", "worksheets/sheets/")
_THEIRS = (OWN_FOLDER, "content/sheets/", "content/languages/")


@dataclass(frozen=True, slots=True)
class Style:
    """A pattern nobody would say, a text it is `seen` in, and what people `say` instead."""

    find: re.Pattern[str]
    seen: str
    say: str


@functools.cache
def styles() -> tuple[Style, ...]:
    """Return what templates/style.yaml lists."""
    return tuple(_style(facts_in(one)) for one in entries_in(listed(_LIST)["styles"]))


def _style(one: dict[str, Value]) -> Style:
    find, seen, say = (text_in(one[key]) for key in ("find", "seen", "say"))
    return Style(_pattern(find), seen, say)


def unsaid(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each place in our own texts that a pattern is found in."""
    for passage in checked.passages:
        for found, style in _found(passage.text):
            place = passage.place_of(passage.text[found.start() :])
            if _is_ours(place):
                yield _problem(place, found[0], style)


@functools.lru_cache(maxsize=20_000)
def _found(text: str) -> tuple[tuple[re.Match[str], Style], ...]:
    return tuple((found, style) for style in styles() for found in style.find.finditer(text))


def _pattern(find: str) -> re.Pattern[str]:
    return re.compile(f"(?i:{find})".replace(" ", r"\s+"))


def _is_ours(place: Place) -> bool:
    return place.file.startswith(_OURS) and not place.file.startswith(_THEIRS)


def _problem(place: Place, found: str, style: Style) -> Problem:
    return Problem.of(place, "style.unsaid", found=" ".join(found.split()), say=style.say)
