"""A worksheet that comes with the playbook, as a form: all it says, and nothing it is made of.

Each question is called by what it asks, and its parts by the words for fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.document import Value
from generator.studio.forms.shape import Shape
from generator.studio.forms.words_shape import LINE, short, text_shape

type Facts = Mapping[str, Value]
type PartsOf = Callable[[Facts], list[Shape]]

_TEXTS = ("title", "summary", "intro", "gives", "takes")
_OF_STEP = ("title", "help")
_OF_FIELD = ("label", "help", "example", "row", "add", "remove")
_OF_BUTTON = ("label", "draft", "summary")
_OF_EXPORT = ("label", "filename")


def sheet_shapes(facts: Facts) -> tuple[Shape, ...]:
    """Return the fields for what a worksheet says, whose file holds `facts`."""
    return (
        *_texts(facts, _TEXTS),
        *_group(facts, "submit", _OF_BUTTON),
        *_entries(facts, "steps", _step),
        *_words(facts, "words"),
        *_words(facts, "problems"),
        *_entries(facts, "exports", lambda one: [*_texts(one, _OF_EXPORT)]),
    )


def _texts(facts: Facts, keys: tuple[str, ...]) -> Iterator[Shape]:
    for key in keys:
        if isinstance(text := facts.get(key), str):
            kind = "long_text" if len(text) > LINE else "text"
            yield Shape(key, kind, required=True)


def _group(facts: Facts, key: str, keys: tuple[str, ...]) -> Iterator[Shape]:
    if isinstance(part := facts.get(key), dict):
        yield Shape(key, "group", fields=tuple(_texts(part, keys)))


def _step(facts: Facts) -> list[Shape]:
    return [*_texts(facts, _OF_STEP), *_entries(facts, "fields", _field)]


def _field(facts: Facts) -> list[Shape]:
    options = _entries(facts, "options", lambda one: [*_texts(one, ("label",))])
    return [*_texts(facts, _OF_FIELD), *options, *_entries(facts, "fields", _field)]


def _entries(facts: Facts, key: str, parts_of: PartsOf) -> Iterator[Shape]:
    """Yield the field of a list whose entries have ids: a group for each of them."""
    entries = facts.get(key)
    listed = entries if isinstance(entries, list) else []
    rows = [one for one in listed if isinstance(one, dict) and isinstance(one.get("id"), str)]
    groups = tuple(
        Shape(str(row["id"]), "group", fields=tuple(parts), label=_called(row))
        for row in rows
        if (parts := parts_of(row))
    )
    if groups:
        yield Shape(key, "group", fields=groups, by_id=True)


def _called(row: Facts) -> str:
    return short(str(row.get("title") or row.get("label") or row["id"]))


def _words(facts: Facts, key: str) -> Iterator[Shape]:
    if isinstance(texts := facts.get(key), dict) and texts:
        yield Shape(key, "group", fields=tuple(map(_word, texts.items())))


def _word(fact: tuple[str, Value]) -> Shape:
    key, text = fact
    if isinstance(text, dict):
        forms = tuple(text_shape(form, str(said)) for form, said in text.items())
        return Shape(key, "group", fields=forms, label=short(str(text.get("other", key))))
    return text_shape(key, str(text or ""))
