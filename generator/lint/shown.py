"""Whatever was written can be read somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.model.playbook import COLLECTIONS

_ITEM = re.compile(r'data-item="([^"]+)"')
#: What worksheets show: the filled-in example once somebody asks for it, and what is measured.
_IN_WORKSHEETS = frozenset({"sample", "measures"})
_COLLECTION_OF: dict[type, str] = {
    model: name for name, model in COLLECTIONS.items() if name not in _IN_WORKSHEETS
}


def items_not_shown(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each item that no page shows (`data-item` marks what a page shows)."""
    shown = {name for page in checked.pages.values() for name in _ITEM.findall(page)}
    for entry in checked.playbook.written.entries:
        collection = _COLLECTION_OF.get(type(entry.value))
        if collection and f"{collection}/{entry.value.id}" not in shown:
            yield Problem.of(
                entry.place("id"), "shown.nowhere", id=entry.value.id, collection=collection
            )
