"""All that can be edited: collections and their entries, with what has become of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.errors import ContentError
from generator.loading.dependents import owner_hidden
from generator.model.document import Value
from generator.model.playbook import COLLECTIONS
from generator.studio.addresses import (
    PAGES,
    SHEETS,
    SINGLE,
    WORDS,
    Address,
    page_names,
    sheet_names,
    words_names,
)
from generator.studio.content import EditedContent
from generator.studio.forms.labels import Labels
from generator.studio.titles import heading_of, title_of

type State = Literal["shipped", "changed", "own", "hidden"]
type Facts = dict[str, Value]

#: In the order in which the studio shows them.
ORDER = (
    "org",
    *(name for name in COLLECTIONS if name not in ("sources", "sample")),
    *("pitch", "messages", SHEETS, PAGES, WORDS, "sources", "sample"),
)


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """Something that can be opened in a form; `hidden_with` is the hidden entry it belongs to."""

    id: str
    title: str
    state: State
    hidden_with: str = ""


@dataclass(frozen=True, slots=True)
class ListedCollection:
    """Entries of one kind, in their order."""

    id: str
    title: str
    can_add: bool
    can_move: bool
    entries: tuple[ListedEntry, ...]


class Catalogue:
    """What there is to edit in `content`, called by `labels`."""

    def __init__(self, content: EditedContent, labels: Labels) -> None:
        self.content = content
        self.labels = labels
        self._known: dict[str, ListedCollection] = {}

    def collections(self) -> list[ListedCollection]:
        """Return all collections."""
        return [self.collection(name) for name in ORDER]

    def collection(self, name: str) -> ListedCollection:
        """Return one collection."""
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> ListedCollection:
        can_add = name in COLLECTIONS or name in (SHEETS, PAGES)
        entries = tuple(self._entries(name))
        can_move = name in COLLECTIONS
        return ListedCollection(name, self.labels.collection(name), can_add, can_move, entries)

    def known(self, name: str) -> Sequence[tuple[str, str]]:
        """Return id and title of each entry of a collection that is not hidden."""
        entries = self.collection(name).entries
        return [
            (Address.of(entry.id).name, entry.title) for entry in entries if entry.state != "hidden"
        ]

    def _entries(self, name: str) -> list[ListedEntry]:
        if name in COLLECTIONS:
            return self._listed(name)
        project = self.content.project
        names = {
            WORDS: words_names,
            SHEETS: sheet_names,
            PAGES: lambda project: list(page_names(project)),
        }
        if name in SINGLE:
            return [self._file(Address(name, name))]
        return [self._file(Address(name, one)) for one in names[name](project)]

    def _file(self, address: Address) -> ListedEntry:
        own, path = self.content.own_path(address), self.content.path(address)
        shipped = path in self.content.shipped
        mine = any(name == own or name.startswith(f"{own}/") for name in self.content.own)
        state: State = "own" if not shipped else "changed" if mine else "shipped"
        return ListedEntry(str(address), self._file_title(address), state)

    def _file_title(self, address: Address) -> str:
        if address.collection in SINGLE:
            return self.labels.collection(address.collection)
        if address.is_page:
            return heading_of(self.content.page(address)) or address.name
        if called := self.labels.words.get(f"file.{address.name}"):
            return called
        facts = self.content.whole(self.content.path(address))
        return (isinstance(facts, dict) and title_of(facts)) or address.name

    def _listed(self, collection: str) -> list[ListedEntry]:
        address = Address(collection, "")
        path = self.content.path(address)
        below = by_id(self.content.below(path))
        whole = by_id(self.content.whole(path))
        own = self._own(address)
        hidden = {name: facts for name, facts in below.items() if name not in whole}
        names = _with_hidden([*whole], [*below], hidden)
        facts = {**hidden, **whole}
        return [
            self._entry(Address(collection, name), facts[name], _state(name, below, own))
            for name in names
        ]

    def _entry(self, address: Address, facts: Facts, state: State) -> ListedEntry:
        title = self._title(facts, address.name)
        owner = owner_hidden(COLLECTIONS[address.collection], facts, self.hidden)
        if owner is None or state == "hidden":
            return ListedEntry(str(address), title, state)
        return ListedEntry(str(address), title, "hidden", str(Address(*owner)))

    def hidden(self, name: str) -> frozenset[str]:
        """Return the ids of the entries of a collection that are hidden."""
        entries = self.collection(name).entries
        return frozenset(Address.of(one.id).name for one in entries if one.state == "hidden")

    def _own(self, address: Address) -> dict[str, Facts]:
        try:
            return by_id(self.content.mine(self.content.own_path(address)))
        except ContentError:
            return {}

    def _title(self, facts: Mapping[str, Value], name: str) -> str:
        if title := title_of(facts):
            return title
        if isinstance(play := facts.get("play"), str):
            plays = {one.id: one.title for one in self.collection("plays").entries}
            return plays.get(str(Address("plays", play)), name)
        return name


def by_id(value: Value) -> dict[str, Facts]:
    """Return the entries of a list by their ids, those that have one."""
    entries = value if isinstance(value, list) else []
    return {
        str(entry["id"]): entry
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }


def _state(name: str, below: Mapping[str, Facts], own: Mapping[str, Facts]) -> State:
    if name not in below:
        return "own"
    if name not in own:
        return "shipped"
    return "hidden" if "hide" in own[name] else "changed"


def _with_hidden(
    names: list[str], shipped: Sequence[str], hidden: Mapping[str, Facts]
) -> list[str]:
    """Return `names` with those that are hidden where they stood."""
    for name in hidden:
        before = [*shipped[: shipped.index(name)]][::-1]
        behind = next((one for one in before if one in names), None)
        names.insert(names.index(behind) + 1 if behind else 0, name)
    return names
