"""What `sheet.yaml` promises must be there: its templates, its content, its choices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import BytecodeCache, DictLoader, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.document import Document, KeyPath
from generator.errors import Place, Problem
from generator.model.playbook import COLLECTIONS
from generator.model.sheet import SheetField, SheetWords
from generator.text_file import RejectedError, text_of
from generator.validation import nearest

TEMPLATES = ("html", "md")
CONTENT_NAMES = ("org", "pitch", *COLLECTIONS)
OPTION_SOURCES = ("org.tiers", "pitch.audiences", *COLLECTIONS)


def read_template(
    path: Path, name: str, compiled: BytecodeCache | None = None
) -> tuple[str, list[Problem]]:
    """Return the template's text and, where it is missing or broken, the problem.

    `compiled` holds templates that were found right before.
    """
    if not path.exists():
        return "", [
            Problem(
                Place(name),
                "the file is missing",
                "a worksheet shows its result with it",
                "write the result as a Jinja template; the other worksheets have examples",
            )
        ]
    try:
        text = text_of(path, name)
    except RejectedError as rejected:
        return "", [rejected.problem]
    error = _syntax_error(str(path), text, compiled)
    if error is None:
        return text, []
    return text, [
        Problem(
            Place(name, error.lineno),
            f"this is not a Jinja template: {error.message}",
            "the worksheet could show no result",
            "check the braces in this line and the one before",
        )
    ]


def _syntax_error(
    name: str, template: str, compiled: BytecodeCache | None
) -> TemplateSyntaxError | None:
    loader = DictLoader({name: template})
    try:
        SandboxedEnvironment(loader=loader, bytecode_cache=compiled).get_template(name)
    except TemplateSyntaxError as error:
        return error
    return None


def sheet_problems(sheet: SheetWords, document: Document) -> list[Problem]:
    """Return what in `sheet` (read from `document`) nothing could make work."""
    return [
        *_unknown_content(sheet, document),
        *_unknown_content_fields(sheet, document),
        *(
            problem
            for number, step in enumerate(sheet.steps)
            for problem in _field_problems(step.fields, document, ("steps", number, "fields"))
        ),
    ]


def _unknown_content(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(sheet.content):
        if name not in CONTENT_NAMES:
            yield Problem(
                document.place(("content", index)),
                f"`{name}` is not a part of the content",
                "the worksheet would be sent nothing",
                nearest(name, CONTENT_NAMES) or f"use one of: {', '.join(CONTENT_NAMES)}",
            )


def _unknown_content_fields(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for name, fields in sheet.content_fields.items():
        known = tuple(COLLECTIONS[name].model_fields) if name in COLLECTIONS else ()
        for index, field in enumerate(fields):
            if field not in known:
                yield Problem(
                    document.place(("content_fields", name, index)),
                    f"`{field}` is not a field of {name}",
                    "the worksheet would not be sent it",
                    nearest(field, known) or f"use one of: {', '.join(known) or 'none'}",
                )


def _field_problems(
    fields: tuple[SheetField, ...], document: Document, path: KeyPath
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, field in enumerate(fields):
        where = (*path, index)
        if field.id in seen:
            yield _twin(field, document.place((*where, "id")))
        seen.add(field.id)
        yield from _choice_problems(field, document, where)
        yield from _group_problems(field, document, where)
        yield from _field_problems(field.fields, document, (*where, "fields"))


def _choice_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if isinstance(field.options, str) and field.options not in OPTION_SOURCES:
        yield Problem(
            document.place((*path, "options")),
            f"`{field.options}` is not a list of choices",
            "there would be nothing to choose from",
            nearest(field.options, OPTION_SOURCES) or f"use one of: {', '.join(OPTION_SOURCES)}",
        )
    if (field.kind == "choice") != bool(field.options):
        yield Problem(
            document.place(path),
            f"`{field.id}` and its options don't fit together",
            "a choice needs options, and nothing else can have any",
            "set `kind: choice` and list the `options`, or remove them",
        )


def _group_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    complete = field.fields and field.row and field.add and field.remove
    if field.kind == "group" and not complete:
        yield Problem(
            document.place(path),
            f"the group `{field.id}` is not complete",
            "its rows need fields, and words for their title and their buttons",
            "give it `row`, `add`, `remove` and `fields`",
        )


def _twin(field: SheetField, place: Place) -> Problem:
    return Problem(
        place,
        f"the field `{field.id}` is already there",
        "two answers can't be kept under one name",
        f"choose another name, for example `{field.id}_2`",
    )
