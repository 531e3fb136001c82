"""The site's menu: that of mkdocs.yml, with what is the organisation's own, without what is off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.words import PageWords
from generator.site import Site


def menu_of(site: Site, nav: list[Any]) -> list[Any]:
    """Return the menu of `site`, where mkdocs.yml says `nav`."""
    return _with_own(_in_words(without(nav, site.pages_off), site.identity.menu), site)


def _in_words(nav: Any, menu: PageWords) -> Any:
    """Return the navigation with the words of `menu` for titles; others stay as they are."""
    match nav:
        case list():
            return [_in_words(part, menu) for part in nav]
        case dict():
            return {
                menu.by_key.get(title, title): _in_words(part, menu) for title, part in nav.items()
            }
    return nav


def _with_own(nav: list[Any], site: Site) -> list[Any]:
    """Return the navigation with the organisation's pages that it does not name itself."""
    named = set(_named(nav))
    own = [path for path in site.own_pages if path not in named]
    return [*nav, {site.identity.short_name: own}] if own else nav


def without(nav: Any, pages: frozenset[str]) -> Any:
    """Return the navigation without `pages`, and without headings that have nothing below them."""
    match nav:
        case list():
            left = [without(part, pages) for part in nav]
            return [part for part in left if part not in (None, {}, [])]
        case dict():
            left = {title: without(part, pages) for title, part in nav.items()}
            return {title: part for title, part in left.items() if part not in (None, {}, [])}
    return None if nav in pages else nav


def _named(nav: Any) -> Iterator[str]:
    match nav:
        case str():
            yield nav
        case dict():
            yield from _named(list(nav.values()))
        case list():
            for part in nav:
                yield from _named(part)
