"""Somebody who uses the site for weeks: their own browser, a clock, and what they do counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.support.visit import visit
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

#: Days only go forward, so that it is all the same which of several runs first in a page.
_CLOCK = """(() => {{
    const {{ RealDate = Date, ahead = -Infinity }} = globalThis;
    Object.assign(globalThis, {{ RealDate, ahead: Math.max(ahead, {ahead}) }});
    const now = () => RealDate.now() + globalThis.ahead;
    globalThis.Date = class extends RealDate {{
        constructor(...parts) {{ super(...(parts.length ? parts : [now()])); }}
        static now() {{ return now(); }}
    }};
}})()"""
_NO_RESULTS = "performance.clearMarks('playbook:result')"
_RESULTS = "performance.getEntriesByName('playbook:result').length"
#: Whether there is a link to the address, and another page on the screen: then it is clicked.
_FOLLOWED = """(address) => {
    const link = [...document.links].find(({ href }) => href === address);
    const isElsewhere = link && location.href !== address;
    if (isElsewhere) link.click();
    return isElsewhere;
}"""
_HAS_FOCUS = "element => element === document.activeElement"
_MOST_TABS = 120


class Employee:
    """One person in one browser; `clicks` and `keys` are those of the job they are at."""

    def __init__(
        self, context: BrowserContext, host: str, *, uses_keys_alone: bool = False
    ) -> None:
        self.context = context
        self.host = host
        self.uses_keys_alone = uses_keys_alone
        self.page: Page = context.new_page()
        self.clicks = self.keys = 0

    def comes_back(self, day: date) -> None:
        """Open Home on that day, at nine in the morning."""
        morning = datetime.combine(day, time(9), UTC)
        ahead = morning - datetime.now(UTC)
        self.context.add_init_script(_CLOCK.format(ahead=round(ahead.total_seconds() * 1000)))
        self.page.goto(f"{self.host}/index.html")
        self.page.bring_to_front()

    def goes_to(self, path: str) -> None:
        """Follow the menu's link to a page; load it where there is none, or it is there already.

        What runs keeps running from page to page, and starts anew each time somebody comes back.
        """
        self.page.bring_to_front()
        address = f"{self.host}/{path}"
        if not self.page.evaluate(_FOLLOWED, address):
            self.page.goto(address)
        expect(self.page).to_have_url(address)

    def opens(self, sheet: str) -> Worksheet:
        """Go to a worksheet, and wait for its result."""
        self.page.evaluate(_NO_RESULTS)
        self.goes_to(f"worksheets/{sheet}.html")
        return self.arrives_at(sheet, 0)

    def follows(self, link: Locator, sheet: str) -> Worksheet:
        """Click on a link to a worksheet, and wait for the result of that one."""
        before = self.page.evaluate(_RESULTS)
        self.clicks_on(link)
        return self.arrives_at(sheet, before)

    def arrives_at(self, sheet: str, results_before: int) -> Worksheet:
        """Wait for the worksheet and its first result; so many results were there before."""
        opened = Worksheet(self.page, sheet)
        expect(opened.form).to_have_attribute("data-engine", "ready", timeout=60_000)
        wait_until(self.page, f"before => {_RESULTS} > before", results_before)
        return opened

    def begins_a_job(self) -> None:
        """From here on clicks and keys are counted anew."""
        self.clicks = self.keys = 0

    def clicks_on(self, target: Locator) -> None:
        """Click once, or touch where there is no mouse; who uses keys alone presses Enter."""
        if self.uses_keys_alone:
            target.focus()
            self.presses("Enter")
            return
        self.clicks += 1
        if self.page.evaluate("matchMedia('(pointer: coarse)').matches"):
            target.tap()
        else:
            target.click()

    def presses(self, *keys: str) -> None:
        """Press the keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        self.keys += len(keys)

    def tabs_to(self, target: Locator) -> None:
        """Press Tab until the element has the focus."""
        expect(target).to_be_visible()
        for _ in range(_MOST_TABS):
            if target.evaluate(_HAS_FOCUS):
                return
            self.presses("Tab")
        raise AssertionError(f"Tab never came to {target}")

    def skips_to_content(self) -> None:
        """Take the link in front of everything else, past header and menu."""
        self.presses("Tab", "Enter")
        expect(self.page.locator("h1").first).to_be_focused()

    @property
    def results(self) -> int:
        """How many results this page has shown so far."""
        return self.page.evaluate(_RESULTS)


@contextmanager
def employee(
    browser: Browser, host: str, *, uses_keys_alone: bool = False, **settings: object
) -> Iterator[Employee]:
    """Yield somebody who was never here; `settings` are those of their browser."""
    usual = {"saves_data": True, "reduced_motion": "reduce", "timezone_id": "UTC"}
    with visit(browser, **(usual | settings)) as context:
        yield Employee(context, host, uses_keys_alone=uses_keys_alone)
