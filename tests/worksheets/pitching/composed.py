"""Pitches of the real content, as the forty people of `people.yaml` get them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from worksheets.content.pitch import LENGTHS, Audience, PitchWords
from worksheets.pitching.candidates import CANDIDATES
from worksheets.pitching.fitting import name_in, without_name
from worksheets.pitching.pitch import (
    Answered,
    PitchContent,
    compose,
    readings,
    understood,
)

#: The parts in which somebody may speak of themselves by name.
_OF_ONESELF = ("role", "what", "different", "proof", "offer", "ask")
HERE = Path(__file__).parent
CONTENT = HERE.parents[2] / "content" / "pitch.yaml"


@cache
def content() -> PitchContent:
    """Return the pitch of content/pitch.yaml, for an organisation called Northwind."""
    text = CONTENT.read_text("utf-8").replace("{{ org.name }}", "Northwind")
    words = TypeAdapter(PitchWords).validate_python(yaml.load(text, Loader=yaml.BaseLoader))
    return PitchContent.of(words)


def read(name: str) -> Any:
    """Return a data file beside this one, every value as text."""
    return yaml.load((HERE / name).read_text("utf-8"), Loader=yaml.BaseLoader)


def answered(answers: Mapping[str, str], audience: Audience) -> Answered:
    """Return what was answered, with what this audience is offered and asked."""
    own = audience.id.replace("-", "_")
    typed = {part: answers.get(f"{part}_{own}") or answers.get(part, "") for part in CANDIDATES}
    name = name_in(answers.get("name", ""), content().vocabulary)
    typed |= {part: without_name(typed[part], name) for part in _OF_ONESELF}
    found = {part: understood(part, text, content()) for part, text in typed.items()}
    return Answered(name, {part: phrases for part, phrases in found.items() if phrases})


def golden_lines() -> Iterator[str]:
    """Yield who speaks, what each audience hears, and what would be asked first.

    A sentence said in the standard length follows one bar, one of the long version two.
    """
    for answers in read("people.yaml"):
        yield f"## {answers['who']}"
        for audience in content().audiences:
            yield f"{audience.id}: {_in_all_lengths(answered(answers, audience), audience)}"
        yield from _questions(answered(answers, content().audiences[0]))


def _in_all_lengths(given: Answered, audience: Audience) -> str:
    marks: dict[str, str] = {}
    for number, length in enumerate(LENGTHS):
        for said in compose(audience, given, content(), length):
            marks.setdefault(said.part, "|" * number)
    whole = compose(audience, given, content(), LENGTHS[-1])
    return " ".join(f"{marks[said.part]} {said.text}".strip() for said in whole)


def _questions(given: Answered) -> Iterator[str]:
    for part, phrases in given.phrases.items():
        for phrase in phrases:
            if phrase.kind is None:
                options = readings(part, phrase, given.name, content())
                yield f"{part}? " + " / ".join(sentence for _, sentence in options)
