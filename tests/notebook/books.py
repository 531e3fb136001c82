"""Notebooks to begin with."""

from __future__ import annotations

from typing import Any


def book(*names: str, **parts: Any) -> dict[str, Any]:
    """Return a notebook with these people, `c-1` and on, and the parts given."""
    contacts = [{"id": f"c-{number}", "name": name} for number, name in enumerate(names, 1)]
    empty: dict[str, Any] = {
        "version": 2,
        "owner": {},
        "settings": {},
        "answers": {},
        "contacts": contacts,
        "interactions": [],
        "promises": [],
        "pitches": [],
        "questions": [],
        "changed": {},
        "removed": {},
    }
    return empty | parts


def names(notebook: dict[str, Any]) -> list[str]:
    """Return the people in a notebook."""
    return [contact["name"] for contact in notebook["contacts"]]
