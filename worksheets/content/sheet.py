"""A worksheet's definition as the page carries it: fields, words, templates, content."""

import re
from dataclasses import dataclass, fields, replace
from typing import Self

from worksheets.content.content import Content
from worksheets.content.language import ENGLISH, Language
from worksheets.content.plain import plain
from worksheets.content.words import Words
from worksheets.content.written import FieldId, Text, Written
from worksheets.parsing import Json

#: What a field is seldom given, and then left out of the page.
_RARE = frozenset({"min", "max", "notebook", "show_when", "belongs_to", "source"})

_SHEET_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Option(Written):
    """One answer to choose."""

    id: Text
    label: Text


@dataclass(frozen=True, slots=True)
class Export(Written):
    """A file the person can take away."""

    id: FieldId
    label: Text
    filename: Text


@dataclass(frozen=True, slots=True)
class Condition:
    """What an earlier field must hold: one of `values`, anything (`filled`), nothing (`empty`)."""

    field: str
    values: tuple[str, ...] = ()
    filled: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form; a group holds the fields of each of its rows.

    `belongs_to` says which rows of the notebook are those of a list that the worksheet has for
    itself; `source` is the collection that the options of a choice are items of.
    """

    id: str
    kind: str
    label: str
    required: bool = False
    default: str = ""
    max_length: int | None = None
    min: int | None = None
    max: int | None = None
    options: tuple[Option, ...] = ()
    notebook: str | None = None
    fields: tuple["Field", ...] = ()
    show_when: tuple[Condition, ...] = ()
    belongs_to: str = ""
    source: str = ""

    def plain(self) -> Json:
        """Return it as a page carries it: without those facts that few fields have."""
        named = {part.name: plain(getattr(self, part.name)) for part in fields(self)}
        return {name: value for name, value in named.items() if value or name not in _RARE}


@dataclass(frozen=True, slots=True)
class Step:
    """Fields under one heading, by their ids."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Templates:
    """Jinja texts: the result in the page, and the same as Markdown.

    Without Python, a result that has none of its own is the one they share.
    """

    html: str | None = None
    md: str | None = None


@dataclass(frozen=True, slots=True)
class SheetDefinition:
    """Everything a worksheet says, and the organisation's content it works with.

    `data` says where its answers are saved: among the person's own, or in HR's staff list. Results
    without Python have its `title` and its `steps`, which the others don't carry.
    """

    id: str
    fields: tuple[Field, ...]
    words: Words
    problems: Words
    exports: tuple[Export, ...]
    templates: Templates
    content: Content
    language: Language = ENGLISH
    data: str = "notebook"
    title: str = ""
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if not _SHEET_ID.fullmatch(self.id):
            raise ValueError(
                f"Sheet id {self.id!r:.80} is not kebab-case. Use small letters, digits, -."
            )

    def in_its_language(self) -> Self:
        """Return it with words that know how its language forms the plural and writes numbers."""
        parts = (self.words, self.problems)
        words, problems = (replace(part, language=self.language) for part in parts)
        return replace(self, words=words, problems=problems)
