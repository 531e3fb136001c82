"""The result is in view while one types: beside the form, or by its gist at the bottom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

IS_IN_VIEW = """element => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}"""

TAKES_NO_ROOM = """element => {
    const heights = [false, true].map(hidden => {
        element.hidden = hidden;
        return document.documentElement.scrollHeight;
    });
    element.hidden = false;
    return heights[0] === heights[1];
}"""


@pytest.fixture
def opened(visitor: Callable[..., Page], host: str) -> Callable[[str, int], Worksheet]:
    """Open a worksheet in a window this many pixels wide."""

    def _opened(sheet: str, width: int) -> Worksheet:
        page = visitor(viewport={"width": width, "height": 800})
        return Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")

    return _opened


def test_with_room_the_result_stays_in_view_beside_the_last_field(
    opened: Callable[[str, int], Worksheet],
) -> None:
    pitch = opened("pitch", 1280)
    pitch.field("ask").scroll_into_view_if_needed()
    ask, result = pitch.field("ask").bounding_box(), pitch.result.bounding_box()
    assert result["x"] > ask["x"] + ask["width"]
    assert pitch.form.locator("#pb-outcome").evaluate(IS_IN_VIEW)
    expect(pitch.form.locator("[data-gist-link]")).to_be_hidden()


def test_on_a_phone_the_gist_at_the_bottom_leads_to_the_result(
    opened: Callable[[str, int], Worksheet],
) -> None:
    plan = opened("follow-up", 390)
    for name in ("Rita Gomes", "Kenji Tanaka", "Li Wei"):
        plan.add_contact(name=name, tier="quarterly")
    plan.field("name", 0).focus()
    gist = plan.form.locator("[data-gist-link]")
    expect(gist).to_contain_text("conversations a week")
    assert gist.evaluate(IS_IN_VIEW)
    assert gist.evaluate(TAKES_NO_ROOM)
    gist.click()
    expect(gist).to_be_hidden()
    assert plan.form.locator("#pb-outcome").evaluate(IS_IN_VIEW)
