"""A narrow screen has room for what a notebook holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.filled import NOTEBOOK, SHEETS


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_filled_worksheet_is_no_wider_than_a_narrow_screen(
    visitor: Callable[..., Page], host: str, sheet: str
) -> None:
    """320 CSS pixels: WCAG 2.2, success criterion 1.4.10."""
    page = visitor(NOTEBOOK, viewport={"width": 320, "height": 900})
    Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
