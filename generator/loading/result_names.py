"""The names in a worksheet's template: each must be one that the result is given.

Looked at without rendering, so that a name in a branch which the examples never reach is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateSyntaxError, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from generator.errors import Mistake, Place, Problem
from generator.nearest import nearest

#: What `worksheets/engine.py` hands to a template; `fragment` only to that of the page.
GIVEN = (
    *("answers", "result", "today", "content", "word", "problem", "day", "month"),
    *("number", "comma", "is_rtl"),
)
#: What a template without Python is given besides: days that it can count, and all the answers.
PRINTED = ("later", "workday", "title", "steps")
_OF_A_MAPPING = frozenset({"get", "items", "keys", "values"})


@dataclass(frozen=True, slots=True)
class TemplateNames:
    """What a template may name: fields of the form, words of the worksheet, words of problems."""

    fields: frozenset[str]
    words: frozenset[str]
    problems: frozenset[str]
    names: frozenset[str] = frozenset(GIVEN)


@lru_cache(maxsize=64)  # a preview reads all templates at every save, and few of them changed
def unknown_names(template: str, file: str, known: TemplateNames) -> tuple[Problem, ...]:
    """Return a problem for each name in `template` that is not `known`; none where it is broken."""
    environment = SandboxedEnvironment()
    try:
        tree = environment.parse(template)
    except TemplateSyntaxError:
        return ()
    given = known.names | environment.globals.keys()
    made = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    strange = meta.find_undeclared_variables(tree) - given - made
    lines = template.split("\n")
    found = [*_names(tree, strange, given), *_fields(tree, known), *_words(tree, known)]
    return tuple(sorted({_problem(lines, file, *one) for one in found}))


type Found = tuple[int, str, Mistake]


def _names(tree: nodes.Template, strange: set[str], given: frozenset[str]) -> Iterator[Found]:
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name in strange:
            hint = nearest(name.name, given, likeness=0.7)
            mistake = Mistake.of("template.unknown_name", instead=hint, name=name.name)
            yield name.lineno, name.name, mistake


def _fields(tree: nodes.Template, known: TemplateNames) -> Iterator[Found]:
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        field = _step(node)
        if field is None or field in known.fields | _OF_A_MAPPING:
            continue
        if isinstance(node.node, nodes.Name) and node.node.name == "answers":
            hint, fields = nearest(field, known.fields), ", ".join(sorted(known.fields))
            mistake = Mistake.of("template.no_field", instead=hint, field=field, fields=fields)
            yield node.lineno, field, mistake


def _step(node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return node.arg.value if isinstance(node.arg, nodes.Const) else None


def _words(tree: nodes.Template, known: TemplateNames) -> Iterator[Found]:
    keys: Mapping[str, frozenset[str]] = {"word": known.words, "problem": known.problems}
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        key = call.args[0].value if call.args and isinstance(call.args[0], nodes.Const) else None
        if name in keys and isinstance(key, str) and key not in keys[name]:
            hint = nearest(key, keys[name])
            yield call.lineno, key, Mistake.of(f"template.no_{name}", instead=hint, key=key)


def _problem(lines: list[str], file: str, line: int, needle: str, mistake: Mistake) -> Problem:
    found = re.search(rf"\b{re.escape(needle)}\b", lines[line - 1]) if line <= len(lines) else None
    return mistake.at(Place(file, line, found.start() + 1 if found else 1))
