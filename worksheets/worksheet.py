"""What a sheet's Python is to the engine: one object, found by the sheet's id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

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


def worksheet_of(sheet_id: str) -> Worksheet[Any]:
    """Return `WORKSHEET` of `worksheets.sheets.<sheet>.logic`.

    A sheet without that module, such as an organisation's own, is a `Worksheet` of its templates.
    """
    package = f"worksheets.sheets.{sheet_id.replace('-', '_')}"
    try:
        return import_module(f"{package}.logic").WORKSHEET
    except ModuleNotFoundError as error:
        # A module missing inside the logic is a mistake; the logic itself may be missing.
        if error.name not in (package, f"{package}.logic"):
            raise
        return Worksheet(answers_alone)
