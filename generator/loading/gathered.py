"""What one reading of all files has found so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from generator.errors import Place, Problem
from generator.model.document import Document
from generator.model.written import Entry
from generator.project import Project


@dataclass(slots=True)
class Gathered:
    """The project that is read, and what is known of it; `facts` fill variables in what follows.

    Each file adds its problems, its entries and its document of words, and by its name the words
    that others share, the ids of its entries, and where those that are hidden are.
    """

    project: Project
    facts: Mapping[str, str | None] = field(default_factory=dict, kw_only=True)
    problems: list[Problem] = field(default_factory=list, kw_only=True)
    entries: list[Entry] = field(default_factory=list, kw_only=True)
    words_files: list[Document] = field(default_factory=list, kw_only=True)
    shared_words: dict[str, Collection[str]] = field(default_factory=dict, kw_only=True)
    hidden: dict[str, Mapping[str, Place]] = field(default_factory=dict, kw_only=True)
    ids: dict[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
