"""A play that a team or HR runs comes with all it takes, on two sheets of paper."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from generator.model.kits import Kit
from generator.model.playbook import Playbook
from tests.support.visit import visit

#: As many as it takes to be sure: the longest texts need the most paper.
LONGEST = 3


def _length(kit: Kit) -> int:
    return len(str(kit))


def test_every_play_of_more_than_one_person_has_a_kit(playbook: Playbook) -> None:
    """And no play has one that nobody runs."""
    run = {play.id for play in playbook.plays if play.for_ != "one"}
    assert {kit.play for kit in playbook.kits} == run


def test_a_run_sheet_has_two_pages(chromium: Browser, host: str, playbook: Playbook) -> None:
    """A4, both sides of one sheet."""
    kits = sorted(playbook.kits, key=_length)[-LONGEST:]
    with visit(chromium) as context:
        page = context.new_page()
        for kit in kits:
            page.goto(f"{host}/plays/{kit.play}.html")
            paper = page.pdf(format="A4", prefer_css_page_size=True)
            assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 2, kit.id


def test_plays_are_found_by_what_they_cost(
    chromium: Browser, host: str, playbook: Playbook
) -> None:
    """Weeks ahead, hours to prepare and money; a play without a kit promises none of them."""
    with visit(chromium) as context:
        page = context.new_page()
        page.goto(f"{host}/plays.html")
        page.get_by_label("Hours you have to prepare").fill("2")
        page.get_by_label("Budget").select_option("none")
        cheap = [kit for kit in playbook.kits if kit.hours <= 2 and kit.budget == "none"]
        expect(page.locator(".pb-card:visible")).to_have_count(len(cheap))
