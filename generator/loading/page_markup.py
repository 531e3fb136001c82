"""HTML in a page that somebody wrote: nothing in it may run, send, or show another site.

A script in a page could read what people typed into the worksheets and take it elsewhere; no policy
of a browser stops a script from opening an address. So there is none. What is looked at is the HTML
that the Markdown becomes: code that is only shown is no HTML, and attributes in braces are.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import markdown

from generator.errors import Mistake, Place, Problem
from generator.loading.web_addresses import OTHER_SITE
from generator.loading.word_processor import pasted_from_word
from generator.model.document import Document, text_in

type Attributes = list[tuple[str, str | None]]

#: Those of mkdocs.yml that make HTML of a page, with the ones MkDocs adds.
#: By their modules: short names are looked up in what pip has installed, and a browser has no pip.
_EXTENSIONS = [
    f"markdown.extensions.{name}"
    for name in ("attr_list", "md_in_html", "tables", "fenced_code", "toc")
]

_FRAMES = frozenset(
    {"iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe"}
)
_NOT_ALLOWED = {
    "script": "markup.script",
    **dict.fromkeys(("form", "input", "select", "textarea"), "markup.form"),
    "meta": "markup.meta",
    "base": "markup.base",
    "link": "markup.link",
}
_ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "ping"}
    | {"srcset", "cite", "longdesc", "manifest", "codebase"}
)
_LOADED = frozenset({"img", "video", "audio", "source", "track", "image", "use", "input"})
_RUNS = re.compile(r"(java|vb|live)script:|data:(?!image/(png|jpe?g|gif|webp)[;,])")
_UNSEEN = re.compile(r"[\x00-\x20\u200b-\u200f\u2028-\u202e\ufeff]")
_CODE = re.compile(r"^( {0,3})(`{3,}|~{3,}).*?^\1\2[^\n]*$|(`+)(?!`).+?(?<!`)\3(?!`)", re.M | re.S)


def page_markup_problems(page: Document) -> list[Problem]:
    """Return a problem for all HTML in `page` that can't be in a page of the playbook."""
    source = _Source(page)
    found = _found(text_in(page.value))
    problems = [mistake.at(source.place(needle)) for needle, mistake in found]
    return [*problems, *pasted_from_word(source.text, page.file)]


@functools.lru_cache(maxsize=200)  # the same while another page is written
def _found(text: str) -> tuple[tuple[str, Mistake], ...]:
    """Return what is not allowed in the HTML of a text, each with words to find it by."""
    reader = _Reader()
    reader.feed(markdown.markdown(text, extensions=_EXTENSIONS))
    reader.close()
    return tuple(reader.found)


class _Source:
    """The page as it is written, its code blanked out: nothing in code is HTML."""

    def __init__(self, page: Document) -> None:
        self.page = page
        text = page.files[page.file]
        self.text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
        self._from: dict[str, int] = {}

    def place(self, needle: str) -> Place:
        """Return where `needle` stands, the next of its places each time it is asked for."""
        start = self._from.get(needle, 0)
        at = self.text.casefold().find(needle.casefold(), start)
        if at < 0:
            return self.page.place(())
        self._from[needle] = at + 1
        return Place.of(self.page.file, self.text, at)


class _Reader(HTMLParser):
    """Gathers what is not allowed, each with the words by which its place is found."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, Mistake]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Look at one element and its attributes."""
        if mistake := _element(tag):
            self.found.append((f"<{tag}", mistake))
        else:
            for name, value in attrs:
                self.found += _attribute(tag, name, value or "")

    def unknown_decl(self, data: str) -> None:
        """Take a declaration nobody knows for none: it shows nothing."""


def _element(tag: str) -> Mistake | None:
    if tag in _FRAMES:
        return Mistake.of("markup.frame", tag=tag)
    return Mistake.of(_NOT_ALLOWED[tag]) if tag in _NOT_ALLOWED else None


def _attribute(tag: str, name: str, value: str) -> Iterator[tuple[str, Mistake]]:
    address = _UNSEEN.sub("", value).casefold()
    if name.startswith("on") or name == "srcdoc":
        yield name, Mistake.of("markup.runs", name=name)
    elif name in ("formaction", "ping"):
        yield name, Mistake.of("markup.sends", name=name)
    elif name == "http-equiv" or (name == "style" and "url(" in address):
        yield name, Mistake.of("markup.loads", name=name)
    elif name in _ADDRESSES and _RUNS.match(address):
        yield value, Mistake.of("markup.script_address")
    elif name in _ADDRESSES and tag in _LOADED and OTHER_SITE.match(address):
        yield value, Mistake.of("markup.other_site", address=value[:60])
