"""Every link inside the playbook leads somewhere."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from markdown.extensions.toc import slugify

from generator.errors import Mistake, Place, Problem
from generator.lint.checked import Checked
from generator.model.document import Document, facts_in, text_in
from generator.nearest import nearest
from generator.project import OWN_FOLDER
from generator.rendering.markup import LINK_SCHEMES, published_path
from generator.rendering.search_tags import SYNONYMS

_HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
_MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_ID = re.compile(r'\bid="([^"]+)"')
_HEADING_ID = re.compile(r"^#+ .*\{ ?#([\w-]+)[^}]*\}\s*$", re.MULTILINE)
_HEADING = re.compile(r"^#+ (.+?)\s*$", re.MULTILINE)
#: A fragment that begins so says what a list is filtered by (browser/reading/filter-address.mjs).
_CHOICES = "?"
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ON_A_COMPUTER = re.compile(r"[a-z]:[\\/]|\\\\|file:", re.IGNORECASE)

type Anchors = Mapping[str, frozenset[str]]


def dead_links(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each link to a page or an anchor that is not there."""
    free = checked.playbook.pages
    anchors = _anchors_of_all(checked)
    for path, text in checked.pages.items():
        for href in sorted(set(_HREF.findall(text))):
            if fault := _fault(path, href, anchors):
                yield fault.at(_place(checked, path, href))
    for path, document in zip(free, checked.playbook.written.pages, strict=True):
        yield from _dead_in_page(path, document, anchors)
    yield from _dead_below_pages(checked, anchors)


def _dead_below_pages(checked: Checked, anchors: Anchors) -> Iterator[Problem]:
    """Yield the dead links of the footer, which no page's text holds."""
    for passage in checked.passages:
        if passage.path == ("footer",):
            for target in _MARKDOWN_LINK.findall(passage.text):
                if fault := _fault("", target, anchors):
                    yield fault.at(passage.document.place_of_text(passage.path, target))


def links_nowhere(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each link that no browser of a colleague's can follow."""
    for passage in checked.passages:
        if "](" not in passage.text:
            continue
        for target in _MARKDOWN_LINK.findall(passage.text):
            if fault := _unreachable(target):
                yield fault.at(passage.document.place_of_text(passage.path, target))
    for page in checked.playbook.written.pages:
        for target in _MARKDOWN_LINK.findall(text_in(page.value)):
            if fault := _unreachable(target):
                yield fault.at(page.place_of_text((), target))


def _unreachable(target: str) -> Mistake | None:
    """Return what is wrong with the address of a link, or None."""
    if _ON_A_COMPUTER.match(target):
        return Mistake.of("links.on_a_computer", target=target)
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].casefold() not in LINK_SCHEMES:
        known = ", ".join(f"`{name}:`" for name in sorted(LINK_SCHEMES))
        return Mistake.of("links.scheme", scheme=scheme[1], known=known)
    return None


def lost_synonyms(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each address in an organisation's words of the search that leads nowhere.

    Ours may lead to what the organisation hides, and then find nothing.
    """
    anchors = _anchors_of_all(checked)
    for document in checked.playbook.written.words:
        if document.file.endswith(f"/{SYNONYMS}.yaml"):
            for address in facts_in(document.value):
                place = document.key_place((address,))
                if place.file.startswith(OWN_FOLDER) and (fault := _fault("", address, anchors)):
                    yield fault.at(place)


def _anchors_of_all(checked: Checked) -> dict[str, frozenset[str]]:
    pages = checked.pages | checked.playbook.pages
    return {published_path(path): _anchors(text) for path, text in pages.items()}


def _dead_in_page(path: str, page: Document, anchors: Anchors) -> Iterator[Problem]:
    text = text_in(page.value)
    for target in [*_HREF.findall(text), *_MARKDOWN_LINK.findall(text)]:
        if fault := _fault(path, target, anchors):
            yield fault.at(page.place_of_text((), target))


def _fault(path: str, target: str, anchors: Anchors) -> Mistake | None:
    """Return what is wrong with a link on the page at `path`, or None."""
    if _ELSEWHERE.match(target):
        return None
    address, _, anchor = target.partition("#")
    address = address.partition("?")[0]
    page = published_path(normpath(join(dirname(path), address)) if address else path)
    if not page.endswith(".html"):
        return None
    if page not in anchors:
        hint, known = nearest(page, anchors), ", ".join(sorted(anchors))
        return Mistake.of("links.no_page", instead=hint, target=target, known=known)
    if anchor and not anchor.startswith(_CHOICES) and anchor not in anchors[page]:
        hint = nearest(anchor, anchors[page])
        return Mistake.of("links.no_anchor", instead=hint, page=page, anchor=anchor)
    return None


def _place(checked: Checked, path: str, href: str) -> Place:
    """Return where the dead link was written: in a text field, or else in the page's template."""
    written = href.replace("../", "")
    spellings = {written, written.replace(".html", ".md")}
    for passage in checked.passages:
        for spelling in spellings:
            if f"({spelling})" in passage.text:
                return passage.document.place_of_text(passage.path, spelling)
    return Place(f"generator/templates/{_template(path)}.md.jinja")


def _template(path: str) -> str:
    folder = dirname(path)
    if folder == "worksheets":
        return "sheet"
    return f"items/{folder}" if folder else f"pages/{path.removesuffix('.md')}"


@functools.lru_cache(maxsize=500)
def _anchors(text: str) -> frozenset[str]:
    slugs = (slugify(title, "-") for title in _HEADING.findall(text))
    return frozenset([*_ID.findall(text), *_HEADING_ID.findall(text), *slugs])
