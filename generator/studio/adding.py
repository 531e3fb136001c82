"""New entries, pages and worksheets: what a person would write first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from generator.model.document import Value
from generator.project import SHEET_FILE
from generator.studio.addresses import PAGES, SHEETS, Address, page_names, sheet_names
from generator.studio.catalogue import by_id
from generator.studio.content import EditedContent
from generator.studio.editor import Editor, Files
from generator.studio.entry_shapes import shapes_for
from generator.studio.sheet_start import sheet_start
from generator.studio.titles import NAMING

#: The source of what an organisation says itself.
_SOURCE = "playbook"


def added(content: EditedContent, collection: str, title: str) -> tuple[Address, Files]:
    """Return the address of a new entry called `title`, and the files that make it.

    Raises ContentError where the file it belongs into can't be read.
    """
    if collection == PAGES:
        return _page(content, title)
    if collection == SHEETS:
        return _sheet(content, title)
    taken = by_id(content.whole(content.path(Address(collection, ""))))
    address = Address(collection, free_id(title, taken))
    shapes = {shape.key: shape for shape in shapes_for(content, address)}
    facts: dict[str, Value] = {}
    if naming := next((key for key in NAMING if key in shapes), None):
        facts[naming] = title
    if "source" in shapes and shapes["source"].required:
        facts["source"] = _SOURCE
    return address, Editor(content).written(address, facts)


def _page(content: EditedContent, title: str) -> tuple[Address, Files]:
    taken = {path.removesuffix(".md") for path in content.own} | set(page_names(content.project))
    address = Address(PAGES, free_id(title, taken))
    return address, {f"{address.name}.md": f"# {title}\n".encode()}


def _sheet(content: EditedContent, title: str) -> tuple[Address, Files]:
    address = Address(SHEETS, free_id(title, sheet_names(content.project)))
    start = sheet_start(address.name, title)
    return address, {f"sheets/{address.name}/{SHEET_FILE}": start.encode()}


def free_id(title: str, taken: Collection[str]) -> str:
    """Return a name for addresses made of a title, which none of those `taken` has."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:6]
    name = re.sub(r"^[0-9-]+", "", "-".join(words)) or "new"
    names = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 3))
    return next(one for one in names if one not in taken)
