"""The poster opens the playbook on a phone, and is one sheet of paper."""

from __future__ import annotations

import re

import segno
from playwright.sync_api import Browser, expect

from generator.model.playbook import Playbook
from generator.rendering.qr_code import qr_code
from tests.support.visit import visit


def test_the_code_on_the_poster_is_that_of_the_address(playbook: Playbook) -> None:
    """Its dark squares are those a reader of codes expects."""
    address = playbook.org.address
    assert address
    expected = segno.make(address, error="m", micro=False)
    *_, squares = re.findall(r'<path[^>]*d="([^"]+)"', qr_code(address, "x"))
    runs = re.findall(r"h(\d+)", squares)
    assert sum(map(int, runs)) == sum(map(sum, expected.matrix))


def test_a_label_is_text_and_never_markup() -> None:
    """An organisation's own words may hold anything."""
    assert "<b>" not in qr_code("https://a.example/", '"><b>')


def test_the_poster_is_alone_on_one_page(chromium: Browser, host: str) -> None:
    """What stands around it on the screen is not for a wall."""
    with visit(chromium) as context:
        page = context.new_page()
        page.goto(f"{host}/poster.html")
        expect(page.get_by_role("img", name=re.compile("QR code that opens"))).to_be_visible()
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 1
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", name="Poster")).to_be_hidden()
