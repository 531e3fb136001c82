"""What CLDR, Unicode's collection of how languages write, knows about a language tag."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError


@lru_cache
def cldr_locale(tag: str) -> Locale | None:
    """Return the locale of `tag` (BCP 47) or of the longest beginning that is known, else None."""
    parts = tag.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def beginnings(tag: str) -> list[str]:
    """Return the tag and what it begins with, the most general first: de, de-AT."""
    parts = tag.split("-")
    return ["-".join(parts[:length]) for length in range(1, len(parts) + 1)]


def language_of(tag: str) -> str:
    """Return the language alone: de for de-AT."""
    return tag.partition("-")[0].lower()
