"""Which tests a run on two cores gives to which, and in which order."""

from __future__ import annotations

from enum import IntEnum

import pytest
from xdist.scheduler import LoadScopeScheduling

#: What opens no browser, and needs nothing that is made for one.
_WITHOUT_BROWSER = (
    "tests/content/",
    "tests/interop/",
    "tests/notebook/test_rules.py",
    "tests/reading/test_lint.py",
    "tests/receiving/",
    "tests/tables/",
    "tests/updating/",
    "tests/worksheets/",
)
#: What is about time and networks, or waits for jobs begun with the run.
_IN_A_ROW = ("tests/hosts/", "tests/offline/", "tests/browser/")


class Turn(IntEnum):
    """When a test's turn comes."""

    IN_A_ROW = 0
    WITHOUT_BROWSER = 1
    WITH_BROWSER = 2


def turn_of(nodeid: str) -> Turn:
    """Return when this test's turn comes."""
    if nodeid.startswith(_IN_A_ROW):
        return Turn.IN_A_ROW
    return Turn.WITHOUT_BROWSER if nodeid.startswith(_WITHOUT_BROWSER) else Turn.WITH_BROWSER


class TwoCores(LoadScopeScheduling):
    """Gives the row to one core, what opens no browser to the other, then to each file by file."""

    def __init__(self, config: pytest.Config, log: object) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False  # the tests come in order of their turn

    def _split_scope(self, nodeid: str) -> str:
        match turn_of(nodeid):
            case Turn.IN_A_ROW:
                return "in a row"
            case Turn.WITHOUT_BROWSER:
                return nodeid
            case Turn.WITH_BROWSER:
                return super()._split_scope(nodeid)
