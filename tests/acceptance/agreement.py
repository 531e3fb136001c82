"""What Home, Today, the plan and the calendar file say of people and days, side by side."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.acceptance.employee import Employee
from tests.support.worksheet import Worksheet

_HOME_SHOWS = 5
_A_DAY = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}")
_SAVED = """() => {
    const { notebook } = document.documentElement.dataset;
    return localStorage[notebook] ?? sessionStorage[notebook];
}"""


@dataclass(frozen=True, slots=True)
class Due:
    """Who is put forward this week with their days, in order, and how many more can wait.

    `then` is who comes next, where nobody is due.
    """

    people: tuple[tuple[str, date], ...]
    more: int
    then: tuple[str, date] | None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What all pages say alike: who is due, and every day that stands, by name."""

    due: Due
    dates: dict[str, date]

    @property
    def names(self) -> list[str]:
        """Who is put forward this week, the most important first."""
        return [name for name, _ in self.due.people]


def expect_agreement(me: Employee, today: date) -> Agreed:
    """Walk from Home over Today to the plan and its calendar, and expect the same of each.

    The walk is that of a person: one link leads to the next. Afterwards the plan is on the screen.
    """
    me.goes_to("index.html")
    home = on_home(me.page, today)
    agenda = me.follows(_link(me, "playbook-home", "Today"), "today")
    due = _on_today(agenda, today)
    shown = due.people[:_HOME_SHOWS]
    assert home == Due(shown, due.more + len(due.people) - len(shown), due.then)
    plan = me.follows(_link(me, "[data-result]", "Your follow-up plan"), "follow-up")
    dates = _in_calendar(plan)
    assert dict(due.people).items() <= dates.items()
    assert _in_plan(plan).items() <= dates.items()
    missed = {name for name, day in dates.items() if day < today}
    shown, count = _missed(plan)
    assert shown <= missed
    assert count == len(missed)
    return Agreed(due, dates)


def on_home(page: Page, today: date) -> Due:
    """Return who Home says is due."""
    known = page.locator("playbook-home")
    expect(known).to_be_visible()
    people = _people(known.locator(".pb-waits"), today)
    more = known.locator(".pb-waiting + .pb-more:not(.pb-rest)").all_inner_texts()
    rest = known.locator(".pb-rest").all_inner_texts()
    return Due(
        people, _count(more) + _count(rest), _next(known.locator("> p").all_inner_texts(), today)
    )


def notebook_of(page: Page) -> dict[str, Any]:
    """Return what the browser has saved, be it for good or for this tab."""
    return json.loads(page.evaluate(_SAVED))


def _in_calendar(plan: Worksheet) -> dict[str, date]:
    """Return the days that stand, by name, as the plan's calendar file has them."""
    if not plan.form.locator('[data-export="ics"]').is_enabled():
        return {}
    names = {one["id"]: one["name"] for one in notebook_of(plan.page)["contacts"]}
    events = Calendar.from_ical(plan.download("ics")).walk("VEVENT")
    assert len({str(one["UID"]) for one in events}) == len(events)
    firm = [one for one in events if str(one["STATUS"]) == "CONFIRMED"]
    return {names[str(one["UID"]).rpartition("-1@")[0]]: one["DTSTART"].dt for one in firm}


def _on_today(sheet: Worksheet, today: date) -> Due:
    result = sheet.result
    people = _people(result.locator(".pb-this-week .pb-waits"), today)
    waiting = result.locator(".pb-can-wait > summary").all_inner_texts()
    hidden = result.locator(".pb-this-week > .pb-more").all_inner_texts()
    then = _next(result.locator(".pb-good").all_inner_texts(), today)
    return Due(people, _count(waiting) + _count(hidden), then)


def _in_plan(plan: Worksheet) -> dict[str, date]:
    """Return everybody's next day, as the list by person has it; forecasts may still move."""
    lines = plan.result.locator(".pb-by-person summary:not(:has(.pb-forecast))")
    names = lines.locator("bdi").all_text_contents()
    days = lines.locator("time").evaluate_all("all => all.map(time => time.dateTime)")
    return dict(zip(names, map(date.fromisoformat, days), strict=True))


def _missed(plan: Worksheet) -> tuple[set[str], int]:
    """Return whom the plan names as missed, and how many it says there are."""
    section = plan.result.locator(".pb-missed")
    title = section.locator("h3").all_text_contents()
    return set(section.locator("bdi").all_text_contents()), _count(title)


def _people(cards: Locator, today: date) -> tuple[tuple[str, date], ...]:
    names = cards.locator(".pb-who strong").all_inner_texts()
    said = cards.locator(".pb-when").all_inner_texts()
    return tuple((name, _day(text, today)) for name, text in zip(names, said, strict=True))


def _day(said: str, today: date) -> date:
    found = _A_DAY.search(said)
    return datetime.strptime(found[0], "%d %b %Y").date() if found else today


def _count(said: list[str]) -> int:
    return int(re.search(r"\d+", said[0])[0]) if said else 0


def _next(said: list[str], today: date) -> tuple[str, date] | None:
    found = re.search(r"Next: ([^,]+), (.*)", " ".join(said))
    return (found[1], _day(found[2], today)) if found else None


def _link(me: Employee, scope: str, name: str) -> Locator:
    return me.page.locator(scope).get_by_role("link", name=name, exact=True)
