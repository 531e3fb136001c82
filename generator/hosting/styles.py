"""Styles of the finished pages: what a page needs at once stands in it, the rest comes after it.

Nothing is painted before the stylesheets in a page's head have come, and the theme's alone is as
large as several pages. So a page carries the rules its own markup can need, and theme/partials/
after-first-paint.html fetches the whole stylesheets afterwards: what a script adds has its
style from them, and no rule is ever missing for good.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from generator.caching.cache import CacheFile, DigestCache, Entry
from generator.caching.state import digest
from generator.hosting import first_rules
from generator.hosting.first_rules import Styles
from generator.hosting.policy import inline_scripts

_LINK = re.compile(r'<link rel="stylesheet" href="(?P<href>[^"]+)">\s*')
_TAG = re.compile(r"<(?P<name>[a-z][\w-]*)(?P<attributes>\s[^<>]*)?>", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class _Page:
    """A finished page and the stylesheets it names, in order."""

    path: Path
    folder: str
    html: str
    sheets: tuple[Path, ...]

    @property
    def kind(self) -> str:
        """Pages of one kind get the same rules: all of a folder, and of the others each alone."""
        return self.folder or self.path.name


def write_first_styles(site_dir: Path, cache_file: Path) -> None:
    """Give each page of the finished site the rules it needs at once.

    `cache_file` holds those of the build before, for pages that need the same.
    """
    found = (_page(path, site_dir) for path in sorted(site_dir.rglob("*.html")))
    pages = [page for page in found if page.sheets]
    if not pages:
        return
    css = "\n".join(sheet.read_text("utf-8") for sheet in pages[0].sheets)
    made_by = digest(css, Path(first_rules.__file__).read_bytes().hex())
    cache = DigestCache(CacheFile(cache_file, made_by, TypeAdapter(dict[str, Entry[str]])))
    rules = _rules_by_kind(css, pages, cache)
    for page in pages:
        page.path.write_text(_with_rules(page.html, rules[page.kind]), "utf-8")
    cache.save()


def words_of_markup(html: str) -> set[str]:
    """Return every word a selector may ask for: of tags, their attributes and inline scripts."""
    tags = (f"{tag['name'].lower()} {tag['attributes'] or ''}" for tag in _TAG.finditer(html))
    return set(_WORD.findall("\n".join((*tags, *inline_scripts(html)))))


def _page(path: Path, site_dir: Path) -> _Page:
    html = path.read_text("utf-8")
    head = html.partition("</head>")[0]
    named = (path.parent / link["href"] for link in _LINK.finditer(head))
    folder = path.parent.relative_to(site_dir).as_posix().removeprefix(".")
    return _Page(path, folder, html, tuple(sheet.resolve() for sheet in named))


def _rules_by_kind(css: str, pages: Iterable[_Page], cache: DigestCache[str]) -> dict[str, str]:
    words: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        words[page.kind] |= words_of_markup(page.html)
    asked_for = set(_WORD.findall(css))
    return {kind: _rules(css, kind, found & asked_for, cache) for kind, found in words.items()}


def _rules(css: str, kind: str, words: set[str], cache: DigestCache[str]) -> str:
    made_from = digest(*sorted(words))
    if (cached := cache.get(kind, made_from)) is not None:
        return cached
    made = _styles(css).rules_for(frozenset(words))
    cache.put(kind, made_from, made)
    return made


@lru_cache(maxsize=1)
def _styles(css: str) -> Styles:
    return Styles.of(css)


def _with_rules(html: str, rules: str) -> str:
    """Return the page with the rules in the place of its links, which a script follows later."""
    head, end, rest = html.partition("</head>")
    found = [link[0].strip() for link in _LINK.finditer(head)]
    before, _, _ = head.partition(found[0])
    first = f"<style>{rules}</style><noscript data-styles>{''.join(found)}</noscript>\n"
    after = _LINK.sub("", head.removeprefix(before))
    return f"{before}{first}{after}{end}{rest}"
