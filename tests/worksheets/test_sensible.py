"""What the shipped content has the plan, Today and Prepare say, to whoever it is said."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import product

import pytest

from generator.model.playbook import Playbook
from generator.rendering.definition import definition
from tests.worksheets.client import run
from worksheets.content.items import GIVE, ContactMethod
from worksheets.planning.contact_methods import suiting, ways
from worksheets.preparing.choosing import Talk, choose
from worksheets.preparing.memory import Memory

A_YEAR = [False] * 24
NOTHING_ASKED = Memory(date(2026, 11, 23))
_WAY = re.compile(r'data-contact="([^"]+)".*?class="pb-how">How: (.*?)<br>', re.DOTALL)


def _years(playbook: Playbook, *, is_elsewhere: bool) -> list[tuple[ContactMethod, ...]]:
    """Return a year of ways with somebody nobody has talked to, from each start there is."""
    methods = suiting(playbook.touches, is_elsewhere=is_elsewhere)
    starts = range(len(methods))
    return [ways(methods, "", A_YEAR, start, never_talked=True) for start in starts]


def test_nobody_is_congratulated_praised_or_thanked_for_nothing(playbook: Playbook) -> None:
    planned = {way.id for year in _years(playbook, is_elsewhere=False) for way in year}
    assert not planned & {"congratulations", "praise-upwards", "thank-you", "handwritten-note"}


def test_somebody_new_is_not_visited_unasked_nor_reminded_of_a_talk(playbook: Playbook) -> None:
    for first, *_ in _years(playbook, is_elsewhere=False):
        assert first.is_first, first.id
        assert first.id not in ("desk-visit", "event-invitation", "check-in", "opening-tip")


def test_who_works_elsewhere_or_at_other_hours_is_met_on_screen(playbook: Playbook) -> None:
    for year in _years(playbook, is_elsewhere=True):
        assert not [way.id for way in year if way.is_local]


def test_today_says_the_same_of_sixty_new_people(playbook: Playbook) -> None:
    """Half of them in another city."""
    contacts = [
        {"id": f"c-{number}", "name": f"Person {number}", "tier": playbook.org.tiers[0].id}
        | ({"place": "remote"} if number % 2 else {})
        for number in range(60)
    ]
    answers = {"follow-up": {"weekly_limit": "60"}}
    notebook = {"version": 2, "answers": answers, "contacts": contacts}
    sheet = next(one for one in playbook.sheets if one.id == "today")
    request = {"protocol": 2, "action": "evaluate", "today": "2026-11-23", "notebook": notebook}
    request["sheet"] = definition(sheet, playbook, first_year=2026)
    html = json.loads(run(json.dumps(request)))["html"]
    by_title = {way.title: way for way in playbook.touches}
    found = {contact: by_title[way] for contact, way in _WAY.findall(html)}
    assert len(found) == 15
    for contact, way in found.items():
        assert way.is_first, way.id
        assert not (way.is_local and int(contact[2:]) % 2), way.id


@pytest.mark.parametrize("minutes", [5, 30, 60])
def test_every_preparation_ends_by_asking_what_one_could_do(
    playbook: Playbook, minutes: int
) -> None:
    """And never with "who else", whoever they are and whatever it's for."""
    kinds = ["", *(kind.id for kind in playbook.people)]
    for kind, purpose in product(kinds, ["", *(one.id for one in playbook.purposes)]):
        talk = Talk("c-1", kind, purpose, minutes)
        last = choose(playbook.questions, talk, NOTHING_ASKED).questions[-1]
        assert last.is_last, (kind, purpose)
        assert last.question.purposes == (GIVE,), (kind, purpose)
        assert last.question.id != "who-else"


def test_who_reports_to_you_is_not_asked_what_they_would_do_in_your_job(
    playbook: Playbook,
) -> None:
    for purpose, person in product([one.id for one in playbook.purposes], range(40)):
        talk = Talk(f"c-{person}", "direct-reports", purpose, 60)
        asks = [
            one.question.ask for one in choose(playbook.questions, talk, NOTHING_ASKED).questions
        ]
        assert not [ask for ask in asks if "my job" in ask or "my place" in ask]


def test_each_way_to_send_a_message_is_logged_as_a_way_to_keep_in_touch(
    playbook: Playbook,
) -> None:
    known = {way.id for way in playbook.touches}
    assert {channel.touch for channel in playbook.messages.channels} <= known
