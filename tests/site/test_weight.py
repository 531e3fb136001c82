"""What pages load unasked: a reader pays for reading, and a worksheet for what it uses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.visit import visit
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

#: How long somebody reads before what came is summed up, in milliseconds.
READING_MS = 5000
MEGABYTE = 1_000_000
#: What Python makes files with that are taken away: for the calendar and for the workbook.
LIBRARIES = ("icalendar", "openpyxl")
RESULT = "performance.getEntriesByName('playbook:result').length"


class Visitor:
    """A page, and what came with it: the size of each file by its address."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sizes: dict[str, int] = {}
        page.on("requestfinished", self._add)

    def _add(self, request: object) -> None:
        self.sizes[request.url] = request.sizes()["responseBodySize"]

    @property
    def total(self) -> int:
        """Bytes of all bodies, as they came from a host that packs nothing."""
        return sum(self.sizes.values())

    def has(self, *names: str) -> bool:
        """Return whether a file of each name came."""
        return all(any(name in address for address in self.sizes) for name in names)


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Visitor]:
    """Somebody who was never here."""
    with visit(chromium) as context:
        yield Visitor(context.new_page())


@pytest.mark.parametrize("path", ["index.html", "plays/speed-networking.html"])
def test_a_page_to_read_stays_below_a_megabyte(visitor: Visitor, host: str, path: str) -> None:
    """Nobody turned to a worksheet, so nothing of Python comes; the search may."""
    visitor.page.goto(f"{host}/{path}")
    visitor.page.wait_for_timeout(READING_MS)
    assert not visitor.has("/python")
    assert visitor.has("/playbook.")
    assert visitor.total < MEGABYTE


def test_a_worksheet_brings_no_library_it_has_no_use_for(visitor: Visitor, host: str) -> None:
    """The pitch is a text: it offers no calendar and no workbook."""
    pitch = Worksheet(visitor.page, "pitch").open(f"{host}/worksheets/pitch.html")
    pitch.fill(name="Ana Silva", role="an analyst", what="find things")
    wait_until(visitor.page, RESULT)
    visitor.page.wait_for_timeout(READING_MS)
    assert visitor.has("/python-core", "/python-snapshot")
    assert not [name for name in (*LIBRARIES, "/python_stdlib") if visitor.has(name)]


def test_a_plan_brings_what_its_files_are_made_with(visitor: Visitor, host: str) -> None:
    """In idle time, once there is something to take away; so a network that goes takes nothing."""
    plan = Worksheet(visitor.page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    assert not visitor.has(*LIBRARIES)
    plan.add_contact(name="Bo Chen", tier="quarterly")
    end = READING_MS * 4
    while end and not visitor.has(*LIBRARIES):
        visitor.page.wait_for_timeout(500)
        end -= 500
    assert visitor.has(*LIBRARIES)
