"""The entries of a collection as they are now, also those that the organisation has hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import ContentError, Place, Problem
from generator.model.document import Value
from generator.project import OWN_FOLDER
from generator.studio.addresses import Address
from generator.studio.catalogue import Catalogue, by_id
from generator.studio.content import EditedContent
from generator.studio.forms.labels import Labels


@dataclass(frozen=True, slots=True)
class CurrentEntry:
    """An entry with what it says in YAML, its variables not filled in.

    `is_own` says that none of its id comes with the playbook.
    """

    id: str
    facts: Mapping[str, Value]
    is_hidden: bool = False
    is_own: bool = False


def current_entries(content: EditedContent, collection: str) -> tuple[CurrentEntry, ...]:
    """Return the entries in their order, each hidden one where it stood.

    Raises ContentError where the own file of the collection can't be read.
    """
    address = Address(collection, "")
    path = content.path(address)
    own = content.own_path(address)
    mine = content.mine(own)
    if mine is not None and not isinstance(mine, list):
        raise ContentError([_no_list(own)])
    below, whole = by_id(content.below(path)), by_id(content.whole(path))
    listed = Catalogue(content, Labels({})).collection(collection).entries
    names = [Address.of(entry.id).name for entry in listed]
    return tuple(
        CurrentEntry(name, whole.get(name) or below[name], name not in whole, name not in below)
        for name in names
    )


def shipped_entries(content: EditedContent, collection: str) -> dict[str, dict[str, Value]]:
    """Return what each entry says below the organisation's own words, by its id."""
    return by_id(content.below(content.path(Address(collection, ""))))


def _no_list(name: str) -> Problem:
    return Problem.of(Place(f"{OWN_FOLDER}{name}"), "entries.no_list")
