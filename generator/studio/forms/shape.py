"""The fields of a form, by the model: their kinds, limits and choices, without words or values."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from generator.model.fields import WrittenField, fields_of
from worksheets.content.written import Refers, Rule

type Kind = Literal[
    "text",
    "long_text",
    "markdown",
    "number",
    "yes_no",
    "choice",
    "choices",
    "reference",
    "references",
    "date",
    "colour",
    "picture",
    "list",
    "group",
    "groups",
    "name",
    "condition",
    "template",
]

#: Fields that take more than a line, by name. The others of `text` are one line.
_MARKDOWN = frozenset(
    {"text", "why", "begin", "reframe", "follow_up", "about", "goal", "done_when", "risks"}
    | {"first_step", "dont", "changes", "shifts", "remote", "few", "offer"}
    | {"hearing", "moving", "caring", "language"}
)
#: Texts that somebody sends, which no Markdown is in.
_LETTERS = frozenset({"message", "intro", "summary", "note", "gives", "result"})
_BY_NAME: dict[str, Kind] = {"primary": "colour", "accent": "colour", "logo": "picture"}

#: Sentences for each kind of answer have their words under this.
_ANSWER = "answer"

#: A list of choices may be written as names alone, or as where they are taken from.
_CHOICES = "options"

#: The parts of a pair of free words: a word, and what is said about it.
PAIR = ("key", "value")


@dataclass(frozen=True, slots=True)
class Shape:
    """A field of a form, by its key in YAML.

    `collection` is that of references, `options` the ids of choices, and `names` what those are
    called that no words are for. A group's `fields` are its
    parts; groups of `pairs` are written as facts, each a key and its value. A group `by_id` is
    written as a list of entries, each of which is one of its fields. A `single` list may be
    written as the one text it holds. `written` are what stands in YAML for no and yes.
    `called` begins the key of its words, where that isn't the field it is in; one named by what it
    says has its `label` and `help` itself.

    What there is `more` of stands behind the rest. A part that only some `kinds` of answers have is
    offered beside those; rows that are `folded` show their names alone, and a new one `starts` with
    a choice. An id of the kind `name` is made of the row's label, and none of those `taken`.
    """

    key: str
    kind: Kind
    required: bool = False
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    options: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    collection: str | None = None
    fields: tuple[Shape, ...] = ()
    default: str | int | bool | None = None
    pairs: bool = False
    by_id: bool = False
    single: bool = False
    written: tuple[str, str] = ("false", "true")
    called: str = ""
    label: str = ""
    help: str = ""
    more: bool = False
    kinds: tuple[str, ...] = ()
    folded: bool = False
    starts: str = ""
    taken: tuple[str, ...] = ()


@functools.cache
def shapes_of(model: type[Any], *, inside: tuple[Any, ...] = ()) -> tuple[Shape, ...]:
    """Return the fields of a class of written values.

    The `id` of an entry stays as it is, and is no field of its form. Groups know by `inside` which
    classes they are in.
    """
    parts = {part.name: part for part in fields(model)}
    shapes = [
        _with_default(_shape(field, inside), parts[field.name])
        for field in fields_of(model)
        if inside or field.key != "id"
    ]
    return tuple(shape for shape in shapes if shape.fields or shape not in _bare_groups(shapes))


def _bare_groups(shapes: list[Shape]) -> list[Shape]:
    """Return groups inside their own class once more, which nobody fills in."""
    return [one for one in shapes if one.kind in ("group", "groups") and one.key not in _SPECIAL]


def _with_default(shape: Shape, part: Any) -> Shape:
    if part.default is MISSING and part.default_factory is MISSING:
        return replace(shape, required=True)
    plain = part.default if isinstance(part.default, str | int) else None
    return replace(shape, default=plain) if shape.default is None else shape


def _shape(field: WrittenField, inside: tuple[Any, ...]) -> Shape:
    special = _SPECIAL.get(field.key)
    return special if special else _of_type(field.key, field.annotation, _Marks(inside=inside))


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is said beside a type."""

    collection: str | None = None
    limits: tuple[tuple[str, Any], ...] = ()
    is_single: bool = False
    inside: tuple[Any, ...] = ()

    def with_mark(self, mark: object) -> _Marks:
        match mark:
            case Refers(collection):
                return replace(self, collection=collection)
            case Rule():
                single = bool(mark.before) and mark.before.__name__ == "_listed"
                limits = (*self.limits, *mark.limits.items())
                return replace(self, limits=limits, is_single=self.is_single or single)
        return self

    def limit(self, *names: str) -> Any:
        return next((value for name, value in self.limits if name in names), None)


