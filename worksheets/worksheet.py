"""What a sheet's Python is to the engine: one object, found by the sheet's id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

from worksheets import sheets
from worksheets.context import Context
from worksheets.outcome import ActionResult, ExportedFile, Outcome

#: What a button in the result does; the second argument are the values the button carries.
type Action = Callable[[Context, Mapping[str, str]], ActionResult]
#: What makes a file of an outcome that is ready.
type Exporter[R] = Callable[[Context, Outcome[R]], ExportedFile]


def answers_alone(context: Context) -> Outcome[None]:
    """Return the outcome of a sheet without Python: ready once something was answered."""
    return Outcome(result=None, is_ready=context.is_begun)


@dataclass(frozen=True, slots=True)
class Worksheet[R]:
    """What a sheet calculates, what its buttons do, and the files it makes besides Markdown.

    `jobs` are actions that take seconds: they report through `worksheets.progress`, at least every
    few seconds, and are called by buttons with `data-job`.
    """

    evaluate: Callable[[Context], Outcome[R]]
    actions: Mapping[str, Action] = MappingProxyType({})
    jobs: Mapping[str, Action] = MappingProxyType({})
    exports: Mapping[str, Exporter[R]] = MappingProxyType({})


#: The folders of sheets with Python: noted now, since a restored start has no files to look for.
_WITH_PYTHON = frozenset(path.parent.name for path in Path(sheets.__path__[0]).glob("*/logic.py*"))


def worksheet_of(sheet_id: str) -> Worksheet[Any]:
    """Return `WORKSHEET` of `worksheets.sheets.<sheet>.logic`.

    A sheet without that module, such as an organisation's own, is a `Worksheet` of its templates.
    """
    folder = sheet_id.replace("-", "_")
    if folder not in _WITH_PYTHON:
        return Worksheet(answers_alone)
    return import_module(f"worksheets.sheets.{folder}.logic").WORKSHEET
