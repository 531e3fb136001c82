"""A staff list becomes a season, and after changes the next one, apart from the notebook."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

DEPARTMENTS = ("Finance", "IT", "Sales")
STAFF = "playbook:/:staff"


def _roster(numbers: range) -> str:
    return "\n".join(f"Person {one}, {DEPARTMENTS[one % 3]}" for one in numbers)


def _rounds(sheet: Worksheet, kind: str = "csv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet.download(kind).decode("utf-8-sig"))))


def _pairs(rows: list[dict[str, str]]) -> list[frozenset[str]]:
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((row["date"], row["group"]), []).append(row["name"])
    return [frozenset((a, b)) for group in groups.values() for a in group for b in group if a < b]


def test_a_roster_becomes_a_season_and_three_changes_later_the_next_one(
    visitor: Callable[..., Page], host: str
) -> None:
    """Nobody meets twice in either; nothing of it is in the notebook or in the last results."""
    page = visitor({})
    sheet = Worksheet(page, "coffee-season").open(f"{host}/worksheets/coffee-season.html")
    sheet.fill(rounds="4", roster=_roster(range(19)))
    expect(sheet.result.locator("[data-bound]")).to_contain_text("This season has 0 %")
    expect(sheet.result.locator("[data-round]")).to_have_count(4)
    first = _rounds(sheet)
    assert list(first[0]) == ["round", "date", "group", "name", "department"]
    assert len(set(_pairs(first))) == len(_pairs(first))
    # Two have left, one is new.
    sheet.fill(roster=_roster(range(2, 20)))
    expect(sheet.result).to_contain_text("since you saved the season")
    sheet.result.locator("[data-act=keep]").click()
    expect(sheet.result).to_contain_text("This season is saved")
    told = _pairs(_rounds(sheet))
    assert len(set(told) & set(_pairs(first))) > len(told) / 2
    sheet.result.locator("[data-act=next]").click()
    expect(sheet.result).to_contain_text("meetings of earlier seasons were taken into account")
    following = _pairs(_rounds(sheet))
    assert not set(following) & set(told)
    assert len(_rounds(sheet, "history")) > len(following)
    held = page.evaluate(
        "Object.keys(localStorage).filter(key => localStorage[key].includes('Person 5'))"
    )
    assert held
    assert all(key.startswith(STAFF) for key in held)
    page.reload()
    expect(sheet.result.locator("[data-round]")).to_have_count(4)
    page.locator("playbook-staff [data-do=delete]").click()
    page.locator("playbook-staff [data-do=sure]").click()
    expect(sheet.field("roster")).to_have_value("")
    assert page.evaluate(f"localStorage['{STAFF}'] ?? ''").count("Person 5") == 0