def _of_type(key: str, annotation: Any, marks: _Marks) -> Shape:
    """Return the field of a type, whatever wraps it."""
    if hasattr(annotation, "__value__"):
        return _of_type(key, annotation.__value__, marks)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for mark in parts[1:]:
            marks = marks.with_mark(mark)
        return _of_type(key, parts[0], marks)
    if origin in (Union, UnionType):
        return _of_union(key, [part for part in parts if part is not type(None)], marks)
    if origin is tuple:
        return _list(key, parts[0], marks)
    if origin is dict:
        return _mapping(key, parts[0], parts[1], marks.inside)
    return _single(key, annotation, marks)


def _of_union(key: str, parts: list[Any], marks: _Marks) -> Shape:
    first, *others = [_of_type(key, part, marks) for part in parts]
    if first.kind == "group" and others:  # a text that may have forms
        return others[0]
    return replace(first, options=sum((one.options for one in others), first.options))


def _single(key: str, annotation: Any, marks: _Marks) -> Shape:
    if get_origin(annotation) is Literal:
        return Shape(key, "choice", options=get_args(annotation))
    if annotation is bool:
        return Shape(key, "yes_no")
    if annotation is int:
        return Shape(key, "number", minimum=marks.limit("ge"), maximum=marks.limit("le"))
    if annotation is date:
        return Shape(key, "date")
    if annotation is str:
        kind: Kind = "reference" if marks.collection else _text_kind(key)
        return Shape(key, kind, max_length=marks.limit("max_length"), collection=marks.collection)
    if marks.inside.count(annotation) > 1:
        return Shape(key, "group")
    inside = (*marks.inside, annotation)
    return Shape(key, "group", fields=shapes_of(annotation, inside=inside))


def _text_kind(key: str) -> Kind:
    if key in _MARKDOWN:
        return "markdown"
    return "long_text" if key in _LETTERS else _BY_NAME.get(key, "text")


def _list(key: str, annotation: Any, marks: _Marks) -> Shape:
    inner = _of_type(key, annotation, marks)
    if inner.kind == "group":
        return Shape(key, "groups", fields=inner.fields, single=key == _CHOICES)
    kind: Kind = "list"
    if marks.collection or inner.collection:
        kind = "references"
    elif inner.kind == "choice":
        kind = "choices"
    return Shape(
        key,
        kind,
        options=inner.options,
        collection=marks.collection or inner.collection,
        single=marks.is_single,
    )


def _mapping(key: str, name: Any, value: Any, inside: tuple[Any, ...]) -> Shape:
    known = _of_type(PAIR[0], name, _Marks())
    if known.kind == "choice":
        called = _ANSWER if getattr(name, "__name__", "").endswith("Kind") else ""
        parts = (_of_type(option, value, _Marks(inside=inside)) for option in known.options)
        return Shape(key, "group", fields=tuple(replace(part, called=called) for part in parts))
    pair = (replace(known, required=True), _of_type(PAIR[1], value, _Marks(inside=inside)))
    return Shape(key, "groups", fields=pair, pairs=True)


_ON = ("off", "on")
_SPECIAL = {
    "worksheets": Shape("worksheets", "group"),  # one each, which only the project knows
    "ratings": Shape("ratings", "yes_no", written=_ON, default=True),
    "studio": Shape("studio", "yes_no", written=_ON, default=True),
}


def switches(sheets: Mapping[str, str]) -> Shape:
    """Return the field that switches worksheets on and off, by their ids and titles."""
    parts = tuple(
        Shape(name, "yes_no", written=_ON, default=True, label=title)
        for name, title in sheets.items()
    )
    return replace(_SPECIAL["worksheets"], fields=parts)
