"""Where a language has no rules for phrases, a message takes sentences, and asks about the rest."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from generator.loading.other_language import without_english_rules
from generator.loading.source import parse
from generator.project import Project
from worksheets.content.messages import MessageWords
from worksheets.content.pitch import PitchWords
from worksheets.messaging.book import MessageBook, book
from worksheets.messaging.checks import check_message
from worksheets.messaging.lines import (
    offer_line,
    readings,
    reason_line,
    request_line,
    request_patterns,
)
from worksheets.pitching.candidates import choice

ABOUT = "Schichtpläne bei euch"
#: Praise, and too long a time, in English.
SAID = "I admire you for an hour a week and half a day"


@pytest.fixture(scope="module")
def german(project: Project) -> MessageBook:
    """What a translation into German begins with: our sentences, and no list of words."""
    return book(_left(project, MessageWords, "messages"), _left(project, PitchWords, "pitch"))


def _left[W](project: Project, kind: type[W], name: str) -> W:
    path = project.content / f"{name}.yaml"
    document, _ = parse(path.read_text("utf-8"), path.name)
    assert document is not None
    return TypeAdapter(kind).validate_python(without_english_rules(document, path.name, "de").value)


def test_what_ends_as_a_sentence_is_said_as_it_is(german: MessageBook) -> None:
    """Whatever English words there are in it, and however much time they speak of."""
    for purpose in german.words.purposes:
        (phrase,) = request_line(f"{SAID}.", purpose, german).phrases
        assert (phrase.kind, phrase.text) == ("sentence", SAID)
    assert reason_line("You inspire me, because of feedback.", german).phrases
    assert offer_line("Let me help.", german).phrases
    assert not reason_line("Warum nicht؟", german).phrases


def test_anything_else_is_asked_until_it_is_chosen(german: MessageBook) -> None:
    """The page doesn't take it for a thing only because it knows no verb."""
    for purpose in german.words.purposes:
        line = request_line(ABOUT, purpose, german)
        assert line.unsure, purpose.id
        patterns = request_patterns(purpose, german)
        offered = dict(readings(line.unsure, purpose.line, patterns, german))
        assert len(offered) > 1, purpose.id
        for kind in offered:
            (phrase,) = request_line(ABOUT, purpose, german, choice(kind, ABOUT)).phrases
            assert (phrase.kind, phrase.text) == (kind, ABOUT)


def test_an_edited_message_is_checked_only_for_what_can_be_known(german: MessageBook) -> None:
    """Not for a request or a way out, which are told by their words."""
    text = "Ich wüsste gern mehr über eure Arbeit. Sag einfach, wenn es nicht passt."
    assert check_message(text, german.channel("email"), german) == ()
    twice = check_message("Hast du Zeit？ Passt morgen？", german.channel("email"), german)
    assert [check.code for check in twice] == ["several_asks"]
