"""A narrow screen has room for what a notebook holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people

NAMES = ("Beatriz Montenegro-Oliveira", "Hannah Schneider-Leutheusser", "Ivo")
RATINGS = {"influence": "4", "closeness": "2", "relevance": "5"}
NOTEBOOK = {
    "contacts": [
        one | RATINGS | {"name": name, "tier": "quarterly", "last_contact": "2025-01-10"}
        for one, name in zip(people(len(NAMES)), NAMES, strict=True)
    ],
    "interactions": [
        {"id": f"i-{n}", "people": f"c-{n}", "day": "2026-01-10", "gave": "A tip", "got": "A view"}
        for n in range(len(NAMES))
    ],
    "promises": [
        {"id": f"p-{by}", "contact": "c-0", "by": by, "what": "A visit", "due": "2026-02-10"}
        for by in ("me", "them")
    ],
    "answers": {
        "prepare": {"contact": "c-0"},
        "pitch": {"name": NAMES[0], "role": "Planner of intercontinental transport"},
    },
}


@pytest.mark.parametrize("sheet", ["contact-map", "follow-up", "log", "pitch", "prepare", "today"])
def test_a_filled_worksheet_is_no_wider_than_a_narrow_screen(
    visitor: Callable[..., Page], host: str, sheet: str
) -> None:
    """320 CSS pixels: WCAG 2.2, success criterion 1.4.10."""
    page = visitor(NOTEBOOK, viewport={"width": 320, "height": 900})
    Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
