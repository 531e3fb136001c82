"""Days of any shape become year-month-day, or are refused with the reason."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from worksheets.fields import AnswerError
from worksheets.importing.cells import Habits, contact_text
from worksheets.importing.dates import day_order

CASES = yaml.load(Path(__file__).with_name("dates.yaml").read_text("utf-8"), yaml.BaseLoader)


def read(field: str, text: str, order: str) -> str:
    """Return what a cell is read as, or the code of its error."""
    try:
        return contact_text(field, text, Habits.of(order, {}))
    except AnswerError as error:
        return error.code


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['text']} {case.get('order', '')}")
def test_a_day_is_read_as_the_case_says(case: dict[str, str]) -> None:
    order = case.get("order", "unknown")
    assert read("last_contact", case["text"], order) == case["day"]
    assert read("birthday", case["text"], order) == case["birthday"]


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["3/12/2024", "13/12/2024"], "day_first"),
        (["3/12/2024", "12/13/2024"], "month_first"),
        (["3-12-24", "25-12-24"], "day_first"),
        (["3/12/2024", "4/5/2024"], "unknown"),
        (["13/12/2024", "12/13/2024"], "unknown"),
        (["13.12.2024", "3/4/2024"], "unknown"),
        ([], "unknown"),
    ],
)
def test_values_above_twelve_tell_the_order_of_a_file(texts: list[str], order: str) -> None:
    assert day_order(texts) == order


@given(st.dates().map(str) | st.text() | st.from_regex(r"\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}"))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    for field in ("last_contact", "birthday"):
        assert isinstance(read(field, text, "unknown"), str)
