"""Loading, checking and rendering give the same in the browser's Python, from files in memory."""

from __future__ import annotations

import json
from importlib.metadata import version

from generator.packing.wheels import LOCK, named_in
from tests.support.ahead import Answered
from tests.support.shipped import ROOT


def test_all_that_ships_becomes_the_same_pages(answered_core: Answered) -> None:
    """Byte for byte, without a disk, libyaml, MkDocs or Node."""
    (text, found), *_ = _answers(answered_core, "contents")
    assert len(found["pages"]) > 40
    assert found == json.loads(answered_core.here(text))


def test_each_mistake_is_refused_in_the_same_words(answered_core: Answered) -> None:
    """At the same place, by the other YAML parser and a pydantic compiled for the browser."""
    _, *mistaken = _answers(answered_core, "contents")
    assert len(mistaken) > 40
    for text, found in mistaken:
        assert found["problems"]
        assert found == json.loads(answered_core.here(text))


def test_yaml_and_markup_are_read_alike(answered_core: Answered) -> None:
    """Every case of a slip in YAML, and of a text that tries to be more than a text."""
    answers = [*_answers(answered_core, "yaml"), *_answers(answered_core, "markup")]
    assert len(answers) > 80
    for text, found in answers:
        assert found == json.loads(answered_core.here(text))


def test_compiled_libraries_are_of_the_version_used_here() -> None:
    """One that lags behind would refuse other things, or not fit the rest."""
    locked = list(named_in(ROOT / LOCK))
    assert locked
    for name, number in locked:
        assert number == version(name), f"{LOCK} is behind; `make lock` brings it up to date"


def _answers(answered: Answered, task: str) -> list[tuple[str, dict]]:
    both = zip(answered.texts, answered.answers, strict=True)
    return [(text, json.loads(found)) for text, found in both if json.loads(text)["task"] == task]
