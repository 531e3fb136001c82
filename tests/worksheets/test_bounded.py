"""However many people somebody knows, a page sends no more than it shows."""

from datetime import timedelta

import pytest

from tests.worksheets.test_six_weeks import START, Life, contacts

SHEETS = ("today", "contact-map", "follow-up", "log", "person", "prepare")
#: Numbers and names get longer with more people; lists must not.
MORE = 1.1


def _crowd(count: int) -> Life:
    """Return somebody with so many contacts, who has talked to each of them twice."""
    life = Life(contacts(count), limit="8")
    for number in range(2 * count):
        day = START - timedelta(days=number * 11 % 700 + 1)
        life.talk(f"c-{number % count:03}", day)
    for sheet in ("person", "prepare"):
        life.notebook["answers"][sheet] = {"contact": "c-000"}
    return life


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_result_does_not_grow_with_the_notebook(sheet: str) -> None:
    few, many = (len(_crowd(count).ask(sheet, START)["html"]) for count in (300, 900))
    assert many <= MORE * few
