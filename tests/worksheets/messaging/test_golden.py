"""What twelve people's lines become, each read aloud by a person before it was written down.

`python -m tests.worksheets.messaging.test_golden` writes golden.txt anew; read every line that
changed aloud before it is committed.
"""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.worksheets.messaging.written import (
    HERE,
    golden_lines,
    messages,
    read,
    real_book,
    situation,
)
from worksheets.messaging.checks import check_message, requests_in
from worksheets.messaging.compose import Message, compose, reminder
from worksheets.messaging.minutes import minutes_in
from worksheets.pitching.speech import spoken_words

GOLDEN = HERE / "golden.txt"
PITCH = HERE.parent / "pitching"
BROKEN = [re.compile(pattern) for pattern in read("broken.yaml")] + [
    re.compile(pattern) for pattern in read("../pitching/broken.yaml")
]
KINDS = read("../pitching/kinds.yaml")
PURPOSES = [purpose.id for purpose in real_book().words.purposes]
CHANNELS = [channel.id for channel in real_book().words.channels]


def test_every_message_is_the_one_that_was_read() -> None:
    assert list(golden_lines()) == GOLDEN.read_text("utf-8").splitlines()


def test_twelve_people_write_for_every_purpose() -> None:
    people = read("people.yaml")
    assert len({person["who"] for person in people}) == 12
    assert all(list(person["lines"]) == PURPOSES for person in people)


def _assert_sound(message: Message, channel_id: str) -> None:
    """One question, one request, thirty minutes at most, short, a way out, nothing broken."""
    channel = real_book().channel(channel_id)
    text = message.text
    assert text.count("?") == 1, text
    requests = requests_in(text, real_book())
    assert len(requests) == 1, text
    assert minutes_in(requests[0], real_book().words.times) <= 30, text
    assert len(spoken_words(text)) <= channel.most_words, text
    assert "?" not in message.subject
    assert bool(message.subject) == channel.has_subject
    assert not check_message(text, channel, real_book()), text
    for line in (message.subject, *text.splitlines()):
        found = [pattern.pattern for pattern in BROKEN if pattern.search(line)]
        assert not found, f"{line!r} matches {found}"


def test_no_message_that_was_read_breaks_a_rule() -> None:
    for _, one, message in messages():
        _assert_sound(message, one.channel.id)
        _assert_sound(reminder(message.request, one, real_book()), one.channel.id)


@pytest.mark.parametrize(
    "broken",
    [
        "I'd like to hear I plan leave.",
        "Thank you for -.",
        "In return, I can you can walk with me.",
        "Could we have talk about the merger sometime in the next two weeks?",
        "Could we grab a coffee sometime sometime in the next two weeks?",
        "I would like to meet [name].",
        "Could you lunch sometime?",
    ],
)
def test_what_a_careless_pattern_would_say_counts_as_broken(broken: str) -> None:
    assert any(pattern.search(broken) for pattern in BROKEN)


def _one_of(part: str) -> st.SearchStrategy[str]:
    return st.sampled_from([text for answers in KINDS[part].values() for text in answers])


_LINES = {"ask": "ask", "whom": "whom", "thanks": "proof", "offer": "offer"}


@st.composite
def _situations(draw: st.DrawFn) -> tuple[dict[str, str], str, str]:
    purpose = real_book().purpose(draw(st.sampled_from(PURPOSES)))
    typed = {
        "name": "Ana",
        "role": draw(_one_of("role")),
        "about": draw(_one_of(_LINES[purpose.line])),
        "why": draw(_one_of("different")),
        "offer": draw(_one_of("offer")),
        "through": draw(st.sampled_from(["", "tom", "my boss", "Ines from legal", "n/a"])),
    }
    return typed, purpose.id, draw(st.sampled_from(CHANNELS))


@given(_situations())
def test_no_mix_of_kinds_makes_a_broken_message(given_: tuple[dict[str, str], str, str]) -> None:
    typed, purpose, channel = given_
    _assert_sound(compose(situation(typed, purpose, channel), real_book()), channel)


@pytest.mark.parametrize("about", ["feedback", "your feedback please", "some advice", "help"])
@pytest.mark.parametrize("purpose", ["feedback", "advice", "learn"])
def test_a_line_that_only_repeats_the_purpose_is_none(about: str, purpose: str) -> None:
    """Nobody is asked for feedback on some feedback."""
    assert not situation({"about": about}, purpose).request.phrases


LINES = read("lines.yaml")


@pytest.mark.parametrize("where", list(LINES))
def test_a_line_is_said_as_a_person_would_or_left_out_with_the_reason(where: str) -> None:
    purpose, field = where.split()
    said = {}
    for typed, expected in LINES[where].items():
        one = situation({field: typed}, purpose)
        line = one.request if field == "about" else one.why
        codes = [left.code for left in line.left_out]
        text = compose(one, real_book()).text
        is_said = expected in text and not codes and not line.unsure
        said[typed] = expected if is_said else "?" if line.unsure else next(iter(codes), text)
    assert said == LINES[where]


_SCRAPS = st.lists(
    st.sampled_from(
        ["let's", "let me", "your", "what", "to", "—", "!", "…", '"', "10", "x", "🙂", "on", "a"]
    ),
    max_size=5,
).map(" ".join)


@given(_SCRAPS, st.sampled_from(PURPOSES), st.sampled_from(CHANNELS))
@example("! 10", "introduction", "email")
def test_scraps_of_words_and_marks_still_make_one_question(
    scraps: str, purpose: str, channel: str
) -> None:
    """Whatever a cat types."""
    typed = {"name": "Ana", "about": scraps, "why": scraps, "offer": scraps, "through": scraps}
    text = compose(situation(typed, purpose, channel), real_book()).text
    assert text.count("?") == 1
    assert "  " not in text and " ." not in text


@given(_one_of("ask"), st.sampled_from(PURPOSES))
@example("a job, a mentor, a coffee and a raise", "meet")
def test_what_is_not_said_is_named_or_asked_about(about: str, purpose: str) -> None:
    """Nobody wonders where their line went."""
    request = situation({"about": about}, purpose).request
    nothing = KINDS["ask"]["nothing"]
    assert request.phrases or request.left_out or request.unsure or about in nothing


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(golden_lines()) + "\n", "utf-8")
