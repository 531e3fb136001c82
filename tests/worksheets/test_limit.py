"""Today has time for as many conversations as the plan."""

import pytest

from tests.worksheets.definitions import sheet_definition
from worksheets.content.plain import opened
from worksheets.content.sheet import Field
from worksheets.fields import AnswerError, read_answer
from worksheets.notebook import Notebook
from worksheets.planning.limit import weekly_limit


def _planned(typed: str) -> int | None:
    fields = sheet_definition("follow-up")["fields"]
    [field] = [opened(Field, raw) for raw in fields if raw["id"] == "weekly_limit"]
    try:
        return read_answer(field, typed)
    except AnswerError:
        return None


@pytest.mark.parametrize(
    "typed", ["2", " 3 ", "+5", "007", "500", "501", "0", "-1", "two", "2.5", "", "9" * 50]
)
def test_both_pages_read_the_same_number(typed: str) -> None:
    notebook = Notebook(answers={"follow-up": {"weekly_limit": typed}})
    assert weekly_limit(notebook, 4) == _planned(typed)
