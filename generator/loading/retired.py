"""Lines that earlier versions asked for and nothing reads now: they may stay, and are ignored."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import Document, Value

#: By file: the list, and the key in each of its entries.
_RETIRED = {"org.yaml": (("tiers", "letter"),)}


def without_retired(document: Document, file: str) -> Document:
    """Return the document of the file called `file` without its retired lines."""
    if not isinstance(document.value, dict):
        return document
    value = dict(document.value)
    for name, key in _RETIRED.get(file, ()):
        if isinstance(entries := value.get(name), list):
            value[name] = [_without(entry, key) for entry in entries]
    return replace(document, value=value)


def _without(entry: Value, key: str) -> Value:
    if not isinstance(entry, dict):
        return entry
    return {other: part for other, part in entry.items() if other != key}
