"""What forty people's answers become, each read by a person before it was written down.

`python -m tests.worksheets.pitching.test_golden` writes golden.txt anew; read every line that
changed aloud before it is committed.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.pitching.composed import (
    HERE,
    answered,
    content,
    golden_lines,
    read,
)
from worksheets.content.pitch import LENGTHS
from worksheets.pitching.candidates import CANDIDATES
from worksheets.pitching.fitting import without_name
from worksheets.pitching.pitch import compose, say_phrase, text_of, understood
from worksheets.pitching.speech import spoken_words

GOLDEN = HERE / "golden.txt"
BROKEN = [re.compile(pattern) for pattern in read("broken.yaml")]
KINDS = read("kinds.yaml")
SAID = read("said.yaml")


def test_every_pitch_is_the_one_that_was_read() -> None:
    assert list(golden_lines()) == GOLDEN.read_text("utf-8").splitlines()


def test_twelve_kinds_of_work_gave_forty_sets_of_answers() -> None:
    sets = read("people.yaml")
    assert len(sets) == 40
    assert len({answers["who"].rpartition(" ")[0] for answers in sets}) >= 12


def _assert_unbroken(text: str) -> None:
    found = [pattern.pattern for pattern in BROKEN if pattern.search(text)]
    assert not found, f"{text!r} matches {found}"


def test_no_pitch_is_broken() -> None:
    for answers in read("people.yaml"):
        for audience in content().audiences:
            for length in LENGTHS:
                _assert_unbroken(
                    text_of(compose(audience, answered(answers, audience), content(), length))
                )


@pytest.mark.parametrize(
    ("broken"),
    [
        "I Managing 34 nurses, rotas, beds.",
        "Could you lunch sometime?",
        "I can You can come walk a night shift with me.",
        "I'm Mei, I'm an analyst.",
        "For example, -.",
        "Could you could you tell me how?",
        "I can happy to show you.",
        "Could you We need new scanners?",
        "I I'm the HR partner for Ops.",
        "I can let's swap notes.",
        "I responsible for trucks.",
    ],
)
def test_what_was_said_before_counts_as_broken(broken: str) -> None:
    with pytest.raises(AssertionError):
        _assert_unbroken(broken)


def _one_of(part: str) -> st.SearchStrategy[str]:
    return st.sampled_from([text for answers in KINDS[part].values() for text in answers])


@given(
    st.fixed_dictionaries({part: _one_of(part) for part in KINDS}),
    st.sampled_from(content().audiences),
    st.sampled_from(LENGTHS),
)
def test_no_mix_of_kinds_is_broken(answers: dict, audience: object, length: str) -> None:
    given_ = answered({"name": "Ana", **answers}, audience)
    _assert_unbroken(text_of(compose(audience, given_, content(), length)))


@pytest.mark.parametrize("part", list(KINDS))
def test_the_kind_of_an_answer_is_told_or_asked_and_never_guessed_wrong(part: str) -> None:
    wrong, asked = [], []
    for kind, texts in KINDS[part].items():
        for text in texts:
            phrases = understood(part, text, content())
            told = phrases[0].kind if phrases else "nothing"
            if told is None:
                asked.append(text)
            elif told != ("action" if kind == "third" else kind):
                wrong.append((text, kind, told))
    assert not wrong
    assert len(asked) <= 1


@pytest.mark.parametrize("part", list(SAID))
def test_a_jotted_answer_becomes_the_sentence_that_was_read(part: str) -> None:
    patterns = content().parts
    said = {}
    for typed in SAID[part]:
        parts = [part if n == 0 or part != "role" else "what" for n in range(3)]
        bare = without_name(typed, "Ana") if part == "role" else typed
        phrases = zip(parts, understood(part, bare, content()), strict=False)
        said[typed] = " ".join(
            say_phrase(own, phrase, "Ana", patterns[own]) if phrase.kind else "?"
            for own, phrase in phrases
        )
    assert said == SAID[part]


def test_the_labelled_answers_are_at_least_two_hundred() -> None:
    assert sum(len(texts) for kinds in KINDS.values() for texts in kinds.values()) >= 200


def test_the_example_in_the_form_fits_thirty_seconds_for_everybody() -> None:
    sheet = HERE.parents[2] / "worksheets/sheets/pitch/sheet.yaml"
    found = re.findall(r"- id: (\w+)\n(?: {8}.*\n)*? {8}example: (.*)\n", sheet.read_text("utf-8"))
    examples = {field: text for field, text in found if field in CANDIDATES or field == "name"}
    assert len(examples) == 8 or "ask" in examples
    for audience in content().audiences:
        text = text_of(compose(audience, answered(examples, audience), content()))
        assert 38 <= len(spoken_words(text)) <= 75, text


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(golden_lines()) + "\n", "utf-8")
