"""What of the shipped files is about English alone, and says nothing about another language."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.model.document import Document, Value
from generator.model.locale import language_of
from generator.project import SHIPPED_LANGUAGE

#: Lists of English words and phrases, by file; `times.units` is `units` under `times`, in each of
#: its entries where that is a list. A translation brings its own under the same keys; without them
#: the rules that go by them don't apply.
ABOUT_ENGLISH = {
    "pitch.yaml": {
        *("phrases", "hedges", "fillers", "cliches", "instead", "results", "vague_offers"),
        *("known_acronyms", "common_words", "listener", "speaker", "joints"),
    },
    "messages.yaml": {
        *("openings", "purposes.openings", "wish_starts", "facts", "requests", "how_to"),
        *("for_either", "contractions", "flattery", "request_starts", "time_starts"),
        *("way_out_signs", "times.no_plenty", "times.said_when", "times.numbers"),
        *("times.halves", "times.units", "times.spans", "times.span_after"),
    },
    "org.yaml": {"jargon"},
}


def without_english_rules(shipped: Document, file: str, language: str) -> Document:
    """Return the lowest layer's `file` without its lists about English, for another language."""
    english = ABOUT_ENGLISH.get(file, set())
    if language_of(language) == language_of(SHIPPED_LANGUAGE) or not english:
        return shipped
    return replace(shipped, value=_without(shipped.value, english))


def _without(value: Value, keys: AbstractSet[str], inside: str = "") -> Value:
    match value:
        case dict() as facts:
            paths = {key: f"{inside}.{key}".removeprefix(".") for key in facts}
            left = ((key, path) for key, path in paths.items() if path not in keys)
            return {key: _without(facts[key], keys, path) for key, path in left}
        case list() as entries:
            return [_without(entry, keys, inside) for entry in entries]
    return value
