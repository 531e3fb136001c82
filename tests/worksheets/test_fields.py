"""How an answer of each kind is read, or refused with a problem code."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.definitions import opened_sheet
from worksheets.content.plain import opened
from worksheets.content.sheet import Field
from worksheets.days.birthday import Birthday
from worksheets.fields import AnswerError, problem_codes, read_answer
from worksheets.notebook import Contact, Notebook
from worksheets.numbers import whole_number
from worksheets.problems import FieldProblem
from worksheets.reading import read_answers


def field(kind: str, **settings: object) -> Field:
    return opened(Field, {"id": "x", "kind": kind, "label": "X", **settings})


def refused(kind: str, typed: str, **settings: object) -> tuple[str, int | None]:
    with pytest.raises(AnswerError) as caught:
        read_answer(field(kind, **settings), typed)
    return caught.value.code, caught.value.limit


CHOICE = field("choice", options=[{"id": "a", "label": "A"}])
GROUP = field(
    "group",
    notebook="contacts",
    fields=[
        {"id": "name", "kind": "text", "label": "Name", "required": True, "max_length": 5},
        {
            "id": "tier",
            "kind": "choice",
            "label": "Tier",
            "default": "a",
            "options": [{"id": "a", "label": "A"}],
        },
        {"id": "last_contact", "kind": "date", "label": "Last"},
    ],
)


def test_text_is_one_line_without_control_characters() -> None:
    assert read_answer(field("text"), " Ana\r\n\tCosta\x00\x1b ") == "Ana Costa"


def test_long_text_keeps_its_lines() -> None:
    assert read_answer(field("long_text"), "one\r\ntwo\u2028three\x07\n") == "one\ntwo\nthree"


def test_half_a_character_is_replaced_so_that_it_can_be_written() -> None:
    assert read_answer(field("text"), "a\ud800b") == "a\ufffdb"


def test_emoji_and_right_to_left_text_are_retained() -> None:
    assert read_answer(field("text"), "مريم\u200f 👩🏽‍💻") == "مريم\u200f 👩🏽‍💻"


def test_text_beyond_its_length_is_refused_with_the_limit() -> None:
    assert refused("text", "abcdef", max_length=5) == ("too_long", 5)
    assert refused("long_text", "x" * 10_000_000) == ("too_long", 4000)
    assert read_answer(field("text", max_length=5), "  abcde  ") == "abcde"


@pytest.mark.parametrize(("typed", "number"), [(" 2 ", 2), ("+3", 3), ("-1", -1), ("", None)])
def test_a_number_is_whole(typed: str, number: int | None) -> None:
    assert read_answer(field("number"), typed) == number


@pytest.mark.parametrize("typed", ["two", "2.5", "1e3", "²", "0x2", "1_000", "2 3", "--2", "٢"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    assert refused("number", typed) == ("not_a_number", None)


NUMBERS = yaml.load(
    Path(__file__).with_name("numbers.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)


@pytest.mark.parametrize("label", list(NUMBERS))
def test_a_number_is_read_with_its_unit_in_the_unit_that_is_asked_for(label: str) -> None:
    read = {typed: whole_number(typed, label) for typed in NUMBERS[label]}
    assert {typed: str(found or "") for typed, found in read.items()} == NUMBERS[label]


def test_a_number_out_of_range_is_refused_with_the_limit_however_long() -> None:
    assert refused("number", "0", min=1) == ("too_small", 1)
    assert refused("number", "51", max=50) == ("too_large", 50)
    assert refused("number", "9" * 100_000, max=50) == ("too_large", 50)
    assert refused("number", "-" + "9" * 100_000, min=1) == ("too_small", 1)
    assert read_answer(field("number", max=50), "0" * 40 + "7") == 7


def test_a_date_is_year_month_day() -> None:
    assert read_answer(field("date"), " 2028-02-29 ") == date(2028, 2, 29)
    assert read_answer(field("date"), "") is None


NO_DATES = "2027-02-29 1.8.2026 20260801 2026-W31-6 26-08-01 1899-12-31 2200-01-01 today ٢٠٢٦-٠٨-٠١"


@pytest.mark.parametrize("typed", NO_DATES.split())
def test_what_is_no_date_of_these_centuries_is_refused(typed: str) -> None:
    assert refused("date", typed) == ("not_a_date", None)


def test_a_birthday_is_a_day_with_or_without_a_year() -> None:
    assert read_answer(field("birthday"), "05-17") == Birthday(5, 17)
    assert read_answer(field("birthday"), " 17 May 1980 ") == Birthday(5, 17, 1980)
    assert read_answer(field("birthday"), " ") is None


@pytest.mark.parametrize("typed", ["02-30", "3/12", "May", "x" * 10_000_000, " " * 99 + "x"])
def test_what_is_no_birthday_is_refused(typed: str) -> None:
    assert refused("birthday", typed) == ("not_a_birthday", None)


def test_a_choice_is_one_of_its_options_or_empty() -> None:
    assert read_answer(CHOICE, "a") == "a"
    assert read_answer(CHOICE, "") == ""
    with pytest.raises(AnswerError):
        read_answer(CHOICE, "A")


def rows(*contacts: Contact) -> tuple[list[str], tuple[FieldProblem, ...]]:
    reading = read_answers((GROUP,), "sheet", Notebook(contacts))
    return [row.id for row in reading.answers.rows("x")], reading.problems


def test_a_row_with_a_problem_is_left_out_and_the_others_are_read() -> None:
    read, problems = rows(Contact("1", "Ana"), Contact("2", "Bo", last_contact="x"))
    assert read == ["1"]
    assert problems == (FieldProblem("last_contact", "not_a_date", "2"),)


def test_a_row_holding_only_defaults_is_passed_over() -> None:
    assert rows(Contact("1", tier="a"), Contact("2", " ", "")) == ([], ())


def test_a_started_row_must_have_what_is_required() -> None:
    assert rows(Contact("1", last_contact="2026-01-01")) == (
        [],
        (FieldProblem("name", "required", "1"),),
    )


def test_a_refused_answer_is_not_called_missing_as_well() -> None:
    assert rows(Contact("1", "too long")) == ([], (FieldProblem("name", "too_long", "1", 5),))


def reading(answers: dict[str, str]) -> tuple[FieldProblem, ...]:
    fields = (
        opened(Field, {"id": "limit", "kind": "number", "label": "L", "required": True}),
        opened(Field, {"id": "who", "kind": "text", "label": "W"}),
    )
    return read_answers(fields, "sheet", Notebook(answers={"sheet": answers})).problems


def test_an_empty_required_answer_is_a_problem_once_the_sheet_was_started() -> None:
    assert reading({}) == ()
    assert reading({"limit": "", "who": ""}) == ()
    assert reading({"limit": "", "who": "Ana"}) == (FieldProblem("limit", "required"),)


def test_a_question_nobody_touched_has_its_default() -> None:
    fields = (opened(Field, {"id": "limit", "kind": "number", "label": "L", "default": "2"}),)
    untouched = read_answers(fields, "sheet", Notebook())
    cleared = read_answers(fields, "sheet", Notebook(answers={"sheet": {"limit": ""}}))
    assert (untouched.answers["limit"], cleared.answers["limit"]) == (2, None)


@given(
    st.sampled_from(["text", "long_text", "number", "date", "birthday", "choice"]),
    st.text(st.characters(), max_size=2000),
)
def test_any_answer_is_read_or_refused_with_a_code_of_its_kind(kind: str, typed: str) -> None:
    fields = field(kind, min=1, max=9, options=[{"id": "a", "label": "A"}])
    try:
        read_answer(fields, typed)
    except AnswerError as error:
        assert error.code in problem_codes(fields)


@pytest.mark.parametrize("sheet_id", ["pitch", "follow-up"])
def test_each_sheet_has_words_for_every_problem_its_fields_can_have(sheet_id: str) -> None:
    sheet = opened_sheet(sheet_id)
    codes = frozenset().union(*(problem_codes(fields) for fields in sheet.fields))
    assert codes <= sheet.problems.texts.keys()
    for code in codes:
        assert sheet.problems.fill(code, limit=7)
