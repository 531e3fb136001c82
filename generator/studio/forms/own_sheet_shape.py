"""A worksheet of one's own, as a form: what it asks first, and what one seldom needs behind that.

What only a worksheet with Python can use isn't offered, and neither is what only a template knows
how to show. It stays in the file where somebody wrote it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.loading.own_sheet import RESERVED
from generator.model.field_kinds import KINDS, WITHOUT_PYTHON
from generator.model.sheet import SheetWords
from generator.studio.forms.shape import Shape, shapes_of

#: The templates of its result, by the fields of the form that hold them.
TEMPLATES = {"result_html": "result.html.jinja", "result_md": "result.md.jinja"}

_FIRST = ("title", "summary", "intro", "steps")
_MORE = ("gives", "takes", "wide")
_OF_STEP = ("id", "title", "fields")
_MORE_OF_STEP = ("help", "folded")
_OF_FIELD = ("id", "label", "kind", "options", "fields")
_NEXT_OF_FIELD = ("help", "required", "show_when")
_MORE_OF_FIELD = (
    *("example", "default", "max_length", "min", "max"),
    *("row", "add", "remove", "blank"),
)
_LIST = "group"
#: How the words for the parts of a step begin, and those for the parts of a question.
_STEP, _QUESTION = "step", "question"


def own_sheet_shapes() -> tuple[Shape, ...]:
    """Return the fields of the form."""
    parts = _by_key(shapes_of(SheetWords))
    steps = replace(parts["steps"], fields=_step(_by_key(parts["steps"].fields)))
    first = _chosen(parts | {"steps": steps}, _FIRST)
    templates = tuple(Shape(key, "template", more=True) for key in TEMPLATES)
    return (*first, *_chosen(parts, _MORE, more=True), *templates)


def _step(parts: dict[str, Shape]) -> tuple[Shape, ...]:
    questions = _by_key(parts["fields"].fields)
    inner = replace(questions["fields"], fields=_questions(questions, inside=True), folded=True)
    outer = _questions(questions | {"fields": inner}, inside=False)
    fields = replace(parts["fields"], fields=outer, folded=True)
    shapes = _chosen(parts | {"fields": fields}, _OF_STEP)
    every = (*shapes, *_chosen(parts, _MORE_OF_STEP, more=True))
    return tuple(replace(shape, called=_STEP) for shape in every)


def _questions(parts: Mapping[str, Shape], *, inside: bool) -> tuple[Shape, ...]:
    """Return the parts of a question; one `inside` a list is short, and can't be a list itself."""
    kinds = tuple(kind for kind in WITHOUT_PYTHON if not (inside and kind == _LIST))
    known = dict(parts) | {
        "id": Shape("id", "name", required=True, taken=tuple(sorted(RESERVED))),
        "kind": replace(parts["kind"], options=kinds, starts="text"),
        "show_when": replace(parts["show_when"], kind="condition"),
    }
    first = _chosen(known, [key for key in _OF_FIELD if not (inside and key == "fields")])
    first += _chosen(known, _NEXT_OF_FIELD, more=inside)
    more = _chosen(known, _MORE_OF_FIELD, more=True)
    return tuple(
        replace(shape, kinds=_able(shape.key), called=_QUESTION) for shape in (*first, *more)
    )


def _able(setting: str) -> tuple[str, ...]:
    """Return the kinds of answers that have a setting; none for one that all have."""
    return tuple(kind for kind in WITHOUT_PYTHON if setting in KINDS[kind].settings)


def _by_key(shapes: Iterable[Shape]) -> dict[str, Shape]:
    return {shape.key: shape for shape in shapes}


def _chosen(
    parts: Mapping[str, Shape], keys: Iterable[str], *, more: bool = False
) -> tuple[Shape, ...]:
    return tuple(replace(parts[key], more=more) for key in keys)
