"""Home has no Python, and still says what Today says: the same people in the same order."""

from __future__ import annotations

import copy
import json
import re
from datetime import date, timedelta
from pathlib import Path

from generator.loading.load import load
from generator.project import Project
from generator.rendering.home import home_facts
from tests.support.rules import answer_of
from tests.worksheets.definitions import sheet_definition
from tests.worksheets.test_six_weeks import START, Life, contacts

READER = Path(__file__).with_name("read-agenda.mjs")
_THIS_WEEK = re.compile(r'<section class="pb-this-week"[^>]*>.*?</section>', re.DOTALL)
_CAN_WAIT = re.compile(r'<details class="pb-can-wait".*?</ol>', re.DOTALL)
_PROMISES = re.compile(r'<section class="pb-promises".*?</section>', re.DOTALL)
_PROMISE = re.compile(r'data-key="(p-[^"]+)"')
#: Slips of the keyboard, and days there aren't: some browsers read 30 February as a day of March.
NO_DAYS = ("soon", "2026-02-30", "1799-12-31", "2200-01-01", "2026-11-26x", "")
_CONTACT = re.compile(r'data-contact="([^"]+)"')


def _shown(html: str, part: re.Pattern[str], one: re.Pattern[str] = _CONTACT) -> list[str]:
    found = part.search(html)
    return one.findall(found[0]) if found else []


def _reminder(contact: str, due: date, talk: str) -> dict[str, str]:
    named = {"id": f"p-{contact}", "contact": contact, "by": "reminder", "interaction": talk}
    return named | {"what": "Could we talk?", "due": due.isoformat()}


def _life() -> tuple[list[dict], list[dict]]:
    """Return what Home is asked over five weeks, and what Today said to the same notebook.

    Somebody talks to the first of the list on two days of three, and misses the rest.
    """
    life = Life(contacts(30), limit="3")
    life.notebook["contacts"][4]["paused"] = "yes"
    life.notebook["contacts"][7]["next_date"] = (START + timedelta(days=5)).isoformat()
    life.notebook["contacts"][9]["birthday"] = "2 December"
    for contact in ("c-000", "c-001", "c-020"):
        life.talk(contact, START)
    life.notebook["promises"] = [
        _reminder("c-000", START + timedelta(days=7), "i-0"),  # let go two weeks later
        _reminder("c-001", START + timedelta(days=21), "i-9"),  # of a message that was taken out
        _reminder("c-020", START + timedelta(days=7), "i-2"),  # answered in between
        {"id": "p-me", "contact": "c-001", "by": "me", "what": "A plan", "due": START.isoformat()},
    ]
    asked, said = [], []
    for number in range(0, 35, 2):
        today = START + timedelta(days=number)
        html = life.ask("today", today)["html"]
        week, waits = _shown(html, _THIS_WEEK), _shown(html, _CAN_WAIT)
        asked.append({"notebook": copy.deepcopy(life.notebook), "today": today.isoformat()})
        promises = _shown(html, _PROMISES, _PROMISE)
        said.append({"due": week, "waiting": len(waits), "promises": promises})
        if number == 12:
            life.talk("c-020", today)
        if week and number % 3:
            life.talk(week[0], today)
    return asked, said


def test_home_and_today_agree_day_by_day(project: Project) -> None:
    """Over five weeks in which some conversations take place and others are missed."""
    rules = home_facts(load(project, today=date.today()))["facts"]["rules"]
    asked, said = _life()
    home = json.loads(answer_of(READER, json.dumps({"asked": asked, "rules": rules})))
    assert home == said
    assert any(one["waiting"] for one in said)
    assert {"p-c-000", "p-c-020"} < set(said[4]["promises"])
    assert said[-1]["promises"] == ["p-me"]


def test_plan_today_and_home_say_in_the_same_words_who_comes_first(project: Project) -> None:
    rule = home_facts(load(project, today=date.today()))["words"]["wait.help"]
    for sheet, word in (("today", "wait_help"), ("follow-up", "missed_help")):
        assert rule in sheet_definition(sheet)["words"][word]


def test_who_was_talked_to_since_is_no_longer_due(project: Project) -> None:
    """The log leads home before any page has planned the next date."""
    rules = home_facts(load(project, today=date.today()))["facts"]["rules"]
    life = Life(contacts(30), limit="3")
    due = _shown(life.ask("today", START)["html"], _THIS_WEEK)
    life.talk(due[0], START)
    question = {"asked": [{"notebook": life.notebook, "today": START.isoformat()}], "rules": rules}
    (home,) = json.loads(answer_of(READER, json.dumps(question)))
    assert due[0] not in home["due"]


def _promises_with_slips() -> list[dict[str, str]]:
    """Return promises whose days are slips, and some of one day, in no order."""
    due = {"due": START.isoformat(), "contact": "c-000", "what": "A plan", "by": "me"}
    done = [due | {"id": f"p-{9 - at}", "done": text} for at, text in enumerate(NO_DAYS)]
    undated = [due | {"id": f"p-undated-{at}", "due": text} for at, text in enumerate(NO_DAYS)]
    reminder = due | {"by": "reminder", "contact": "", "interaction": ""}
    return [
        *done,
        *undated,
        due | {"id": "p-kept", "done": START.isoformat()},
        due | {"id": "p-before", "due": "2026-11-02", "by": "them"},
        due | {"id": "p-wordless", "what": " "},
        due | {"id": "p-of-nobody-knows-whom", "by": "us"},
        reminder | {"id": "p-of-no-message"},
        reminder | {"id": "p-answered", "contact": "c-001", "interaction": "i-slip"},
    ]


def test_home_and_today_read_one_day_alike(project: Project) -> None:
    """Whatever stands where a day should, they list the same in the same order."""
    rules = home_facts(load(project, today=date.today()))["facts"]["rules"]
    life = Life(contacts(12), limit="3")
    life.ask("today", START)
    for contact, text in zip(life.notebook["contacts"], NO_DAYS, strict=False):
        contact["planned"] = f"{text}/x {contact['planned']}"
        contact["snoozed_until"] = text
    life.notebook["interactions"] = [
        {"id": f"i-slip-{at}", "people": "c-002", "day": text} for at, text in enumerate(NO_DAYS)
    ]
    life.notebook["promises"] = _promises_with_slips()
    question = {"asked": [{"notebook": life.notebook, "today": START.isoformat()}], "rules": rules}
    (home,) = json.loads(answer_of(READER, json.dumps(question)))
    html = life.ask("today", START)["html"]
    week, waits = _shown(html, _THIS_WEEK), _shown(html, _CAN_WAIT)
    promises = _shown(html, _PROMISES, _PROMISE)
    assert home == {"due": week, "waiting": len(waits), "promises": promises}
    assert promises == ["p-before", *(f"p-{at}" for at in range(4, 10)), "p-wordless"]
