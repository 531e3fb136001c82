"""A text field's Markdown → clean HTML.

HTML that someone typed is shown as text. Two locks: the Markdown parser knows no HTML and no
`javascript:` links, and what it makes is sanitised again.
"""

from __future__ import annotations

import functools
import re
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS = {"p", "em", "strong", "code", "a", "ul", "ol", "li", "br", "blockquote", "pre", "hr"}
_INLINE_TAGS = _TAGS - {"p", "ul", "ol", "li", "blockquote", "pre", "hr"}
_SCHEMES = {"http", "https", "mailto", "tel"}
_LINK = re.compile(r'(<a href=")(?![a-z][a-z0-9+.-]*:|[#/])([^"#?]*)', re.IGNORECASE)
_PUNCTUATION = re.compile(r"[^\w\s]|_", re.ASCII)

_markdown = MarkdownIt("commonmark", {"html": False, "breaks": False}).disable(
    ["heading", "lheading", "image", "html_block", "html_inline"]
)


@functools.cache
def block(text: str) -> Markup:
    """Return `text` as HTML paragraphs and lists, on one line so that no blank line ends it."""
    html = nh3.clean(_markdown.render(text), tags=_TAGS, url_schemes=_SCHEMES, link_rel=None)
    return Markup(html.strip().replace("\n", " " if "<pre>" not in html else "&#10;"))


@functools.cache
def inline(text: str) -> Markup:
    """Return `text` as HTML for the middle of a sentence or a heading."""
    html = nh3.clean(
        _markdown.renderInline(text), tags=_INLINE_TAGS, url_schemes=_SCHEMES, link_rel=None
    )
    return Markup(html.strip().replace("\n", " "))


def with_links_from(html: Markup, base: str) -> Markup:
    """Return `html` with the links a writer gave from the root of the site, seen from a page.

    `base` leads from the page to the root; a link to a Markdown page leads to what it becomes.
    """
    if "<a " not in html:
        return html
    return Markup(_LINK.sub(lambda link: f"{link[1]}{base}{_published(link[2])}", html))


def _published(path: str) -> str:
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def plain(text: str) -> str:
    """Return `text` without its Markdown, for titles, attributes and descriptions."""
    bare = nh3.clean(_markdown.renderInline(text), tags=set())
    return " ".join(unescape(bare).split())


def heading(text: str) -> Markup:
    """Return `text` for a Markdown heading: every sign that Markdown could read is an entity."""
    return Markup(_PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split())))
