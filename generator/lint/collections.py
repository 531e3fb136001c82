"""Every page of items has items."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.lint.checked import Checked
from generator.model.playbook import COLLECTIONS


def missing_collections(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each collection whose file is not there."""
    for name in COLLECTIONS.keys() - checked.playbook.collections.keys():
        yield Problem.of(Place(f"content/{name}.yaml"), "collections.missing")
