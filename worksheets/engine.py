"""The one function the page calls: JSON text in, JSON text out.

A worksheet is found by the id of its sheet (worksheets/worksheet.py). It calculates an outcome,
which the sheet's templates show; a button in the result carries out one of its actions.
"""

from functools import cache

from worksheets.content.sheet import Sheet
from worksheets.context import Context
from worksheets.days.dates import day_text, month_text
from worksheets.opened import OpenWorksheet, OpenWorksheets
from worksheets.outcome import ExportedFile, Outcome
from worksheets.printed import printed
from worksheets.problems import Problem
from worksheets.progress import Tell, told_to
from worksheets.reading import Reading, read_answers
from worksheets.reply import Download, Message, Reply, reply_text
from worksheets.request import Act, Export, Opening, Request, request_from
from worksheets.templates import render_html, render_markdown
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
    )
    if request.act:
        return _act(request.act, request.opened, context)
    return _evaluation(request, context, reading)


def _act(act: Act, opened: OpenWorksheet, context: Context) -> Reply:
    sheet, worksheet = opened.sheet, opened.worksheet
    if act.id not in worksheet.actions:
        known = ", ".join(worksheet.actions) or "none"
        raise ValueError(f"Sheet {sheet.id!r} has no act {act.id!r}. It has: {known}.")
    result = worksheet.actions[act.id](context, act.values)
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
    notebook = tuple(Problem("notebook", code) for code in context.notebook.problems)
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


def _html(context: Context, outcome: Outcome, opened: OpenWorksheet) -> str:
    values = _template_values(context, outcome, opened)
    fragment = opened.fragments.next_rendering()
    return render_html(opened.sheet.templates.html, {**values, "fragment": fragment})


def _template_values(
    context: Context, outcome: Outcome, opened: OpenWorksheet
) -> dict[str, object]:
    words, sheet = context.words, opened.sheet
    is_printed = opened.worksheet.evaluate is answers_alone
    return {
        "answers": printed(context.answers, sheet.fields, words) if is_printed else context.answers,
        "result": outcome.result,
        "today": context.today,
        "content": context.content.carried,
        "word": words.fill,
        "problem": sheet.problems.fill,
        "day": cache(lambda day: day_text(day, words)),
        "month": lambda day: month_text(day, words),
    }


def _messages(problems: tuple[Problem, ...], sheet: Sheet) -> tuple[Message, ...]:
    return tuple(
        Message(problem.field, problem.row, _text_of(problem, sheet), problem.choices)
        for problem in problems
    )


def _text_of(problem: Problem, sheet: Sheet) -> str:
    return sheet.problems.fill(problem.code, limit=problem.limit, **problem.gaps)


def _file(request: Request, context: Context, outcome: Outcome) -> ExportedFile | None:
    """Return the file the request is for, or None where it is for none."""
    sheet, worksheet, export = request.opened.sheet, request.opened.worksheet, request.export
    if export is None:
        return None
    if export.id == "md":
        if sheet.templates.md is None:
            raise ValueError(f"Sheet {sheet.id!r} has no template result.md.jinja.")
        values = _template_values(context, outcome, request.opened)
        return ExportedFile(render_markdown(sheet.templates.md, values))
    if export.id not in worksheet.exports:
        raise ValueError(f"The worksheet {sheet.id!r} has no export {export.id!r}. Add one to it.")
    return worksheet.exports[export.id](context, outcome)


def _download(export: Export, file: ExportedFile) -> Download:
    suffix = export.filename.rpartition(".")[2]
    return Download(export.filename, _MEDIA_TYPES[suffix], file.content)
