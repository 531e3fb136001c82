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
    "tests/reading/test_quality.py",
    "tests/worksheets/",
)
#: What is about time, networks and several browsers: never beside itself.
_ALONE = ("tests/hosts/", "tests/offline/", "tests/browser/")


class Turn(IntEnum):
    """When a test's turn comes: two at once would each wait for the other's browser."""

    ALONE = 0
    WITHOUT_BROWSER = 1
    WITH_BROWSER = 2


def turn_of(nodeid: str) -> Turn:
    """Return when this test's turn comes."""
    if nodeid.startswith(_ALONE):
        return Turn.ALONE
    return Turn.WITHOUT_BROWSER if nodeid.startswith(_WITHOUT_BROWSER) else Turn.WITH_BROWSER


class TwoCores(LoadScopeScheduling):
    """Gives what runs alone to one core, what needs no browser to the other, then file by file."""

    def __init__(self, config: pytest.Config, log: object) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False  # the tests come in order of their turn

    def _split_scope(self, nodeid: str) -> str:
        match turn_of(nodeid):
            case Turn.ALONE:
                return "alone"
            case Turn.WITHOUT_BROWSER:
                return nodeid
            case Turn.WITH_BROWSER:
                return super()._split_scope(nodeid)
