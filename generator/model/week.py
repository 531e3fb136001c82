"""The weekday on which a week begins for an organisation."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from worksheets.content.organisation import WEEKDAYS, Organisation, Weekday

#: Whoever works on Sunday and not on both of these has a week that begins there.
_END_OF_THE_WEEK = ("friday", "saturday")


def week_begins(org: Organisation) -> Weekday:
    """Return what `org` says; else what its working days, locale or country do (CLDR)."""
    if org.week_begins:
        return org.week_begins
    works_to_thursday = not all(day in org.working_days for day in _END_OF_THE_WEEK)
    if "sunday" in org.working_days and works_to_thursday:
        return "sunday"
    return WEEKDAYS[_first_weekday(org.format_locale, org.holidays.country)]


def _first_weekday(locale: str, country: str | None) -> int:
    """Return 0 for Monday to 6; `country` counts for a locale without a territory, such as `en`."""
    language, _, territory = locale.replace("_", "-").partition("-")
    try:
        return Locale.parse(f"{language}_{territory or country or ''}".rstrip("_")).first_week_day
    except (UnknownLocaleError, ValueError):
        return 0
