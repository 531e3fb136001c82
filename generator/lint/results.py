"""The result of a worksheet without Python appears, whatever has been answered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.errors import Place, Problem
from generator.lint.checked import Checked
from generator.lint.trial import TODAY, Fault
from generator.lint.trial_run import faults_found
from generator.model.sheet import Sheet
from generator.rendering.definition import definition

_EXPRESSION = re.compile(r"\{[{%].*?[%}]\}")


def results_that_fail(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each line of a template that fails with some answers."""
    for sheet in checked.playbook.sheets:
        if not sheet.has_python and (sheet.html_template, sheet.md_template) != (None, None):
            sent = definition(sheet, checked.playbook, first_year=TODAY.year)
            yield from _problems(sheet, sent)


def _problems(sheet: Sheet, sent: dict[str, Any]) -> Iterator[Problem]:
    found = faults_found(json.dumps(sent))
    if found is None:
        yield _endless(_template_file(sheet, "html"))
        return
    for fault in found:
        yield _problem(sheet, fault)


def _template_file(sheet: Sheet, kind: str) -> str:
    return str(PurePosixPath(sheet.file).with_name(f"result.{kind}.jinja"))


def _endless(file: str) -> Problem:
    return Problem(
        Place(file),
        "this template goes on for too long, or fills the memory",
        "readers would wait, and see no result",
        "look for a loop inside a loop, or a macro that calls itself",
    )


def _problem(sheet: Sheet, fault: Fault) -> Problem:
    template = sheet.html_template if fault.template == "html" else sheet.md_template
    lines = (template or "").split("\n")
    line = lines[fault.line - 1] if fault.line <= len(lines) else ""
    found = _culprit(line, fault)
    place = Place(
        _template_file(sheet, fault.template), fault.line, found.start() + 1 if found else 1
    )
    what = f"`{found[0]}`" if found else "this line"
    why, instead = _cause(fault)
    return Problem(place, f"{what} can't be worked out{_when(fault)}", why, instead)


def _culprit(line: str, fault: Fault) -> re.Match[str] | None:
    """Return the expression of `line` that failed, most likely: else the first."""
    expressions = list(_EXPRESSION.finditer(line))
    parts = ["word("] if fault.kind == "KeyError" else fault.empty
    named = [found for found in expressions if any(part in found[0] for part in parts)]
    return next(iter(named or expressions), None)


def _when(fault: Fault) -> str:
    names = fault.empty
    if len(names) == 1:
        return f" while `{names[0]}` is empty"
    return " while nothing is filled in" if names else ""


def _cause(fault: Fault) -> tuple[str, str]:
    """Return why a line fails, and what to write instead, by the kind of the error."""
    lost = "readers would see no result"
    if fault.empty:
        name = fault.empty[0]
        around = f"`{{% if answers.{name} %}}` before it and `{{% endif %}}` after it"
        return lost, f"write {around}"
    if fault.kind == "KeyError":
        return lost, "give `word(…)` a value for each name in braces of these words"
    if fault.kind == "UndefinedError":
        return lost, "it names something that isn't there; a field is `answers.` and its id"
    if fault.kind in ("SecurityError", "TemplateNotFound", "TemplatesNotFound"):
        return lost, "remove it: a result can't reach anything outside its own worksheet"
    if fault.kind == "TypeError":
        return lost, "compare a number with a number and a text with a text; a day needs `day(…)`"
    return lost, "make the line simpler, or leave it out"
