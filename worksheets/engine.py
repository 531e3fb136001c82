"""The one function the page calls: JSON text in, JSON text out.

A worksheet is found by its id: `worksheets.sheets.follow_up.logic` for `follow-up`. It has
`evaluate(answers, content, today) -> Outcome`, and may have `EXPORTS`, which makes the files that
are not Markdown. A sheet without logic has its templates alone.
"""

from importlib import import_module
from types import ModuleType

from worksheets.answers import Answers
from worksheets.days.dates import day_text, month_text
from worksheets.outcome import Outcome
from worksheets.problems import Problem
from worksheets.reading import read_answers
from worksheets.reply import Download, Message, Reply, reply_text
from worksheets.request import Request, request_from
from worksheets.sheet import Sheet
from worksheets.templates import render_html, render_markdown

__all__ = ["run"]

_MEDIA_TYPES = {
    "csv": "text/csv;charset=utf-8",
    "ics": "text/calendar;charset=utf-8",
    "md": "text/markdown;charset=utf-8",
}


def run(text: str) -> str:
    """Return the reply to a request, both JSON text.

    Raises ValueError or KeyError for a malformed request, never for what a person typed.
    """
    return reply_text(_reply(request_from(text)))


def _reply(request: Request) -> Reply:
    sheet = request.sheet
    reading = read_answers(sheet.fields, sheet.id, request.notebook)
    logic = _logic(sheet.id)
    if logic:
        outcome = logic.evaluate(reading.answers, sheet.content, request.today)
    else:
        outcome = Outcome(result=None, is_ready=any(reading.answers.values()))
    values = _template_values(request, reading.answers, outcome)
    notebook = tuple(Problem("notebook", code) for code in request.notebook.problems)
    return Reply(
        sheet=sheet.id,
        html=render_html(sheet.templates.html, values),
        problems=_messages((*notebook, *reading.problems, *outcome.problems), sheet),
        exports=tuple(export.id for export in sheet.exports if outcome.is_ready),
        download=_download(request, logic, outcome, values),
    )


def _logic(sheet_id: str) -> ModuleType | None:
    """Return the logic module of a sheet, or None for a sheet that has none."""
    name = f"worksheets.sheets.{sheet_id.replace('-', '_')}"
    try:
        return import_module(f"{name}.logic")
    except ModuleNotFoundError as error:
        # A module missing inside the logic is a mistake; the logic itself may be missing.
        if error.name not in (name, f"{name}.logic"):
            raise
        return None


def _template_values(request: Request, answers: Answers, outcome: Outcome) -> dict[str, object]:
    words = request.sheet.words
    return {
        "answers": answers,
        "result": outcome.result,
        "today": request.today,
        "content": request.sheet.content,
        "word": words.fill,
        "problem": request.sheet.problems.fill,
        "day": lambda day: day_text(day, words),
        "month": lambda day: month_text(day, words),
    }


def _messages(problems: tuple[Problem, ...], sheet: Sheet) -> tuple[Message, ...]:
    return tuple(
        Message(problem.field, problem.row, sheet.problems.fill(problem.code, limit=problem.limit))
        for problem in problems
    )


def _download(
    request: Request, logic: ModuleType | None, outcome: Outcome, values: dict[str, object]
) -> Download | None:
    export = request.export
    if export is None or not outcome.is_ready:
        return None
    if export.id == "md":
        if request.sheet.templates.markdown is None:
            raise ValueError(f"Sheet {request.sheet.id!r} has no template result.md.jinja.")
        text = render_markdown(request.sheet.templates.markdown, values)
    else:
        if logic is None or export.id not in getattr(logic, "EXPORTS", {}):
            raise ValueError(f"No EXPORTS[{export.id!r}] in the logic of {request.sheet.id!r}.")
        text = logic.EXPORTS[export.id](outcome.result, request.sheet.words, request.today)
    return Download(export.filename, _MEDIA_TYPES[export.id], text)
