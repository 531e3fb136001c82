"""What a worksheet without Python can't do, and the names its templates may use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.loading.field_settings import unused_settings
from generator.loading.result_names import GIVEN, PRINTED, Known, unknown_names
from generator.model.document import Document, KeyPath
from generator.model.field_kinds import KINDS, WITHOUT_PYTHON
from generator.model.sheet import Sheet, SheetField
from generator.nearest import nearest
from worksheets.notebook.records import RECORDS, SHEET_ROWS

#: What a row and all answers have by themselves, and what says whose row it is.
RESERVED = frozenset(name for name in dir(dict) if not name.startswith("_")) | {"belongs_to"}

_SHARED = tuple(name for name in RECORDS if name != SHEET_ROWS)

type Shared = Mapping[str, Collection[str]]


def own_sheet_problems(sheet: Sheet, document: Document, shared: Shared) -> list[Problem]:
    """Return what in `sheet` (read from `document`) would fail in front of a reader.

    `shared` are the keys of the words that all worksheets have, by their file's name.
    """
    problems = list(_name_problems(sheet, document, shared))
    if not sheet.has_python:
        problems += [*_exports(sheet, document), *_fields(sheet, document)]
    return problems


def _name_problems(sheet: Sheet, document: Document, shared: Shared) -> Iterator[Problem]:
    known = Known(
        fields=frozenset(field.id for field in sheet.fields),
        words=frozenset(sheet.declared.words).union(
            *(shared.get(name, ()) for name in sheet.declared.shared_words)
        ),
        problems=frozenset([*sheet.declared.problems, *shared.get("problems", ())]),
        names=frozenset((*GIVEN, *(() if sheet.has_python else PRINTED), "fragment")),
    )
    folder = Path(document.file).parent
    for kind, template in (("html", sheet.html_template), ("md", sheet.md_template)):
        if template is not None:
            file = (folder / f"result.{kind}.jinja").as_posix()
            yield from unknown_names(template, file, known)


def _exports(sheet: Sheet, document: Document) -> Iterator[Problem]:
    for index, export in enumerate(sheet.declared.exports):
        if export.id != "md":
            yield Problem(
                document.place(("exports", index, "id")),
                f"`{export.id}` is a file that only a worksheet with Python can make",
                "the button would fail",
                "write `id: md` and a `filename` that ends in `.md`, or remove the download",
            )
        elif not export.filename.endswith(".md"):
            yield Problem(
                document.place(("exports", index, "filename")),
                f"`{export.filename}` does not end in `.md`",
                "programs tell by its end what is in a file",
                "write a name that ends in `.md`",
            )


def _fields(sheet: Sheet, document: Document) -> Iterator[Problem]:
    for number, step in enumerate(sheet.declared.steps):
        for index, field in enumerate(step.fields):
            yield from _field(field, document, ("steps", number, "fields", index))


def _field(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if KINDS[field.kind].needs_python:
        yield Problem(
            document.place((*path, "kind")),
            f"a field of the kind `{field.kind}` needs a worksheet with Python",
            "without it, nothing reads what is chosen there",
            f"use one of: {', '.join(WITHOUT_PYTHON)}",
        )
        return
    yield from _name(field, document, path)
    yield from unused_settings(field, document, path)
    yield from _rows(field, document, path)


def _name(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.id in RESERVED:
        yield Problem(
            document.place((*path, "id")),
            f"`{field.id}` is a name that templates keep for themselves",
            "its answer could not be shown",
            f"choose another name, for example `my_{field.id}`",
        )


def _rows(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    for index, inner in enumerate(field.fields):
        where = (*path, "fields", index)
        if field.notebook is not None:
            yield from _shared_row(field.notebook, inner, document, where)
        elif inner.kind == "group":
            yield Problem(
                document.place((*where, "kind")),
                f"the list `{inner.id}` stands inside the list `{field.id}`",
                "a page can't show one list in another",
                "put it beside the other one, as a list of its own",
            )
            continue
        yield from _field(inner, document, where)


def _shared_row(
    collection: str, inner: SheetField, document: Document, path: KeyPath
) -> Iterator[Problem]:
    if collection not in RECORDS:
        yield Problem(
            document.place((*path[:-2], "notebook")),
            f"`{collection}` has no rows",
            "the worksheet could show no result",
            f"use one of: {', '.join(_SHARED)}, or leave it out for a list of its own",
        )
        return
    known = tuple(name for name in RECORDS[collection].__dataclass_fields__ if name != "id")
    if inner.id not in known:
        yield Problem(
            document.place((*path, "id")),
            f"rows of `{collection}` hold no `{inner.id}`",
            "the answer would be saved nowhere",
            nearest(inner.id, known) or f"use one of: {', '.join(known)}",
        )
