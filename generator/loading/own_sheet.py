"""What a worksheet without Python can't do, and the names its templates may use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.loading.field_settings import unused_settings
from generator.loading.result_names import GIVEN, PRINTED, TemplateNames, unknown_names
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
    known = TemplateNames(
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
            yield Problem.of(
                document.place(("exports", index, "id")), "own_sheet.export_kind", id=export.id
            )
        elif not export.filename.endswith(".md"):
            yield Problem.of(
                document.place(("exports", index, "filename")),
                "own_sheet.export_name",
                filename=export.filename,
            )


def _fields(sheet: Sheet, document: Document) -> Iterator[Problem]:
    for number, step in enumerate(sheet.declared.steps):
        for index, field in enumerate(step.fields):
            yield from _field(field, document, ("steps", number, "fields", index))


def _field(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if KINDS[field.kind].needs_python:
        yield Problem.of(
            document.place((*path, "kind")),
            "own_sheet.field_kind",
            kind=field.kind,
            known=", ".join(WITHOUT_PYTHON),
        )
        return
    yield from _name(field, document, path)
    yield from unused_settings(field, document, path)
    yield from _rows(field, document, path)


def _name(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.id in RESERVED:
        yield Problem.of(document.place((*path, "id")), "own_sheet.reserved", id=field.id)


def _rows(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    for index, inner in enumerate(field.fields):
        where = (*path, "fields", index)
        if field.notebook is not None:
            yield from _shared_row(field.notebook, inner, document, where)
        elif inner.kind == "group":
            yield Problem.of(
                document.place((*where, "kind")), "own_sheet.nested", id=inner.id, outer=field.id
            )
            continue
        yield from _field(inner, document, where)


def _shared_row(
    collection: str, inner: SheetField, document: Document, path: KeyPath
) -> Iterator[Problem]:
    if collection not in RECORDS:
        yield Problem.of(
            document.place((*path[:-2], "notebook")),
            "own_sheet.shared_row",
            collection=collection,
            shared=", ".join(_SHARED),
        )
        return
    known = tuple(name for name in RECORDS[collection].__dataclass_fields__ if name != "id")
    if inner.id not in known:
        yield Problem.of(
            document.place((*path, "id")),
            "own_sheet.row_field",
            instead=nearest(inner.id, known),
            collection=collection,
            id=inner.id,
            known=", ".join(known),
        )
