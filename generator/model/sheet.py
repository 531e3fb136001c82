"""A worksheet as `sheet.yaml` declares it: steps, fields and every word a person sees."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import Count, Flag, Id, Model, Text, Texts
from worksheets.notebook.schema import COLLECTIONS

type Kind = Literal[
    "text",
    "long_text",
    "number",
    "date",
    "day",
    "birthday",
    "choice",
    "rating",
    "flag",
    "names",
    "contact",
    "file",
    "column",
    "group",
]
#: Where a worksheet's answers may be saved besides among its own: what the notebook's schema has.
_SHARED = tuple(part.name for part in COLLECTIONS if part.is_written and part.kind != "by_sheet")
type Collection = Literal[_SHARED]

FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


class Plural(Model):
    """A sentence in two forms, chosen by how many."""

    one: Text
    other: Text


type Word = Plural | Text


class Option(Model):
    """One of the answers on offer."""

    id: Text
    label: Text


class SheetField(Model):
    """One question of a worksheet; a group repeats its fields once a row."""

    id: FieldId
    kind: Kind
    label: Text
    help: Text | None = None
    example: Text | None = None
    required: Flag = False
    max_length: Count | None = None
    min: int | None = None
    max: int | None = None
    default: Text | None = None
    options: tuple[Option, ...] | Text = ()
    accept: tuple[Text, ...] = ()  # of a file: how the names end that the browser offers
    notebook: Collection | None = None
    row: Text | None = None
    add: Text | None = None
    remove: Text | None = None
    bulk: Flag = False
    fields: tuple[SheetField, ...] = ()


class Step(Model):
    """Fields that belong together, under one heading."""

    id: Id
    title: Text
    help: Text | None = None
    fields: tuple[SheetField, ...] = Field(min_length=1)


class Export(Model):
    """A file the person can take away."""

    id: FieldId
    label: Text
    filename: Text


class SheetWords(Model):
    """`sheet.yaml`, as written; `content_fields` says what of a collection's items it needs."""

    id: Id
    title: Text
    summary: Text
    intro: Text
    steps: tuple[Step, ...] = ()  # none where the notebook alone gives the result
    content: tuple[Text, ...] = ()
    content_fields: dict[Text, Texts] = Field(default_factory=dict)
    words: dict[FieldId, Word] = Field(default_factory=dict)
    problems: dict[FieldId, Word] = Field(default_factory=dict)
    exports: tuple[Export, ...] = ()


class Sheet(Model):
    """A worksheet with its templates; `file` is where its words are edited."""

    declared: SheetWords
    html_template: str
    md_template: str
    file: Text

    @property
    def id(self) -> str:
        """The name in addresses, in the page and in the notebook."""
        return self.declared.id

    @property
    def fields(self) -> tuple[SheetField, ...]:
        """Every top-level field, whatever its step."""
        return tuple(field for step in self.declared.steps for field in step.fields)
