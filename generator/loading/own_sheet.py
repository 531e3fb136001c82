"""What a worksheet without Python can't do, and the names its templates may use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from generator.errors import Problem
from generator.loading.result_names import GIVEN, Known, unknown_names
from generator.loading.words_needed import words_needed
from generator.model.document import Document, KeyPath
from generator.model.sheet import Kind, Sheet, SheetField
from generator.nearest import nearest
from worksheets.notebook.records import RECORDS

#: Kinds of fields whose answers only Python can read.
_NEED_PYTHON = frozenset({"file", "column", "contact", "day"})


def own_sheet_problems(sheet: Sheet, document: Document) -> list[Problem]:
    """Return what in `sheet` (read from `document`) would fail in front of a reader."""
    problems = list(_name_problems(sheet, document))
    if not sheet.has_python:
        problems += [*_exports(sheet, document), *_fields(sheet, document)]
    return problems


def _name_problems(sheet: Sheet, document: Document) -> Iterator[Problem]:
    needed = words_needed()
    known = Known(
        fields=frozenset(field.id for field in sheet.fields),
        words=frozenset([*sheet.declared.words, *needed["dates"], *needed["answers"]]),
        problems=frozenset([*sheet.declared.problems, *needed["problems"]]),
        names=frozenset(GIVEN) | {"fragment"},
    )
    folder = Path(document.file).parent
    for kind, template in (("html", sheet.html_template), ("md", sheet.md_template)):
        yield from unknown_names(template, (folder / f"result.{kind}.jinja").as_posix(), known)


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
    if field.kind in _NEED_PYTHON:
        usual = [kind for kind in get_args(Kind.__value__) if kind not in _NEED_PYTHON]
        yield Problem(
            document.place((*path, "kind")),
            f"a field of the kind `{field.kind}` needs a worksheet with Python",
            "without it, nothing reads what is chosen there",
            f"use one of: {', '.join(usual)}",
        )
    if field.kind != "group":
        return
    if field.notebook not in RECORDS:
        yield Problem(
            document.place(path),
            f"the group `{field.id}` says not where its rows are kept",
            "the worksheet could show no result",
            f"add `notebook:` and one of: {', '.join(RECORDS)}",
        )
        return
    known = tuple(name for name in RECORDS[field.notebook].__dataclass_fields__ if name != "id")
    for index, inner in enumerate(field.fields):
        if inner.id not in known:
            yield Problem(
                document.place((*path, "fields", index, "id")),
                f"rows of `{field.notebook}` hold no `{inner.id}`",
                "the answer would be kept nowhere",
                nearest(inner.id, known) or f"use one of: {', '.join(known)}",
            )
