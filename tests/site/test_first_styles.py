"""A page looks the same before its whole stylesheets have come as after, and loses none of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.hosting.first_rules import Styles
from generator.hosting.styles import words_of_markup
from tests.support.visit import visit
from tests.support.waiting import wait_until

PAGES = (
    "index.html",
    "questions.html",
    "plays.html",
    "notebook.html",
    "for-it.html",
    "plays/speed-networking.html",
    "worksheets/pitch.html",
    "worksheets/follow-up.html",
)

#: How every element of a page looks, in what moves or colours it.
LOOKS = """() => {
    const names = ["display", "color", "background-color", "font-size", "font-weight", "position",
        "margin", "padding", "border", "flex-direction", "grid-template-columns"];
    const all = document.querySelectorAll("body, body *:not(template, script, link, style)");
    return [...all].map((element) => {
        const styles = getComputedStyle(element);
        const looks = names.map((name) => styles.getPropertyValue(name));
        return [element.tagName, element.getAttribute("class"), ...looks].join("|");
    });
}"""
STYLED = """() => {
    const links = [...document.querySelectorAll("body > link[rel=stylesheet]")];
    return links.length && links.every(({ media, sheet }) => media === "all" && sheet);
}"""


def _without(page: Page, *endings: str) -> None:
    """From now on, keep files of these endings from the page."""

    def answer(route: Route) -> None:
        requested = route.request.url.partition("?")[0]
        route.abort() if requested.endswith(endings) else route.continue_()

    page.route("**/*", answer)


def _looks(page: Page) -> list[str]:
    page.add_style_tag(content="* { transition: none !important; }")
    return page.evaluate(LOOKS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_changes_its_look_once_the_whole_styles_are_there(
    chromium: Browser, host: str, scheme: str
) -> None:
    """Scripts are kept out: what they add has its style from the whole stylesheets."""
    with visit(chromium, color_scheme=scheme) as context:
        first, whole = context.new_page(), context.new_page()
        _without(first, ".js", ".css")
        _without(whole, ".js")
        for path in PAGES:
            first.goto(f"{host}/{path}")
            whole.bring_to_front()
            whole.goto(f"{host}/{path}")
            wait_until(whole, STYLED)
            changed = [
                (before, after)
                for before, after in zip(_looks(first), _looks(whole), strict=True)
                if before != after
            ]
            assert changed == [], path


def test_a_page_that_takes_another_s_place_keeps_the_styles(chromium: Browser, host: str) -> None:
    """The theme changes pages without loading them anew."""
    with visit(chromium, saves_data=True) as context:
        page = context.new_page()
        page.goto(f"{host}/index.html")
        wait_until(page, STYLED)
        page.get_by_role("link", name="Write your 30-second pitch").click()
        expect(page.locator('form[data-worksheet="pitch"]')).to_be_visible()
        assert page.evaluate(STYLED)


def test_without_scripts_the_whole_styles_are_there(chromium: Browser, host: str) -> None:
    with visit(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        requested: list[str] = []
        page.on("request", lambda request: requested.append(request.url))
        page.goto(f"{host}/index.html")
        assert sum(address.endswith(".css") for address in requested) == 3


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<p class="pb-note wide">never-mind</p>', {"p", "class", "pb-note", "wide"}),
        ('<input type="range" DISABLED>', {"input", "type", "range", "DISABLED"}),
        ("<script>add('pb-asks')</script>", {"script", "add", "pb-asks"}),
        ('<script src="x.js">add("pb-x")</script>', {"script", "src", "x", "js"}),
    ],
)
def test_a_selector_may_ask_for_markup_and_inline_scripts_not_for_text(
    html: str, words: set[str]
) -> None:
    assert words_of_markup(html) == words


@pytest.mark.parametrize(
    ("css", "words", "rules"),
    [
        (".a{color:red}.b{color:red}", "a", ".a{color:red}"),
        (".a,.b{color:red}", "b", ".b{color:red}"),
        (":is(.a,.b .c) p{color:red}", "p a b", ":is(.a) p{color:red}"),
        (":is(.a,.b) p{color:red}", "p", ""),
        ("p:not(.a)::before{color:red}", "p", "p:not(.a)::before{color:red}"),
        ('[data-a="b c"]{color:red}', "data-a b", ""),
        ("@media print{.a{color:red}.b{color:red}}", "b", "@media print{.b{color:red}}"),
        ("@media print{.a{color:red}}", "b", ""),
        ("p{--x:1;--y:2;--z:var(--y);top:var(--z)}", "p", "p{--y:2;--z:var(--y);top:var(--z)}"),
        ("p{--x:1}", "p style --x", "p{--x:1}"),
        ("@keyframes k{}@keyframes l{}p{animation:l}", "p", "@keyframes l{}p{animation:l}"),
        ("@page{top:0}@media print{}", "p", "@page{top:0}"),
        ('p { top : "a ; b" ; /* ; */ left: 0 }', "p", 'p{top : "a ; b";left: 0}'),
    ],
)
def test_a_page_s_rules_are_those_its_words_are_enough_for(
    css: str, words: str, rules: str
) -> None:
    """Of the choices in `:is()`, too; and variables and animations as far as a rule names them."""
    assert Styles.of(css).rules_for(frozenset(words.split())) == rules
