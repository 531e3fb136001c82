"""A template that shows a worksheet's result, if it is one."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache, DictLoader, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.errors import Place, Problem
from generator.loading.text_file import RejectedError, text_of

#: Jinja's messages, and which of ours says the same.
_AMISS = (
    (re.compile(r"block that needs to be closed is '(\w+)'"), "template.open"),
    (re.compile(r"unknown tag '(\w+)'"), "template.unknown_tag"),
    (re.compile(r"No (?:filter|test) named '(\w+)'"), "template.unknown_filter"),
    (re.compile(r"unexpected '([^']+)'"), "template.misplaced"),
)


def read_template(
    path: Path, name: str, compiled: BytecodeCache | None = None
) -> tuple[str, list[Problem]]:
    """Return the template's text and, where it is missing or broken, the problem.

    `compiled` holds templates that were found right before.
    """
    if not path.exists():
        return "", [_missing(name)]
    try:
        text = text_of(path, name)
    except RejectedError as rejected:
        return "", [rejected.problem]
    error = _syntax_error(name, text, compiled)
    return text, [_broken(name, error)] if error else []


@lru_cache(maxsize=64)  # the same for a preview
def _syntax_error(
    name: str, template: str, compiled: BytecodeCache | None
) -> TemplateSyntaxError | None:
    loader = DictLoader({name: template})
    try:
        SandboxedEnvironment(loader=loader, bytecode_cache=compiled).get_template(name)
    except TemplateSyntaxError as error:
        return error
    return None


def _missing(name: str) -> Problem:
    return Problem.of(Place(name), "template.missing")


def _broken(file: str, error: TemplateSyntaxError) -> Problem:
    for pattern, code in _AMISS:
        if found := pattern.search(error.message or ""):
            name = found[1]
            return Problem.of(Place(file, error.lineno), code, name=name, tag=f"{{% {name} %}}")
    return Problem.of(Place(file, error.lineno), "template.broken")
