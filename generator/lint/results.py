"""The result of a worksheet without Python appears, whatever has been answered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.errors import Mistake, Place, Problem
from generator.lint.checked import Checked
from generator.lint.trial import TODAY, Fault
from generator.lint.trial_run import faults_found
from generator.model.sheet import Sheet
from generator.rendering.definition import definition
from generator.sentences import Sentence

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
    return Problem.of(Place(file), "result.endless")


def _problem(sheet: Sheet, fault: Fault) -> Problem:
    template = sheet.html_template if fault.template == "html" else sheet.md_template
    lines = (template or "").split("\n")
    line = lines[fault.line - 1] if fault.line <= len(lines) else ""
    found = _culprit(line, fault)
    place = Place(
        _template_file(sheet, fault.template), fault.line, found.start() + 1 if found else 1
    )
    line_or_code = f"`{found[0]}`" if found else Sentence.of("result.this_line")
    what = Sentence.of(_when(fault), code=line_or_code, name=fault.empty[0] if fault.empty else "")
    return Mistake(what, Sentence.of("result.fails.why"), _instead(fault)).at(place)


def _culprit(line: str, fault: Fault) -> re.Match[str] | None:
    """Return the expression of `line` that failed, most likely: else the first."""
    expressions = list(_EXPRESSION.finditer(line))
    parts = ["word("] if fault.kind == "KeyError" else fault.empty
    named = [found for found in expressions if any(part in found[0] for part in parts)]
    return next(iter(named or expressions), None)


def _when(fault: Fault) -> str:
    """Return which sentence says that a line fails, by what is empty then."""
    if not fault.empty:
        return "result.fails.what"
    return "result.fails_without.what" if len(fault.empty) == 1 else "result.fails_empty.what"


_INSTEAD = {
    "KeyError": "result.fails.instead_words",
    "UndefinedError": "result.fails.instead_name",
    "SecurityError": "result.fails.instead_outside",
    "TemplateNotFound": "result.fails.instead_outside",
    "TemplatesNotFound": "result.fails.instead_outside",
    "TypeError": "result.fails.instead_kinds",
}


def _instead(fault: Fault) -> Sentence:
    """Return what to write instead, by the kind of the error."""
    if fault.empty:
        before, after = f"{{% if answers.{fault.empty[0]} %}}", "{% endif %}"
        return Sentence.of("result.fails.instead_if", before=before, after=after)
    return Sentence.of(_INSTEAD.get(fault.kind, "result.fails.instead"))
