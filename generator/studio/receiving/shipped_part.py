"""What is shipped below a part of content/own/, and the file of its own without that part."""

from __future__ import annotations

from generator.model.document import Value
from generator.project import OWN_FOLDER, TRANSLATIONS
from generator.studio.addresses import Address
from generator.studio.content import EditedContent
from generator.studio.receiving.naming import part_of
from generator.studio.receiving.three_way import Address as Steps
from generator.studio.receiving.three_way import by_id, have_ids
from generator.studio.writing.own_file import file_saying

_ID = "id"


def shipped_value(content: EditedContent, path: str, address: Steps) -> Value:
    """Return what ships at an address of the own file at `path`; None for nothing."""
    entry = Address.of(part_of(path, address).entry)
    if path.startswith(f"{TRANSLATIONS}/"):
        return None
    if entry.is_page:
        return content.shipped_page(entry) or None
    if entry.collection == "files":
        return None
    return _at(content.below(content.path(entry)), address)


def without_part(content: EditedContent, path: str, address: Steps) -> dict[str, bytes | None]:
    """Return the file at `path` below content/own/ as it is once it says nothing at the address."""
    if not address:
        return {path: None}
    value = _without(content.mine(path), address)
    return {path: file_saying(content.own.get(path), value, f"{OWN_FOLDER}{path}")}


def _at(value: Value, address: Steps) -> Value:
    for step in address:
        facts = by_id(value) if isinstance(value, list) else value
        value = facts.get(step) if isinstance(facts, dict) else None
    return value


def _without(value: Value, address: Steps) -> Value:
    """Return `value` without what stands at the address; empty where nothing else is said."""
    step, *inner = address
    match value:
        case list() if have_ids(value):
            entries = [_entry_without(entry, step, tuple(inner)) for entry in value]
            return [entry for entry in entries if isinstance(entry, dict) and [*entry] != [_ID]]
        case dict() if step in value:
            part = _without(value[step], tuple(inner)) if inner else None
            kept = {key: old for key, old in value.items() if key != step or part}
            return {key: part if key == step else old for key, old in kept.items()}
    return value


def _entry_without(entry: Value, name: str, address: Steps) -> Value:
    if not isinstance(entry, dict) or entry.get(_ID) != name:
        return entry
    return _without(entry, address) if address else {_ID: name}
