"""axe finds nothing on any page: light and dark, wide and 320 pixels narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """async (only) => (await axe.run(document, {runOnly: only})).violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target} ${node.any.map(c => c.message)}`))"""
EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What the dark colours can break in a page that the light ones don't.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(("scheme", "rules"), [("light", EVERY_RULE), ("dark", COLOUR_RULES)])
def test_no_page_has_a_violation(
    chromium: Browser, site: Path, host: str, scheme: str, rules: list[str], width: int
) -> None:
    """WCAG 2.2 AA and axe's own best practice; nothing runs off the side."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_init_script(AXE)
    page = context.new_page()
    found = {path: _violations(page, f"{host}/{path}", rules) for path in _kinds(site)}
    context.close()
    assert {path: violations for path, violations in found.items() if violations} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_appears_later_has_none_either(chromium: Browser, host: str, scheme: str) -> None:
    """An explanation, a filter that finds nothing, a copied link."""
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(AXE)
    page = context.new_page()
    page.goto(f"{host}/why.html")
    page.get_by_role("button", name="Copy link").first.click()
    page.locator("a.pb-term").first.focus()
    assert page.evaluate(RUN, EVERY_RULE) == []
    assert _violations(page, f"{host}/plays.html?minutes=1", EVERY_RULE) == []
    context.close()


def _kinds(site: Path) -> list[str]:
    """Return every page, but of those made from one template with different items only one."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    plays = [path for path in pages if path.startswith("plays/")]
    return [path for path in pages if path not in plays[1:]]


def _violations(page: Page, address: str, rules: list[str]) -> list[str]:
    page.goto(address)
    violations = page.evaluate(RUN, rules)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        violations.append("the page is wider than the window")
    return violations
