"""The one function the page calls: JSON text in, JSON text out.

A worksheet is found by the id of its sheet (worksheets/worksheet.py). It calculates an outcome,
which the sheet's templates show; a button in the result carries out one of its actions.
"""

from functools import cache
from typing import Any

from worksheets.calendar_words import Calendar
from worksheets.content.sheet import SheetDefinition
from worksheets.context import Context
from worksheets.days.dates import day_text, month_text
from worksheets.fields import MOST_FILE_MEGABYTES
from worksheets.opened import OpenWorksheet, OpenWorksheets
from worksheets.outcome import ExportedFile, Outcome
from worksheets.printed import Printing
from worksheets.printed_steps import printed_steps
from worksheets.problems import FieldProblem
from worksheets.progress import Tell, told_to
from worksheets.reading import Reading, read_answers
from worksheets.reply import Download, ProblemMessage, Reply, reply_text
from worksheets.request import Act, Export, Opening, Request, request_from
from worksheets.templates import SHARED_HTML, SHARED_MD, render_html, render_markdown
from worksheets.worksheet import answers_alone

__all__ = ["run"]

_MEDIA_TYPES = {
    "csv": "text/csv;charset=utf-8",
    "ics": "text/calendar;charset=utf-8",
    "md": "text/markdown;charset=utf-8",
    "vcf": "text/vcard;charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


#: What the page of this visit has opened.
_OPEN = OpenWorksheets()


def run(text: str, tell: Tell | None = None) -> str:
    """Return the reply to a request, both JSON text.

    Meanwhile `tell` is called with the share of a long answer that is done, from 0 to 1.
    Raises ValueError or KeyError for a malformed request, never for what a person typed.
    """
    request = request_from(text, _OPEN)
    if isinstance(request, Opening):
        _OPEN.open(request.sheet)
        return reply_text(Reply(request.sheet.id, html=None))
    with told_to(tell):
        return reply_text(_reply(request))


def _reply(request: Request) -> Reply:
    sheet = request.opened.sheet
    reading = read_answers(sheet.fields, sheet.id, request.notebook)
    context = Context(
        answers=reading.answers,
        notebook=request.notebook,
        content=sheet.content,
        today=request.today,
        words=sheet.words,
        attachments=request.attachments,
        address=request.address,
        is_begun=reading.is_begun,
    )
    if request.act:
        return _act(request.act, request.opened, context)
    return _evaluation(request, context, reading)


def _act(act: Act, opened: OpenWorksheet, context: Context) -> Reply:
    sheet, worksheet = opened.sheet, opened.worksheet
    kind, actions = ("job", worksheet.jobs) if act.is_job else ("act", worksheet.actions)
    if act.id not in actions:
        known = ", ".join(actions) or "none"
        raise ValueError(f"Sheet {sheet.id!r} has no {kind} {act.id!r}. It has: {known}.")
    result = actions[act.id](context, act.values)
    return Reply(
        sheet=sheet.id,
        html=None,
        problems=_messages(result.problems, sheet),
        changes=result.changes,
        message=result.message,
        undo=result.undo or result.message.removesuffix("."),
        note=result.note,
    )


def _evaluation(request: Request, context: Context, reading: Reading) -> Reply:
    sheet = request.opened.sheet
    outcome = request.opened.worksheet.evaluate(context)
    file = _file(request, context, outcome) if outcome.is_ready else None
    notebook = tuple(FieldProblem("notebook", code) for code in context.notebook.problems)
    return Reply(
        sheet=sheet.id,
        html=_html(context, outcome, request.opened),
        problems=_messages((*notebook, *reading.problems, *outcome.problems), sheet),
        exports=tuple(export.id for export in sheet.exports if outcome.is_ready),
        download=_download(request.export, file) if request.export and file else None,
        changes=(*outcome.changes, *(file.changes if file else ())),
        choices=outcome.choices,
        rows=outcome.rows,
    )


def _html(context: Context, outcome: Outcome[Any], opened: OpenWorksheet) -> str:
    values = _template_values(context, outcome, opened)
    fragment = opened.fragments.next_rendering()
    own = opened.sheet.templates.html
    return render_html(SHARED_HTML if own is None else own, {**values, "fragment": fragment})


def _template_values(
    context: Context, outcome: Outcome[Any], opened: OpenWorksheet
) -> dict[str, object]:
    words, sheet = context.words, opened.sheet
    return {
        "answers": context.answers,
        "result": outcome.result,
        "today": context.today,
        "content": context.content.carried,
        "word": words.fill,
        "problem": sheet.problems.fill,
        "day": cache(lambda day: day_text(day, words)),
        "number": words.number,
        "comma": sheet.language.comma,
        "is_rtl": sheet.language.direction == "rtl",
        "month": lambda day: month_text(day, words),
        **(_printed_values(context, sheet) if opened.worksheet.evaluate is answers_alone else {}),
    }


def _printed_values(context: Context, sheet: SheetDefinition) -> dict[str, object]:
    """Return what differs for templates without Python, which nothing is worked out for."""
    printing = Printing(context.words, context.notebook, context.content)
    calendar = Calendar(context.content.org.days_worked, printing.day)
    return {
        "answers": printing.answers(context.answers, sheet.fields),
        "title": sheet.title,
        "steps": printed_steps(sheet, context.answers, printing) if context.is_begun else (),
        "today": printing.day(context.today),
        "day": printing.day,
        "month": lambda day: month_text(day, context.words) if day else "",
        "later": calendar.later,
        "workday": calendar.workday,
    }


def _messages(
    problems: tuple[FieldProblem, ...], sheet: SheetDefinition
) -> tuple[ProblemMessage, ...]:
    return tuple(
        ProblemMessage(problem.field, problem.row, _text_of(problem, sheet), problem.choices)
        for problem in problems
    )


def _text_of(problem: FieldProblem, sheet: SheetDefinition) -> str:
    return sheet.problems.fill(
        problem.code, limit=problem.limit, megabytes=MOST_FILE_MEGABYTES, **problem.values
    )


def _file(request: Request, context: Context, outcome: Outcome[Any]) -> ExportedFile | None:
    """Return the file the request is for, or None where it is for none."""
    sheet, worksheet, export = request.opened.sheet, request.opened.worksheet, request.export
    if export is None:
        return None
    if export.id == "md":
        values = _template_values(context, outcome, request.opened)
        own = sheet.templates.md
        return ExportedFile(render_markdown(SHARED_MD if own is None else own, values))
    if export.id not in worksheet.exports:
        raise ValueError(f"The worksheet {sheet.id!r} has no export {export.id!r}. Add one to it.")
    return worksheet.exports[export.id](context, outcome)


def _download(export: Export, file: ExportedFile) -> Download:
    suffix = export.filename.rpartition(".")[2]
    return Download(export.filename, _MEDIA_TYPES[suffix], file.content)
