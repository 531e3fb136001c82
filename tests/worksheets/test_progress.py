"""A long answer tells how far it has come."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from tests.worksheets.importing.large import card_file, linkedin_file, workbook_file
from worksheets.progress import followed, told_to

ROWS = 1000


@pytest.mark.parametrize("make", [linkedin_file, card_file, workbook_file])
def test_an_import_tells_how_much_is_done_and_never_goes_back(make: Callable[[int], bytes]) -> None:
    file = {"name": "people", "base64": base64.b64encode(make(ROWS)).decode()}
    request = {
        "protocol": 2,
        "action": "evaluate",
        "today": "2026-11-23",
        "sheet": sheet_definition("import-people"),
        "notebook": {"version": 1},
        "attachments": {"file": file},
    }
    shares: list[float] = []
    reply = run(json.dumps(request), shares.append)
    assert shares == sorted(shares)
    assert len(shares) >= 4
    assert all(0 <= share < 1 for share in shares)
    assert reply == run(json.dumps(request))


def test_more_than_was_expected_is_the_whole_and_not_more() -> None:
    shares: list[float] = []
    with told_to(shares.append):
        assert list(followed(range(1000), 500, 0, 0.5)) == list(range(1000))
    assert shares == [0, 0.25, 0.5, 0.5]


def test_nobody_is_told_of_what_comes_after() -> None:
    shares: list[float] = []
    with told_to(shares.append):
        pass
    assert list(followed("abc", 3, 0, 1)) == ["a", "b", "c"]
    assert shares == []
