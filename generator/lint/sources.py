"""Every fact says where it comes from, and every source is there for a reason."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.model.collections import Source
from worksheets.content.written import Item, Written


def uncited_sources(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each source that nothing names."""
    written = checked.playbook.written
    cited = {name for entry in written.entries for name in _cited(entry.value)}
    for entry in written.entries_of(Source):
        if entry.value.id not in cited:
            yield Problem.of(entry.place("id"), "sources.uncited", id=entry.value.id)


def items_without_source(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each item that may name a source and does not."""
    for entry in checked.playbook.written.entries_of(Item):
        if not getattr(entry.value, "source", True):
            yield Problem.of(entry.place("id"), "sources.none", id=entry.value.id)


def _cited(value: Written) -> tuple[str, ...]:
    return getattr(value, "source", None) or ()
