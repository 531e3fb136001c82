"""A new result changes the page only where it differs, and looks as if it were the first one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from playwright.sync_api import expect

from tests.support.worksheet import Worksheet

#: Each is shown after each other one; some lose a part, or a layer, to cleaning.
RESULTS = (
    "<ul><li>Ana</li><li>Ben</li></ul>",
    "<ul><li>Ana</li><li>Carl <b>twice</b></li></ul>",
    "<ul><li>Ana</li><li title='his'>Ben</li><li>Carl</li></ul>",
    "<p>One</p><script>globalThis.pwned = 1</script><p>Two</p>",
    "<p onclick='globalThis.pwned = 1'>One</p><form><b>Two</b></form><p>Three</p>",
    "<svg viewBox='0 0 9 9'><g><circle r='1'></circle></g><text>1</text></svg>",
    "<svg viewBox='0 0 9 9'><g><circle r='2' onclick='globalThis.pwned = 1'></circle></g></svg>",
    "<table><tbody><tr><td><a href='javascript:pwned = 1'>1</a></td></tr></tbody></table>",
    "<details data-key='a'><summary>A</summary>1</details><details data-key='b'>2</details>",
    "<details data-key='b'><summary>A</summary>1</details><details data-key='a'>2</details>",
)
SHOW_EACH = """async (raws) => {
    const field = document.querySelector("form [name=raw]");
    const count = () => performance.getEntriesByName("playbook:result").length;
    const shown = [];
    for (const raw of raws) {
        const before = count();
        const isNew = field.value !== raw;
        field.value = raw;
        if (isNew) field.dispatchEvent(new Event("input", { bubbles: true }));
        for (let turn = 0; isNew && count() === before; turn++) {
            if (turn > 5000) throw new Error(`Nothing was shown for ${raw}.`);
            await new Promise((later) => setTimeout(later));
        }
        shown.push(document.querySelector(".pb-result-body").innerHTML);
    }
    return shown;
}"""


def test_a_result_is_the_same_after_whatever_was_shown_before(sheet: Worksheet) -> None:
    """Cleaned in parts or as a whole, mended or anew."""
    alone = {raw: _alone(sheet, raw) for raw in RESULTS}
    walk = [raw for one, other in combinations(RESULTS, 2) for raw in (one, other, one)]
    assert _shown(sheet, walk) == [alone[raw] for raw in walk]
    assert sheet.page.evaluate("globalThis.pwned") is None


def test_a_change_leaves_every_other_element_in_place(sheet: Worksheet) -> None:
    _shown(sheet, RESULTS[:1])
    mark = "nodes => nodes.forEach((node) => { node.isSame = true })"
    sheet.result.locator("li").evaluate_all(mark)
    _shown(sheet, RESULTS[1:2])
    expect(sheet.result.locator("li").last).to_have_text("Carl twice")
    same = "nodes => nodes.map((node) => node.isSame ?? false)"
    assert sheet.result.locator("li").evaluate_all(same) == [True, True]


def _alone(sheet: Worksheet, raw: str) -> str:
    """Return what is shown of `raw` where nothing was shown before."""
    _shown(sheet, [raw])
    return sheet.open(sheet.page.url).result.locator(".pb-result-body").inner_html()


def _shown(sheet: Worksheet, raws: Sequence[str]) -> list[str]:
    """Return what is shown each time Python answers with one of `raws`."""
    return sheet.page.evaluate(SHOW_EACH, raws)
