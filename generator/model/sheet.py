"""A worksheet as `sheet.yaml` declares it: steps, fields and every word a person sees."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Discriminator, Tag

from generator.project import OWN_FOLDER
from worksheets.content.content import ITEM_CLASSES
from worksheets.content.sheet import Export, Option
from worksheets.content.words import Plural
from worksheets.content.written import (
    AT_LEAST_ONE,
    Answers,
    Count,
    FieldId,
    Flag,
    Id,
    Item,
    Rule,
    Text,
    Texts,
    Written,
    WrittenError,
)
from worksheets.notebook.schema import COLLECTIONS

type Kind = Literal[
    "text",
    "long_text",
    "number",
    "date",
    "day",
    "birthday",
    "choice",
    "choices",
    "rating",
    "flag",
    "names",
    "contact",
    "file",
    "column",
    "pick",
    "group",
]
#: Where a worksheet's answers may be saved besides among its own: what the notebook's schema has.
#: A list that is a worksheet's own names no part of it.
_SHARED = tuple(
    part.name
    for part in COLLECTIONS
    if part.is_written and part.kind != "by_sheet" and not part.is_open
)
if TYPE_CHECKING:
    type Collection = str
else:  # pydantic reads the names, which no checker can
    type Collection = Literal[_SHARED]


def _form(value: object) -> str:
    return "forms" if isinstance(value, dict | Plural) else "text"


type Word = Annotated[
    Annotated[Plural, Tag("forms")] | Annotated[Text, Tag("text")], Discriminator(_form)
]


def _option_list(value: object) -> object:
    """Return the list with each plain text as an option that is called like its id."""
    if isinstance(value, dict) or value is None:
        raise WrittenError("options")
    return [_listed_option(one) for one in value] if isinstance(value, list) else value


def _listed_option(value: object) -> object:
    return {"id": value, "label": value} if isinstance(value, str) else value


def _source(value: object) -> str:
    return "text" if isinstance(value, str) else "list"


type Options = Annotated[
    Annotated[
        Annotated[tuple[Option, ...], Tag("list")] | Annotated[Text, Tag("text")],
        Discriminator(_source),
    ],
    Rule(_option_list),
]


def _sample_form(value: object) -> str:
    return "rows" if isinstance(value, list | tuple) else "text"


#: What is typed into a field in the example; of a list that is the worksheet's own, its rows.
type Sample = Annotated[
    Annotated[tuple[dict[FieldId, Text], ...], Tag("rows")] | Annotated[Text, Tag("text")],
    Discriminator(_sample_form),
]


@dataclass(frozen=True, slots=True)
class SheetField(Written):
    """One question of a worksheet; a group repeats its fields once a row.

    `each` names items of the content: there is a field for each, its label with the item's in it.
    `show_when` says by an earlier field's id which answers to it make this one appear.
    """

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
    options: Options = ()
    accept: tuple[Text, ...] = ()  # of a file: how the names end that the browser offers
    several: Flag = False  # of a file: whether more than one may be chosen
    notebook: Collection | None = None
    row: Text | None = None
    add: Text | None = None
    remove: Text | None = None
    bulk: Flag = False
    blank: Flag = True  # of a group: whether an empty one begins with a blank row
    each: Text | None = None
    show_when: dict[FieldId, Answers] = field(default_factory=dict)
    fields: tuple[SheetField, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetStep(Written):
    """Fields that belong together, under one heading; a `folded` step opens when asked for."""

    id: Id
    title: Text
    fields: Annotated[tuple[SheetField, ...], AT_LEAST_ONE]
    help: Text | None = None
    folded: Flag = False


@dataclass(frozen=True, slots=True)
class Submit(Written):
    """The button that makes a record of a draft: its action, its label, and what is said before.

    `draft` is the state of what is not submitted, `summary` the title over what is in its way.
    """

    act: Id
    label: Text
    draft: Text
    summary: Text


@dataclass(frozen=True, slots=True)
class SheetWords(Written):
    """`sheet.yaml`, as written; `content_fields` says what of a collection's items it needs.

    A `wide` result stands below the questions even where there is room for it beside them. `gives`
    and `takes` say what one gets and how long it takes; `sample` are the answers in the example. A
    sheet that `finds_notes` has a search through what was noted about conversations. The `data` of
    worksheets for HR are a staff list, which is saved apart from the person's notebook.
    """

    id: Id
    title: Text
    summary: Text
    intro: Text
    gives: Text | None = None
    takes: Text | None = None
    steps: tuple[SheetStep, ...] = ()  # none where the notebook alone gives the result
    submit: Submit | None = None
    wide: Flag = False
    finds_notes: Flag = False
    data: Literal["notebook", "staff"] = "notebook"
    content: tuple[Text, ...] = ()
    content_fields: dict[Text, Texts] = field(default_factory=dict)
    words: dict[FieldId, Word] = field(default_factory=dict)
    problems: dict[FieldId, Word] = field(default_factory=dict)
    exports: tuple[Export, ...] = ()
    sample: dict[FieldId, Sample] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[SheetField, ...]:
        """Every top-level field, whatever its step."""
        return tuple(field for step in self.steps for field in step.fields)

    @property
    def shared_words(self) -> tuple[str, ...]:
        """The files of words it has beside its own: those of all worksheets, and of staff lists."""
        return ("dates", "answers", *(("staff",) if self.data == "staff" else ()))

    def fields_sent(self, collection: str) -> frozenset[str]:
        """Return what of a collection's items its page carries; nothing stands for all of it.

        What worksheets calculate with comes along unasked.
        """
        named = self.content_fields.get(collection, ())
        kind = ITEM_CLASSES.get(collection, Item)
        return frozenset((*named, *(part.name for part in fields(kind)))) if named else frozenset()


@dataclass(frozen=True, slots=True)
class Sheet(Written):
    """A worksheet with its templates; `file` is where its words are edited.

    Without Python, one that has no template of its own shows the result that they share.
    """

    declared: SheetWords
    html_template: str | None
    md_template: str | None
    file: Text

    @property
    def has_python(self) -> bool:
        """Whether it is one of worksheets/, which work things out; the others are templates."""
        return self.file.startswith("worksheets/")

    @property
    def is_own(self) -> bool:
        """Whether it is the organisation's own; no menu that came with the playbook names it."""
        return self.file.startswith(OWN_FOLDER)

    @property
    def id(self) -> str:
        """The name in addresses, in the page and in the notebook."""
        return self.declared.id

    @property
    def fields(self) -> tuple[SheetField, ...]:
        """Every top-level field, whatever its step."""
        return self.declared.fields
