"""Choices that no model lists: countries and their regions, languages, how often people talk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from unicodedata import normalize

import holidays
from babel.localedata import locale_identifiers
from holidays.registry import COUNTRIES

from generator.model.document import Value
from generator.model.locale import cldr_locale, language_of
from generator.project import SHIPPED_LANGUAGE
from generator.studio.forms.shape import Shape

type Options = Mapping[str, str]

#: What only whoever looks after the files knows: it stands behind the rest.
_SELDOM = frozenset({"repository", "edit_path"})

#: The kinds of English the pages can be in, whose days and times are written each in its own way.
_ENGLISH = ("en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA")


def organisation_options(
    shapes: Iterable[Shape], org: Mapping[str, Value], languages: Sequence[str]
) -> tuple[Shape, ...]:
    """Return the fields of the organisation `org` with choices in the place of codes.

    `languages` are those that the pages are translated into.
    """
    tag = _text(org, "language") or SHIPPED_LANGUAGE
    days_off = org.get("holidays")
    country = _text(days_off, "country") if isinstance(days_off, dict) else ""
    found: Mapping[str, Callable[[], Options]] = {
        "language": lambda: _named((*_ENGLISH, *languages), tag),
        "locale": lambda: _named(_locales_of(tag), tag),
        "country": lambda: _countries(tag),
        "subdivision": lambda: _regions(country),
    }
    known = (_with_options(shape, found) for shape in shapes)
    return tuple(replace(shape, more=shape.key in _SELDOM) for shape in known)


def interval_options(shapes: Iterable[Shape], org: Mapping[str, Value]) -> tuple[Shape, ...]:
    """Return the fields of somebody in the example, who is talked to every so often."""
    tiers = org.get("tiers")
    labels = [_text(one, "label") for one in tiers or () if isinstance(one, dict)]
    options = {str(number): label for number, label in enumerate(labels, 1)}
    return tuple(_with_options(shape, {"often": lambda: options}) for shape in shapes)


def _with_options(shape: Shape, found: Mapping[str, Callable[[], Options]]) -> Shape:
    if shape.kind == "group":
        return replace(shape, fields=tuple(_with_options(one, found) for one in shape.fields))
    options = found[shape.key]() if shape.key in found else {}
    if not options:
        return shape
    names = tuple(options.values())
    return replace(shape, kind="choice", options=tuple(options), names=names)


def _named(tags: Iterable[str], shown_in: str) -> Options:
    """Return what each language is called in another one, A–Z."""
    locales = {tag: cldr_locale(tag) for tag in tags}
    names = {
        tag: one.get_display_name(_identifier(shown_in)) for tag, one in locales.items() if one
    }
    return _sorted({tag: name or tag for tag, name in names.items()})


def _locales_of(tag: str) -> list[str]:
    language = language_of(tag)
    parts = (name.split("_") for name in locale_identifiers())
    return [
        "-".join(one) for one in parts if len(one) == 2 and one[0] == language and one[1].isupper()
    ]


def _countries(shown_in: str) -> Options:
    locale = cldr_locale(shown_in)
    names = locale.territories if locale else {}
    codes = [codes[1] for codes in COUNTRIES.values()]
    return _sorted({code: str(names.get(code, code)) for code in codes})


def _regions(country: str) -> Options:
    """Return the regions with public holidays of their own, by the names they have there."""
    if country not in {codes[1] for codes in COUNTRIES.values()}:
        return {}
    found = getattr(holidays, country)
    names: dict[str, str] = {}
    code: str
    for name, code in getattr(found, "subdivisions_aliases", {}).items():
        names.setdefault(code, name)
    return _sorted({str(code): names.get(code, str(code)) for code in found.subdivisions})


def _sorted(options: Options) -> Options:
    return dict(sorted(options.items(), key=lambda option: normalize("NFKD", option[1]).casefold()))


def _identifier(tag: str) -> str:
    return str(cldr_locale(tag) or "en")


def _text(facts: object, key: str) -> str:
    found = facts.get(key) if isinstance(facts, dict) else None
    return found if isinstance(found, str) else ""
