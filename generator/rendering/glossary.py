"""The glossary's terms in an item's text → links to their explanations."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.model.collections import Term

PAGE = "glossary.html"

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][\w-]*)", re.IGNORECASE)
_LINK = re.compile(rf'<a class="pb-term" href="[^"]*{re.escape(PAGE)}#([\w-]+)"')

#: Inside these, a link would nest in another, break what is typed, or explain a label.
_LEFT_ALONE = frozenset(
    {"a", "button", "code", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary"}
)


@dataclass(frozen=True)
class Glossary:
    """The terms, ready to be found in text. Capital abbreviations are found as written only.

    `plural` is what may end a term that is found: the "s" of English, nothing elsewhere.
    """

    terms: tuple[Term, ...]
    plural: str = "s?"

    def link(self, text: str, base: str = "", *, without: str = "") -> Markup:
        """Return the HTML `text` with the first occurrence of each term linked.

        `base` leads from the page to the site's root; `without` names a term to leave alone.
        """
        seen = {without}
        inside: list[str] = []
        parts = []
        for part in _TAG.split(text):
            if part.startswith("<"):
                _follow(part, inside)
            elif not inside and part.strip():
                part = self._linked(part, base, seen)
            parts.append(part)
        return Markup("".join(parts))

    def used(self, page: str) -> list[Term]:
        """Return the terms that `page` links to."""
        ids = set(_LINK.findall(page))
        return [term for term in self.terms if term.id in ids]

    def _linked(self, text: str, base: str, seen: set[str]) -> str:
        def link(match: re.Match[str]) -> str:
            term = self._longest_first[(match.lastindex or 1) - 1]
            if term.id in seen:
                return match[0]
            seen.add(term.id)
            return f'<a class="pb-term" href="{base}{PAGE}#{term.id}">{match[0]}</a>'

        return self._pattern.sub(link, text) if self.terms else text

    @cached_property
    def _longest_first(self) -> list[Term]:
        return sorted(self.terms, key=lambda term: -len(term.term))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(_as_written(term, self.plural) for term in self._longest_first)
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def _as_written(term: Term, plural: str) -> str:
    """Return one group that finds the term and its plural."""
    words = r"\s+".join(map(re.escape, html.escape(term.term, quote=False).split()))
    return f"({words}{plural})" if term.term.isupper() else f"((?i:{words}{plural}))"


def _follow(tag: str, inside: list[str]) -> None:
    """Keep in `inside` the open tags whose text is left alone."""
    name = _NAME.match(tag)
    if not name or name[1].lower() not in _LEFT_ALONE:
        return
    if not tag.startswith("</"):
        inside.append(name[1].lower())
    elif inside:
        inside.pop()
