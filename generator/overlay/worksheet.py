"""What of a worksheet that comes with the playbook an organisation can say in its own way: words.

Its Python counts on the fields, their kinds and the words it fills, so none may come or go.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from generator.errors import Problem
from generator.model.document import Document, Part, Value
from generator.overlay import refusals
from generator.overlay.entries import MOVES

#: What the worksheet's Python, or the page's script, relies on.
_FIXED = {"kind", "notebook", "content", "content_fields", "bulk", *MOVES}
_BY_KEY = ("words", "problems")


def sheet_refusals(shipped: Document, own: Document) -> list[Problem]:
    """Return a problem for all in `own` that is more than other words for `shipped`."""
    return list(_refusals(Part(shipped), Part(own)))


def _refusals(shipped: Part, own: Part) -> Iterator[Problem]:
    match shipped.value, own.value:
        case dict(), dict():
            for key in own.value:
                yield from _of_fact(key, shipped, own)
        case list(), list():
            by_id = {entry.value["id"]: entry for entry in shipped.parts() if "id" in entry.value}
            for entry in own.parts():
                yield from _of_entry(entry, by_id)


def _of_fact(key: str, shipped: Part, own: Part) -> Iterator[Problem]:
    before, now = shipped.value.get(key), own.value[key]
    if key in _FIXED or (key == "id" and now != before) or _is_list(now) != _is_list(before):
        yield refusals.fixed(own.step(key).key_place, key)
    elif key == "filename" and _ending(now) != _ending(before):
        yield refusals.another_kind_of_file(own.step(key).place, now, _ending(before))
    elif key in shipped.value:
        yield from _refusals(shipped.step(key), own.step(key))
    elif own.path in ((name,) for name in _BY_KEY):
        yield refusals.unknown_in_sheet(own.step(key).key_place, key, shipped.value)


def _is_list(value: Value) -> bool:
    return isinstance(value, list)


def _ending(name: Value) -> str:
    return PurePath(str(name)).suffix


def _of_entry(entry: Part, by_id: dict[str, Part]) -> Iterator[Problem]:
    match entry.value:
        case {"id": str(name)} if name in by_id:
            yield from _refusals(by_id[name], entry)
        case {"id": name}:
            yield refusals.unknown_in_sheet(entry.step("id").place, str(name), by_id)
