"""A worksheet's definition as the page carries it: fields, words, templates, content."""

import re
from dataclasses import dataclass

from worksheets.content.content import Content
from worksheets.content.words import Words
from worksheets.content.written import FieldId, Text, Written

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
class Field:
    """One question of the form; a group holds the fields of each of its rows."""

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


@dataclass(frozen=True, slots=True)
class Templates:
    """Jinja texts: the result in the page, and the same as Markdown where there is one."""

    html: str
    md: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a worksheet says, and the organisation's content it works with."""

    id: str
    fields: tuple[Field, ...]
    words: Words
    problems: Words
    exports: tuple[Export, ...]
    templates: Templates
    content: Content

    def __post_init__(self) -> None:
        if not _SHEET_ID.fullmatch(self.id):
            raise ValueError(
                f"Sheet id {self.id!r:.80} is not kebab-case. Use small letters, digits, -."
            )
