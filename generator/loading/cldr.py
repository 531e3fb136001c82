"""What CLDR says of a language's dates, as a layer of content below its translation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel import Locale

from generator.model.document import Document, Value
from generator.model.locale import cldr_locale
from generator.project import SHIPPED_LANGUAGE

#: The parts of a date in CLDR's patterns, and what `dates.yaml` calls them.
_PARTS = {
    **dict.fromkeys("Ec", "weekday"),
    **dict.fromkeys("ML", "month"),
    **dict.fromkeys("yY", "year"),
    "d": "day",
}
#: A month in figures, as 月 follows it in Japanese.
_MONTH_IN_FIGURES = re.compile(r"(?<![ML])[ML]{1,2}(?![ML])")
_FIELD = re.compile(r"'([^']*)'|([A-Za-z])\2*")
#: What each text of `dates.yaml` is in CLDR: the skeleton of its pattern.
_SKELETONS = {
    "date": "yMMMEd",
    "month": "yMMM",
    "born": "yMMMd",
    "born_without_year": "MMMd",
}


def cldr_dates(tag: str) -> Document | None:
    """Return the words of `dates.yaml` in the language `tag`; None for that of the lowest layer."""
    locale = cldr_locale(tag)
    if tag == SHIPPED_LANGUAGE or locale is None:
        return None
    value: Value = {
        **{key: _pattern(locale, skeleton) for key, skeleton in _SKELETONS.items()},
        "weekdays": ", ".join(_names(locale, "days")[day] for day in range(7)),
        "months": ", ".join(_months(locale)),
    }
    return Document(f"CLDR for {tag}", {f"CLDR for {tag}": ""}, value, {}, {})


def _months(locale: Locale) -> list[str]:
    if _MONTH_IN_FIGURES.search(str(locale.datetime_skeletons[_SKELETONS["date"]])):
        return [str(month) for month in range(1, 13)]
    return [_names(locale, "months")[month] for month in range(1, 13)]


def _names(locale: Locale, kind: str) -> Mapping[int, str]:
    """Return the short names, or the full ones of a language that shortens none."""
    names = getattr(locale, kind)["format"]
    unknown = getattr(Locale("root"), kind)["format"]["abbreviated"]
    is_short = locale.language == "en" or any(
        names["abbreviated"][at] != unknown[at] for at in unknown
    )
    return names["abbreviated" if is_short else "wide"]


def _pattern(locale: Locale, skeleton: str) -> str:
    """Return the pattern with its parts in braces: {weekday}, {day}. {month} {year}."""
    written = str(locale.datetime_skeletons[skeleton])
    return _FIELD.sub(_part, written)


def _part(field: re.Match[str]) -> str:
    if field[2] is None:
        return field[1] or "'"
    return f"{{{_PARTS[field[2]]}}}"
