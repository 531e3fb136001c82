"""What the core makes of files in memory, of a text and of YAML: here, and in the browser's Python.

This module is handed to the other Python as text, so it imports nothing of the tests.
"""

from __future__ import annotations

import base64
import json
from datetime import date

from generator.core import contents
from generator.errors import ContentError
from generator.files import in_memory
from generator.loading.source import read
from generator.project import Project
from generator.rendering import markup

TODAY = date(2026, 11, 23)


def request_for(task: str, **given: object) -> str:
    """Return a request as text; `files` are bytes by their path."""
    if "files" in given:
        files = {name: base64.b64encode(data).decode() for name, data in given["files"].items()}
        given = given | {"files": files}
    return json.dumps({"task": task, **given})


def answer(text: str) -> str:
    """Return what the core makes of a request, as JSON."""
    request = json.loads(text)
    task = _TASKS[request.pop("task")]
    return json.dumps(task(**request), sort_keys=True)


def _contents(files: dict[str, str]) -> dict[str, object]:
    """Return the pages, or every problem, of files in memory."""
    read = {name: base64.b64decode(data) for name, data in files.items()}
    try:
        playbook, pages = contents(Project(in_memory(read)), today=TODAY)
    except ContentError as error:
        return {"problems": [repr(problem) for problem in error.problems]}
    return {"pages": pages, "free": playbook.pages}


def _markup(text: str) -> list[str]:
    return [str(make(text)) for make in (markup.block, markup.inline, markup.plain)]


def _yaml(text: str) -> list[object]:
    """Return what YAML says and where, and what is wrong with it."""
    document, problems = read(in_memory({"f": text.encode()}, "f"), "f")
    said = [repr(problem) for problem in problems]
    if document is None:
        return [said]
    return [document.value, [str(place) for place in document.places.values()], said]


_TASKS = {"contents": _contents, "markup": _markup, "yaml": _yaml}
