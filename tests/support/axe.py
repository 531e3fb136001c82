"""What axe-core finds wrong on a page: WCAG 2.2 A and AA, and axe's own best practice."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async rules => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id}: ${node.target} ${node.any.map(c => c.message)}`));
}"""


def violations(page: Page) -> list[str]:
    """Return every violation of the page as it stands there, by rule, element and reason."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_AXE)
    return page.evaluate(_RUN, _RULES)
