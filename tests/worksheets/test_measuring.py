"""Answers before and after: what came back is read, and nothing is shown of fewer than five."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worksheets.definitions import opened_sheet
from worksheets.answers import Answers
from worksheets.context import Attachment, Context
from worksheets.measuring.answers import AnswerRow, read_wave
from worksheets.measuring.summary import FEWEST, hidden_groups, summed
from worksheets.notebook import Notebook
from worksheets.sheets.measuring.logic import WORKSHEET

QUESTIONS = ("I know who to ask.", "I'm heard here.")
NAMES = ("group", "team or site")


def _wave(text: str, name: str = "answers.csv") -> tuple[list[AnswerRow], list[str], int]:
    wave = read_wave([Attachment(name, text.encode())], QUESTIONS, NAMES)
    return list(wave.rows), [one.code for one in wave.problems], wave.unread


def test_a_column_belongs_to_the_question_whose_number_or_text_it_bears() -> None:
    """In any order, with a group or none; a row without an answer is none."""
    rows = [AnswerRow("Porto", (4, 2)), AnswerRow("", (None, 5))]
    assert _wave("Team or site,1. I know,2. I'm heard\nPorto,4,2\n,,5\n,,\n") == (rows, [], 0)
    assert _wave("Q2;I know who to ask.;group\n2;4;Porto\n5;;\n") == (rows, [], 0)


@pytest.mark.parametrize("cell", ["6", "0", "=4", "four", "4,5", "🎉", "-1", "44"])
def test_what_is_no_number_from_one_to_five_does_not_count_and_is_told(cell: str) -> None:
    assert _wave(f'Q1,Q2\n"{cell}",3\n') == ([AnswerRow("", (None, 3))], [], 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name,department\nAna,IT\n", "not_answers"),
        (b"", "empty"),
        (b"PK\x03\x04", "damaged"),
        (b"Q1,Q2\n" + b"1,2\n" * 20_001, "too_many_answers"),
    ],
)
def test_a_file_that_is_no_sheet_of_answers_is_named_and_the_others_count(
    content: bytes, code: str
) -> None:
    files = [Attachment("odd.csv", content), Attachment("good.csv", b"Q1,Q2\n3,3\n")]
    wave = read_wave(files, QUESTIONS, NAMES)
    assert [(one.name, one.code) for one in wave.problems] == [("odd.csv", code)]
    assert wave.rows == (AnswerRow("", (3, 3)),)


def test_a_file_chosen_twice_counts_once() -> None:
    file = Attachment("a.csv", b"Q1,Q2\n3,3\n")
    wave = read_wave([file, file], QUESTIONS, NAMES)
    assert (len(wave.rows), wave.twice) == (1, 1)


rows = st.lists(
    st.builds(
        AnswerRow,
        st.sampled_from(["", "Porto", "porto ", "Leeds", "Lyon", "Turku"]),
        st.tuples(*[st.none() | st.integers(1, 5)] * 2),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(rows, rows, st.randoms(use_true_random=False))
def test_nothing_is_shown_of_fewer_than_five_nor_can_it_be_told_from_the_rest(
    before: list[AnswerRow], after: list[AnswerRow], shuffler: random.Random
) -> None:
    """For each question and time: all shown groups taken from everybody leave none, or five."""
    summary = summed(QUESTIONS, before, after)
    mixed = [shuffler.sample(wave, len(wave)) for wave in (before, after)]
    assert summed(QUESTIONS, *mixed) == summary
    for at in range(len(QUESTIONS)):
        for wave, time in ((before, "before"), (after, "after")):
            count = sum(row.answers[at] is not None for row in wave)
            total = getattr(summary.lines[at], time)
            assert (total is not None) == (count >= FEWEST)
            shown = [getattr(group.lines[at], time) for group in summary.groups]
            counts = [mean.count for mean in shown if mean]
            assert all(one >= FEWEST for one in counts)
            rest = count - sum(counts)
            assert rest == 0 or rest >= FEWEST or not counts


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 30)))
def test_no_more_is_hidden_than_has_to_be(counts: dict[str, int]) -> None:
    """With every group of five or more all are shown; of the others one more is hidden at most."""
    hidden = hidden_groups(counts)
    small = {group for group, count in counts.items() if count < FEWEST}
    assert small <= hidden
    assert len(hidden - small) <= 1
    assert small or not hidden


def test_a_mean_is_rounded_and_a_change_has_its_sign() -> None:
    """Half a point is worth talking about once thirty have answered both times."""
    many = [AnswerRow("", (one, 3)) for one in [1, 2] * 15]
    more = [AnswerRow("", (one, 3)) for one in [2, 2] * 15]
    line, same = summed(QUESTIONS, many, more).lines
    assert (line.before.text, line.after.text, line.change_text) == ("1.5", "2.0", "+0.5")
    assert (line.is_worth_a_talk, same.is_worth_a_talk) == (True, False)
    assert same.change_text == "±0.0"
    fewer = summed(QUESTIONS, many[:29], more).lines[0]
    assert not fewer.is_worth_a_talk


def test_the_blank_sheet_filled_in_comes_back_as_answers() -> None:
    """As the page gives it: its columns are those of the questions, its second sheet is none."""
    import io

    from openpyxl import load_workbook

    sheet = opened_sheet("measuring")
    context = Context(Answers({}), Notebook(), sheet.content, date(2026, 11, 23), sheet.words)
    outcome = WORKSHEET.evaluate(context)
    blank = WORKSHEET.exports["blank"](context, outcome).content
    workbook = load_workbook(io.BytesIO(blank))
    count = len(sheet.content.measures)
    workbook.worksheets[0].append(["Porto", *range(1, count + 1)])
    filled = io.BytesIO()
    workbook.save(filled)
    wave = read_wave(
        [Attachment("questions.xlsx", filled.getvalue())],
        [one.text for one in sheet.content.measures],
        sheet.words.fill("say_group").split("/"),
    )
    assert wave.rows == (AnswerRow("Porto", tuple(range(1, count + 1))),)
