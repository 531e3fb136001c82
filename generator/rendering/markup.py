"""A text field's Markdown → clean HTML.

HTML that someone typed is shown as text. Two locks: the Markdown parser knows no HTML and no
`javascript:` links, and what it makes is sanitised again.
"""

from __future__ import annotations

import functools
import re
from html import unescape

from justhtml import JustHTML, SanitizationPolicy, UrlPolicy, UrlRule
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS = {"p", "em", "strong", "code", "a", "ul", "ol", "li", "br", "blockquote", "pre", "hr"}
_INLINE_TAGS = _TAGS - {"p", "ul", "ol", "li", "blockquote", "pre", "hr"}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
#: Where a link may lead: to this site, or by one of these. `//host` becomes `https://host`.
#: What the address of a link may begin with, where it leads to another place.
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_TARGETS = UrlRule(allowed_schemes=set(LINK_SCHEMES), allow_relative=True)
_LINK = re.compile(r'(<a href=")(?![a-z][a-z0-9+.-]*:|[#/])([^"#?]*)', re.IGNORECASE)
_PUNCTUATION = re.compile(r"[^\w\s]|_", re.ASCII)

_markdown = MarkdownIt("commonmark", {"html": False, "breaks": False}).disable(
    ["heading", "lheading", "image", "html_block", "html_inline"]
)


def _policy(tags: set[str]) -> SanitizationPolicy:
    return SanitizationPolicy(
        allowed_tags=tags,
        allowed_attributes=_ATTRIBUTES,
        url_policy=UrlPolicy(allow_rules={("a", "href"): _TARGETS}),
        strip_invisible_unicode=False,  # Persian and emoji need joiners
    )


_BLOCK, _INLINE, _NONE = _policy(_TAGS), _policy(_INLINE_TAGS), _policy(set())


def _clean(html: str, policy: SanitizationPolicy) -> str:
    return JustHTML(html, fragment=True, policy=policy).to_html(pretty=False)


@functools.cache
def block(text: str) -> Markup:
    """Return `text` as HTML paragraphs and lists, on one line so that no blank line ends it."""
    html = _clean(_markdown.render(text), _BLOCK)
    return Markup(html.strip().replace("\n", " " if "<pre>" not in html else "&#10;"))


@functools.cache
def inline(text: str) -> Markup:
    """Return `text` as HTML for the middle of a sentence or a heading."""
    html = _clean(_markdown.renderInline(text), _INLINE)
    return Markup(html.strip().replace("\n", " "))


def with_links_from(html: Markup, base: str) -> Markup:
    """Return `html` with the links a writer gave from the root of the site, seen from a page.

    `base` leads from the page to the root; a link to a Markdown page leads to what it becomes.
    """
    if "<a " not in html:
        return html
    return Markup(_LINK.sub(lambda link: f"{link[1]}{base}{published_path(link[2])}", html))


def published_path(path: str) -> str:
    """Return where a page is in the site: a Markdown file as HTML, all else under its own name."""
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def plain(text: str) -> str:
    """Return `text` without its Markdown, for titles, attributes and descriptions."""
    bare = _clean(_markdown.renderInline(text), _NONE)
    return " ".join(unescape(bare).split())


def heading(text: str) -> Markup:
    """Return `text` for a Markdown heading: every sign that Markdown could read is an entity."""
    return Markup(_PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split())))
