"""A worksheet's definition as the page carries it: fields, words, templates, content."""

import re
from dataclasses import dataclass

from worksheets.outcome import Option
from worksheets.raw import Raw, need, optional
from worksheets.words import Words, words_from

_SHEET_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form; a group holds the fields of each of its rows."""

    id: str
    kind: str
    label: str
    required: bool
    default: str
    max_length: int | None
    minimum: int | None
    maximum: int | None
    options: tuple[Option, ...]
    notebook: str | None
    fields: tuple["Field", ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A download the sheet can make."""

    id: str
    filename: str


@dataclass(frozen=True, slots=True)
class Templates:
    """Jinja texts: the result in the page, and the same as Markdown where there is one."""

    html: str
    markdown: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a worksheet says; `content` is read by the nouns that need it."""

    id: str
    fields: tuple[Field, ...]
    words: Words
    problems: Words
    exports: tuple[Export, ...]
    templates: Templates
    content: Raw


def sheet_from(raw: Raw) -> Sheet:
    """Return the sheet of a request. Raises ValueError for a missing part or a wrong type."""
    sheet_id = need(raw, "id", str)
    if not _SHEET_ID.fullmatch(sheet_id):
        raise ValueError(
            f"Sheet id {sheet_id!r:.80} is not kebab-case. Use small letters, digits, -."
        )
    templates = need(raw, "templates", dict)
    return Sheet(
        id=sheet_id,
        fields=tuple(field_from(item) for item in need(raw, "fields", list)),
        words=words_from(need(raw, "words", dict)),
        problems=words_from(need(raw, "problems", dict)),
        exports=tuple(
            Export(need(item, "id", str), need(item, "filename", str))
            for item in need(raw, "exports", list)
        ),
        templates=Templates(need(templates, "html", str), optional(templates, "md", str)),
        content=need(raw, "content", dict),
    )


def field_from(raw: Raw) -> Field:
    """Return one field of a sheet. Raises ValueError for a missing part or a wrong type."""
    return Field(
        id=need(raw, "id", str),
        kind=need(raw, "kind", str),
        label=need(raw, "label", str),
        required=optional(raw, "required", bool) or False,
        default=optional(raw, "default", str) or "",
        max_length=optional(raw, "max_length", int),
        minimum=optional(raw, "min", int),
        maximum=optional(raw, "max", int),
        options=tuple(
            Option(need(item, "id", str), need(item, "label", str))
            for item in optional(raw, "options", list) or ()
        ),
        notebook=optional(raw, "notebook", str),
        fields=tuple(field_from(item) for item in optional(raw, "fields", list) or ()),
    )
