"""What axe-core finds wrong on a page: WCAG 2.2 A and AA, and axe's own best practice."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: The only rules to which it matters which set of colours is shown.
_OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
_RUN = """async rules => {
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id}: ${node.target} ${node.any.map(c => c.message)}`));
}"""


def violations(page: Page, *, of_colours_alone: bool = False) -> list[str]:
    """Return every violation of the page as it stands there, by rule, element and reason."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_AXE)
    return page.evaluate(_RUN, _OF_COLOURS if of_colours_alone else _TAGS)
