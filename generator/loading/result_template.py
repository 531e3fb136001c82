"""A template that shows a worksheet's result, if it is one."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache, DictLoader, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.errors import Place, Problem
from generator.loading.text_file import RejectedError, text_of

#: Jinja's messages, and what a colleague would say.
_AMISS = (
    (re.compile(r"block that needs to be closed is '(\w+)'"), "`{{% {0} %}}` is never closed"),
    (re.compile(r"unknown tag '(\w+)'"), "`{{% {0} %}}` is nothing that a template knows"),
    (re.compile(r"No (?:filter|test) named '(\w+)'"), "`{0}` is nothing that a template knows"),
    (re.compile(r"unexpected '([^']+)'"), "`{0}` stands where it can't in this template"),
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
    return Problem(
        Place(name),
        "the file is missing",
        "a worksheet shows its result with it",
        "write the result as a Jinja template; the other worksheets have examples",
    )


def _broken(name: str, error: TemplateSyntaxError) -> Problem:
    return Problem(
        Place(name, error.lineno),
        _amiss(error.message or ""),
        "the worksheet could show no result",
        "check the braces in this line and the one before",
    )


def _amiss(message: str) -> str:
    """Return what is wrong with a template, of which Jinja says `message`."""
    for pattern, what in _AMISS:
        if found := pattern.search(message):
            return what.format(*found.groups())
    return "something between the braces of this line can't be read"
