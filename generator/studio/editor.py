"""Edits of entries → the files of content/own/ that change: each as a person would write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.document import Value
from generator.project import OWN_FOLDER, SHEET_FILE
from generator.studio.addresses import SHEETS, Address
from generator.studio.catalogue import Facts, by_id
from generator.studio.content import EditedContent
from generator.studio.entry_shapes import shapes_for
from generator.studio.forms.difference import Same, difference
from generator.studio.forms.form import LayeredFacts
from generator.studio.forms.order import with_order
from generator.studio.forms.own_sheet_shape import TEMPLATES
from generator.studio.forms.values import FormValue
from generator.studio.writing.own_file import file_saying
from worksheets.templates import SHARED_HTML, SHARED_MD

#: Files of content/own/ by their path below it; None is one that goes.
type Files = Mapping[str, bytes | None]

_FIRST = ("id", "hide", "after")
#: What the results of worksheets without templates of their own are made with.
SHARED = {"result_html": SHARED_HTML, "result_md": SHARED_MD}


@dataclass(frozen=True, slots=True)
class Editor:
    """Changes `content`; each method returns the files that change, and changes none."""

    content: EditedContent

    def said(self, address: Address) -> LayeredFacts:
        """Return what the layers say about an entry."""
        if address.is_page:
            own = self.content.own_path(address)
            texts = [self.content.shipped_page(address), self.content.page(address)]
            below, whole = ({"text": text} if text else {} for text in texts)
            return LayeredFacts(below, whole if own in self.content.own else {}, whole)
        path = self.content.path(address)
        parts = (self.content.below(path), self._mine(address), self.content.whole(path))
        below, own, whole = (_facts(address, part) for part in parts)
        hidden = address.is_listed and not whole
        return LayeredFacts(below, own, below if hidden else whole)

    def set(self, address: Address, field: str, value: FormValue) -> Files:
        """Have the field of an entry hold `value`; what is as it ships is said no more."""
        if address.is_page:
            return self._write_page(address, str(value))
        if field in TEMPLATES:
            return self._write_template(address, field, str(value or ""))
        shape = next(one for one in shapes_for(self.content, address) if one.key == field)
        said = self.said(address)
        below = said.below.get(field)
        new = difference(shape, below, value, said.own.get(field))
        own = {key: part for key, part in said.own.items() if key not in (field, "hide")}
        if not isinstance(new, Same) and (new is not None or below is not None):
            own[field] = new
        return self._write(address, _ordered(own, [*said.whole, *self._keys(address)]))

    def written(self, address: Address, facts: Facts) -> Files:
        """Have an entry of a list be what `facts` say."""
        return self._write(address, facts)

    def reset(self, address: Address, field: str | None = None) -> Files:
        """Have the field be as it ships, or the whole entry."""
        if address.is_page:
            return {self.content.own_path(address): None}
        if field in TEMPLATES:
            return self._write_template(address, field, "")
        own = self.said(address).own
        left = {key: part for key, part in own.items() if key != field} if field else {}
        return self._write(address, left)

    def hide(self, address: Address) -> Files:
        """Take an entry out; what is said of it otherwise goes with it."""
        return self._reordered(address, {"id": address.name, "hide": "true"})

    def show(self, address: Address) -> Files:
        """Bring back an entry that was taken out."""
        own = {key: part for key, part in self.said(address).own.items() if key != "hide"}
        return self._write(address, own)

    def remove(self, address: Address) -> Files:
        """Take out an own entry altogether, a page or a worksheet with all its files."""
        if address.is_listed:
            return self._reordered(address, {})
        own = self.content.own_path(address)
        home = own.removesuffix(SHEET_FILE) if own.endswith(SHEET_FILE) else own
        return {path: None for path in self.content.own if path.startswith(home)}

    def move(self, address: Address, after: str | None) -> Files:
        """Have an entry stand behind the one named `after`, or before all others."""
        path = self.content.path(address)
        names = [name for name in by_id(self.content.whole(path)) if name != address.name]
        at = names.index(after) + 1 if after in names else 0
        names.insert(at, address.name)
        return self._write_list(address, self._own_list(address), names, address.name)

    def _keys(self, address: Address) -> list[str]:
        return [shape.key for shape in shapes_for(self.content, address)]

    def _mine(self, address: Address) -> Value:
        return self.content.mine(self.content.own_path(address))

    def _own_list(self, address: Address) -> list[Facts]:
        return [*by_id(self._mine(address)).values()]

    def _write(self, address: Address, own: Facts) -> Files:
        if not address.is_listed:
            return self._file(address, own)
        return self._file(address, [*_with_entry(self._own_list(address), address.name, own)])

    def _reordered(self, address: Address, own: Facts) -> Files:
        """Write an entry that goes, or comes, and keep all others where they stand."""
        path = self.content.path(address)
        names = [name for name in by_id(self.content.whole(path)) if name != address.name]
        return self._write_list(
            address, _with_entry(self._own_list(address), address.name, own), names
        )

    def _write_list(
        self, address: Address, own: list[Facts], names: list[str], moved: str = ""
    ) -> Files:
        below = [*by_id(self.content.below(self.content.path(address)))]
        entries: list[Value] = [*with_order(below, own, names, moved)]
        return self._file(address, entries)

    def _file(self, address: Address, value: Value) -> Files:
        path = self.content.own_path(address)
        return {path: file_saying(self.content.own.get(path), value, f"{OWN_FOLDER}{path}")}

    def shown(self, address: Address) -> LayeredFacts:
        """Return what an entry's form shows: of a worksheet of one's own, its templates as well."""
        said = self.said(address)
        if address.collection != SHEETS or not self.content.path(address).startswith(OWN_FOLDER):
            return said
        files = {key: self.content.own.get(self._template(address, key)) for key in TEMPLATES}
        own = {key: data.decode("utf-8", "replace") for key, data in files.items() if data}
        return LayeredFacts({**said.below, **SHARED}, {**said.own, **own}, {**said.whole, **own})

    def _template(self, address: Address, field: str) -> str:
        return self.content.own_path(address).replace(SHEET_FILE, TEMPLATES[field])

    def _write_template(self, address: Address, field: str, text: str) -> Files:
        """Have a result of one's own, or the shared one again where there is no text."""
        return {
            self._template(address, field): f"{text.rstrip()}\n".encode() if text.strip() else None
        }

    def _write_page(self, address: Address, text: str) -> Files:
        path = self.content.own_path(address)
        body = f"{text.rstrip()}\n"
        is_shipped = body == f"{self.content.shipped_page(address).rstrip()}\n"
        return {path: None if is_shipped else body.encode()}


def _facts(address: Address, value: Value) -> Facts:
    if address.is_listed:
        return by_id(value).get(address.name, {})
    return value if isinstance(value, dict) else {}


def _with_entry(entries: list[Facts], name: str, own: Facts) -> list[Facts]:
    """Return the entries with `own` in the place of the one called `name`; none if it is empty."""
    new = {"id": name, **{key: part for key, part in own.items() if key != "id"}}
    if all(entry["id"] != name for entry in entries):
        entries = [*entries, {"id": name}]
    there = [new if entry["id"] == name else entry for entry in entries]
    return [entry for entry in there if entry is not new or len(new) > 1]


def _ordered(own: Facts, order: list[str]) -> Facts:
    """Return the facts in the order in which an entry has them."""
    places = {key: number for number, key in enumerate(dict.fromkeys((*_FIRST, *order)))}
    return dict(sorted(own.items(), key=lambda fact: places.get(fact[0], len(places))))
