"""A language tag → what a page carries of the language, by CLDR."""

from __future__ import annotations

from functools import lru_cache

from generator.model.locale import cldr_locale
from worksheets.content.language import CATEGORIES, ENGLISH, Language, Plurals


@lru_cache
def language_by_tag(tag: str) -> Language:
    """Return the language that CLDR knows by `tag`; English where it knows none."""
    locale = cldr_locale(tag)
    if locale is None:
        return ENGLISH
    found = [locale.plural_form(count) for count in range(200)]
    categories = ("other", *(name for name in CATEGORIES if name in {*found} - {"other"}))
    table = "".join(str(categories.index(category)) for category in found)
    plurals = Plurals(categories, table.rstrip("0"))
    decimal = locale.number_symbols.get("latn", {}).get("decimal", ".")
    middle = locale.list_patterns["standard"]["middle"]
    comma = middle.removeprefix("{0}").removesuffix("{1}")
    return Language(tag, locale.text_direction, plurals, decimal, comma)


def forms_of(tag: str) -> tuple[str, ...]:
    """Return the forms that whole numbers take in a language, in CLDR's order."""
    used = language_by_tag(tag).plurals.categories
    return tuple(name for name in CATEGORIES if name in used)


def language_name(tag: str) -> str:
    """Return what the language is called in English, or its tag."""
    locale = cldr_locale(tag)
    return (locale and locale.get_language_name("en")) or tag
