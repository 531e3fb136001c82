"""What of a worksheet that comes with the playbook a layer can say in another way: its words.

Its Python counts on the fields, their kinds and the words it fills, so none may come or go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.errors import Place, Problem
from generator.layers.entries import MOVES
from generator.model.document import Document, Part, Value
from generator.nearest import nearest

#: What the worksheet's Python, or the page's script, relies on.
_FIXED = {"kind", "notebook", "content", "content_fields", "bulk", "show_when", *MOVES}
_BY_KEY = ("words", "problems")


def worksheet_errors(below: Document, above: Document) -> list[Problem]:
    """Return a problem for all in `above` that is more than other words for `below`."""
    return list(_errors(Part(below), Part(above)))


def _errors(below: Part, above: Part) -> Iterator[Problem]:
    match below.value, above.value:
        case dict(), dict():
            for key in above.facts:
                yield from _of_fact(key, below, above)
        case list(), list():
            by_id = {str(one.facts["id"]): one for one in below.parts() if _has_id(one)}
            for entry in above.parts():
                yield from _of_entry(entry, by_id)


def _of_fact(key: str, below: Part, above: Part) -> Iterator[Problem]:
    is_word = above.path in [(name,) for name in _BY_KEY]
    before, now = below.facts.get(key), above.facts[key]
    is_fixed = key in _FIXED or (key == "id" and now != before)
    if (is_fixed and not is_word) or _is_list(now) != _is_list(before):
        yield Problem.of(above.step(key).key_place, "layer.fixed", key=key)
    elif key == "filename" and _ending(now) != _ending(before):
        place, ending = above.step(key).place, _ending(before)
        yield Problem.of(place, "layer.another_kind_of_file", name=now, ending=ending)
    elif key in below.facts:
        yield from _errors(below.step(key), above.step(key))
    elif is_word:
        yield _unknown(above.step(key).key_place, key, below.facts)


def _has_id(part: Part) -> bool:
    return isinstance(part.value, dict) and "id" in part.value


def _is_list(value: Value) -> bool:
    return isinstance(value, list)


def _ending(name: Value) -> str:
    return PurePath(str(name)).suffix


def _of_entry(entry: Part, by_id: dict[str, Part]) -> Iterator[Problem]:
    match entry.value:
        case {"id": str(name)} if name in by_id:
            yield from _errors(by_id[name], entry)
        case {"id": name}:
            yield _unknown(entry.step("id").place, str(name), by_id)


def _unknown(place: Place, key: str, known: Iterable[str]) -> Problem:
    """Return the problem that the worksheet has nothing called `key`."""
    return Problem.of(place, "layer.unknown_in_sheet", instead=nearest(key, known), key=key)
