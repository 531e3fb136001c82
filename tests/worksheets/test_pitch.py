"""How a pitch is put together, timed and reviewed; the cases hold the rest."""

import pytest

from worksheets.content.organisation import PitchLength
from worksheets.content.pitch import Audience
from worksheets.content.plain import opened
from worksheets.pitching.pitch import compose
from worksheets.pitching.review import Mend, WordLists, review
from worksheets.pitching.speech import Speech, speech, spoken_words

LENGTH = PitchLength(shortest_seconds=15, longest_seconds=30, rate_wpm=150)
LISTS = WordLists(("kind of", "kind of a"), ("er",), ("leverage",), frozenset({"the"}), 2)
EVERYTHING = {"proof": "x", "offer": "x", "ask": "x"}


def audience(*sentences: tuple[str, list[str]]) -> Audience:
    raw = [{"text": text, "needs": needs} for text, needs in sentences]
    named = {"id": "a", "label": "A", "text": "About A.", "people": [], "sentences": raw}
    return opened(Audience, named)


def test_a_sentence_needs_the_parts_it_names_and_those_it_says() -> None:
    said = audience(("Hello.", []), ("I {what}.", []), ("Ask me.", ["ask"]))
    assert compose(said, {"what": "", "ask": ""}) == "Hello."
    assert compose(said, {"what": "weld", "ask": "x"}) == "Hello. I weld. Ask me."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("weld.", "I weld."),
        ("weld!", "I weld!"),
        ("weld \n it;", "I weld it."),
        ("weld?.", "I weld?"),
    ],
)
def test_a_sentence_ends_with_one_mark(typed: str, said: str) -> None:
    assert compose(audience(("I {what}.", [])), {"what": typed}) == said


def test_a_sentence_begins_with_a_capital() -> None:
    assert compose(audience(("{what} is my job.", [])), {"what": "élan"}) == "Élan is my job."


def test_a_pitch_may_take_exactly_the_longest_time() -> None:
    assert Speech(75, LENGTH).seconds == 30
    assert Speech(75, LENGTH).words_to_cut == 0
    assert Speech(76, LENGTH).seconds == 31
    assert Speech(76, LENGTH).words_to_cut == 1


def test_a_pitch_is_short_below_the_shortest_time() -> None:
    assert Speech(38, LENGTH).words_to_add == 0
    assert Speech(37, LENGTH).words_to_add == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I'm a well-known cook.", 4),
        ("one—two – three / four…five", 5),
        ("नमस्ते दुनिया", 2),
        ("你好", 2),
        ("мир, peace 🎉 !!", 2),
        ("", 0),
    ],
)
def test_words_are_counted_in_any_script(text: str, count: int) -> None:
    assert len(spoken_words(text)) == count
    assert speech(text, LENGTH).words == count


def found(pitch: str) -> tuple[Mend, ...]:
    return review(pitch, EVERYTHING, Speech(60, LENGTH), LISTS)


def test_phrases_are_found_as_whole_words_and_the_longest_once() -> None:
    assert found("Kind of a big bakery, her leverages") == (Mend("hedges", 1, ("kind of a",)),)


def test_every_list_has_its_own_mend() -> None:
    assert found("er, I kind of LEVERAGE") == (
        Mend("hedges", 1, ("kind of",)),
        Mend("fillers", 1, ("er",)),
        Mend("jargon", 1, ("leverage",)),
    )


def test_a_word_may_come_as_often_as_allowed() -> None:
    assert found("plan plan the the the the") == ()
    assert found("plan plan, Plan") == (Mend("repeated", 1, ("plan",)),)


def test_the_missing_parts_are_named_in_order() -> None:
    mends = review("x", {"proof": ""}, Speech(60, LENGTH), LISTS)
    assert [mend.code for mend in mends] == ["no_proof", "no_offer", "no_ask"]
