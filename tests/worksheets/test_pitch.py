"""Parts of a pitch by themselves; tests/worksheets/pitching and the cases hold the whole."""

import pytest

from tests.worksheets.pitching.composed import content
from worksheets.content.organisation import PitchLength
from worksheets.pitching.asks import count_asks
from worksheets.pitching.checks import Check, WordLists, check_text
from worksheets.pitching.fitting import name_in
from worksheets.pitching.pitch import understood
from worksheets.pitching.sentences import updated
from worksheets.pitching.speech import Speech, seconds_of, speech, spoken_words
from worksheets.pitching.verb_forms import verb_forms

LENGTH = PitchLength(shortest_seconds=15, longest_seconds=30, rate_wpm=150)
LISTS = WordLists(
    hedges=("kind of", "kind of a"),
    fillers=("er",),
    jargon=("leverage",),
    cliches=("team player",),
    instead={"er": "", "leverage": "use"},
    results=("saved",),
    vague_offers=(),
    known_acronyms=frozenset({"HR"}),
    common=frozenset({"the", "i"}),
    listener=frozenset({"you"}),
    speaker=frozenset({"i"}),
    joints=("and", "but", "because"),
    most_repeats=2,
    most_words_a_breath=12,
    most_i_percent=10,
)


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


def test_a_sentence_takes_whole_seconds() -> None:
    assert seconds_of("one two three", 150) == 2


def found(text: str) -> tuple[Check, ...]:
    return check_text(text, Speech(60, LENGTH), LISTS)


def test_phrases_are_found_as_whole_words_and_the_longest_once() -> None:
    assert [(c.code, c.found) for c in found("Kind of a big bakery, her leverages.")] == [
        ("hedges", ("kind of a",))
    ]


def test_every_check_names_its_sentence_and_what_to_say_instead() -> None:
    (check,) = found("We bake. You er eat, er, bread.")
    assert check == Check(
        "fillers", 1, ("er",), "You er eat, er, bread.", "You eat bread.", saves=1
    )
    (check,) = found("We leverage bread.")
    assert check.instead == "We use bread."


def test_what_has_no_better_word_is_named_without_one() -> None:
    (check,) = found("She is a team player.")
    assert (check.code, check.instead) == ("cliches", "")


def test_letters_nobody_explained_are_named_once() -> None:
    (check,) = found("We test WBS and WBS for HR.")
    assert (check.code, check.found) == ("acronyms", ("WBS",))


def test_a_sentence_for_more_than_one_breath_is_split_where_it_has_a_joint() -> None:
    (check,) = found("We bake forty loaves for shops in town and they eat them all before noon.")
    assert check.instead == "We bake forty loaves for shops in town. They eat them all before noon."


def test_too_much_about_me_is_counted() -> None:
    assert [c.code for c in found("I bake. I eat. I rest. I read. I walk home.")] == ["about_me"]


def test_a_word_may_come_as_often_as_allowed() -> None:
    assert found("plan plan the the the the") == ()
    assert [c.found for c in found("plan plan, Plan")] == [("plan",)]


@pytest.mark.parametrize(
    ("ask", "count"),
    [
        ("a job, a mentor, a coffee and a raise", 4),
        ("a coffee and a chat", 1),
        ("introduce me to Ana and Bo", 1),
        ("introduce me to Bo and show me the plan", 2),
        ("tell me what you need and why", 1),
        ("Could you send me your templates? And tell me who signs them?", 2),
        ("10 minutes on rotas and leave", 1),
        ("", 0),
    ],
)
def test_asks_are_counted(ask: str, count: int) -> None:
    assert count_asks(understood("ask", ask, content()), content().vocabulary) == count


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hi im priya", "Priya"),
        ("My name is Ana Costa.", "Ana Costa"),
        ("ludwig van der berg", "Ludwig van der Berg"),
        ("DAVE", "Dave"),
        ("李雷", "李雷"),
        ("-", ""),
    ],
)
def test_a_name_is_taken_out_of_what_surrounds_it(typed: str, name: str) -> None:
    assert name_in(typed, content().vocabulary) == name


def test_verbs_have_their_forms() -> None:
    forms = verb_forms(["make", "carry", "plan", "fix", "lie", "see"], {"make": ["made"]}, ["plan"])
    assert forms.doing["making"] == "make"
    assert forms.doing["planning"] == "plan"
    assert forms.doing["lying"] == "lie"
    assert forms.doing["seeing"] == "see"
    assert forms.third["carries"] == "carry"
    assert forms.third["fixes"] == "fix"
    assert forms.past["made"] == "make"
    assert forms.past["planned"] == "plan"
    assert forms.past["carried"] == "carry"


@pytest.mark.parametrize(
    ("mine", "before", "now", "then"),
    [
        ("A. B.", "A. B.", "A. C.", "A. C."),
        ("A. My own.", "A. B.", "A. C.", "A. My own."),
        ("A. My own.", "A. B.", "A. B. C.", "A. C. My own."),
        ("Hello. A. B.", "A. B.", "X. A. B.", "Hello. A. B. X."),
        ("A. B. C.", "A. B. C.", "A. C.", "A. C."),
        ("", "A.", "B.", ""),
    ],
)
def test_an_update_leaves_what_its_author_edited(
    mine: str, before: str, now: str, then: str
) -> None:
    assert updated(mine, before, now) == then
