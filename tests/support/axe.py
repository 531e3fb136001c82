"""What axe-core finds wrong on a page: WCAG 2.2 A and AA, and axe's own best practice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

type Rules = Mapping[str, object]

_AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: The only rules to which it matters which set of colours is shown.
_OF_COLOURS = ["color-contrast", "link-in-text-block"]
# Laid out as it is for whoever comes near: a card that is skipped stands in a place too small.
_RUN = """async options => {
    for (const { style } of document.querySelectorAll(".pb-card"))
        style.contentVisibility = "visible";
    const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
    return violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id}: ${node.target} ${node.any.map(c => c.message)}`));
}"""


#: Which rules are asked for, as options of axe.
ALL: Rules = {"runOnly": _TAGS}
OF_COLOURS: Rules = {"runOnly": {"type": "rule", "values": _OF_COLOURS}}
BUT_OF_COLOURS: Rules = {**ALL, "rules": {name: {"enabled": False} for name in _OF_COLOURS}}


def violations(page: Page, rules: Rules = ALL) -> list[str]:
    """Return every violation of the page as it stands there, by rule, element and reason."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_AXE)
    return page.evaluate(_RUN, rules)
