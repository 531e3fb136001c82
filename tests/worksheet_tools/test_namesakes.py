"""Several people of one name: wherever one is chosen, it shows which."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

CONTACTS = [
    {"id": "c-1", "name": "Ana Costa", "department": "Finance", "role": "Lead"},
    {"id": "c-2", "name": "ana costa", "department": "Finance", "email": "ana@example.org"},
    {"id": "c-3", "name": "Ana Costa", "department": "Legal"},
    {"id": "c-4", "name": "Bo Chen", "department": "Legal"},
]
NAMES = ["Ana Costa (Lead)", "ana costa (ana@example.org)", "Ana Costa (Legal)"]


def test_people_of_one_name_are_offered_with_what_tells_them_apart(
    visitor: Callable[..., Page], host: str
) -> None:
    """To prepare for one, and to log a conversation; what is offered is understood."""
    page = visitor({"contacts": CONTACTS})
    Worksheet(page, "prepare").open(f"{host}/worksheets/prepare.html")
    offered = page.locator("[data-contacts] option").all_inner_texts()
    assert sorted(offered[1:]) == sorted([*NAMES, "Bo Chen"])
    log = Worksheet(page, "log").open(f"{host}/worksheets/log.html")
    log.fill(who="ana")
    suggested = page.locator("#pb-known-people option").evaluate_all(
        "all => all.map((o) => o.value)"
    )
    assert sorted(suggested) == sorted(NAMES)
    for name in NAMES:
        log.fill(who=name)
        expect(log.result.locator(".pb-preview .pb-who strong bdi")).to_have_count(1)
        expect(log.result.locator(".pb-new")).to_have_count(0)
