"""The whole content as one frozen value, and the list of what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import ContentError
from generator.model.collections import (
    Barrier,
    Benefit,
    Book,
    ContactMethod,
    Do,
    Example,
    Measure,
    Outreach,
    PersonKind,
    Play,
    Practice,
    Purpose,
    Question,
    Source,
    Stage,
    Term,
    Tip,
)
from generator.model.kits import Kit
from generator.model.launch import LaunchText
from generator.model.sample import SamplePerson
from generator.model.sheet import Sheet
from generator.model.words import PageWords, no_words
from generator.model.written import WrittenContent
from worksheets.content.messages import MessageWords
from worksheets.content.organisation import Organisation
from worksheets.content.pitch import PitchWords
from worksheets.content.written import Item

#: Collection name → class of its items. Each lives in `content/<name>.yaml`, and a new
#: collection is one more line here.
COLLECTIONS: dict[str, type[Item]] = {
    "sources": Source,
    "purposes": Purpose,
    "people": PersonKind,
    "questions": Question,
    "dos": Do,
    "tips": Tip,
    "touches": ContactMethod,
    "practices": Practice,
    "stages": Stage,
    "barriers": Barrier,
    "benefits": Benefit,
    "outreach": Outreach,
    "plays": Play,
    "kits": Kit,
    "launch": LaunchText,
    "measures": Measure,
    "examples": Example,
    "glossary": Term,
    "reading": Book,
    "sample": SamplePerson,
}


#: The page from which the site can be edited.
STUDIO = "studio.md"


def paths_off(sheets: Iterable[str], *, has_studio: bool) -> frozenset[str]:
    """Return the paths of the pages that are off: those of `sheets`, and of the studio."""
    studio = () if has_studio else (STUDIO,)
    return frozenset((*(f"worksheets/{name}.md" for name in sheets), *studio))


@dataclass(frozen=True, slots=True)
class Playbook:
    """Everything the site says; `pages` holds the free Markdown pages by their path.

    `off` are the ids of the worksheets that are not on offer; they are not among the `sheets`.
    Without `messages` nothing writes any.
    """

    org: Organisation
    pitch: PitchWords
    words: dict[str, PageWords]
    sheets: tuple[Sheet, ...]
    pages: dict[str, str]
    collections: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    written: WrittenContent = field(default_factory=WrittenContent)
    messages: MessageWords | None = None

    def __getattr__(self, name: str) -> tuple[Any, ...]:
        """Return the items of the collection called `name`, in the order they were written.

        Their class follows from the name (`COLLECTIONS`), which no checker can see.
        """
        if name in COLLECTIONS:
            return self.collections.get(name, ())
        raise AttributeError(f"a playbook has no {name!r}; it has {', '.join(COLLECTIONS)}")

    @property
    def pages_off(self) -> frozenset[str]:
        """The paths that pages which are off would have: those of worksheets, and the studio."""
        return paths_off(self.off, has_studio=self.org.has_studio)

    def words_of(self, name: str) -> PageWords:
        """Return the words of the file `name`; raise ContentError where there is no such file."""
        if name not in self.words:
            raise ContentError([no_words(name)])
        return self.words[name]

    def items(self) -> Iterator[tuple[str, Item]]:
        """Yield every item with the name of its collection."""
        for name, items in self.collections.items():
            for item in items:
                yield name, item
