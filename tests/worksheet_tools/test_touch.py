"""A finger hits what it is meant to press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.filled import NOTEBOOK, SHEETS

PHONE = {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}}

#: What is pressed and lower than 44 CSS pixels; of a box with a label, the label is pressed. A link
#: with words beside it in its line is as high as that (WCAG 2.5.5 and 2.5.8, exception "inline").
LOW = """form => {
    for (const details of form.querySelectorAll("details")) details.open = true;
    const pressed = form.querySelectorAll(
        "a, button, summary, select, textarea, input, label:has(input)");
    const isInline = link => getComputedStyle(link).display === "inline"
        && link.parentElement.textContent.trim() !== link.textContent.trim();
    return [...pressed]
        .filter(target => target.checkVisibility() && target.getClientRects().length)
        .filter(target => !target.matches("label input") && !isInline(target))
        .filter(target => Math.round(target.getBoundingClientRect().height) < 44)
        .map(target => target.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("sheet", SHEETS)
def test_what_is_pressed_on_a_phone_is_as_high_as_a_finger(
    visitor: Callable[..., Page], host: str, sheet: str
) -> None:
    """44 CSS pixels, in the form and in its result, with all that unfolds unfolded."""
    page = visitor(NOTEBOOK, **PHONE)
    filled = Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    assert filled.form.evaluate(LOW) == []
