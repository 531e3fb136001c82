"""The one function the page calls: JSON text in, JSON text out.

A worksheet is found by its id: `worksheets.sheets.follow_up.logic` for `follow-up`. It has
`evaluate(asked) -> Outcome`, and may have `EXPORTS` (`function(asked, outcome) -> Made` for each
file that is not Markdown) and `ACTS` (`function(asked, values) -> Done` for what a button in its
result does). A sheet without logic has its templates alone.
"""

from functools import cache
from importlib import import_module
from types import ModuleType

from worksheets.asked import Asked
from worksheets.days.dates import day_text, month_text
from worksheets.fragments import Fragments
from worksheets.outcome import Made, Outcome
from worksheets.problems import Problem
from worksheets.progress import Tell, told_to
from worksheets.reading import Reading, read_answers
from worksheets.remembered import remembered
from worksheets.reply import Download, Message, Reply, reply_text
from worksheets.request import Act, Export, Request, request_from
from worksheets.sheet import Sheet
from worksheets.templates import render_html, render_markdown
from worksheets.words import Words

__all__ = ["run"]

_MEDIA_TYPES = {
    "csv": "text/csv;charset=utf-8",
    "ics": "text/calendar;charset=utf-8",
    "md": "text/markdown;charset=utf-8",
    "vcf": "text/vcard;charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def run(text: str, tell: Tell | None = None) -> str:
    """Return the reply to a request, both JSON text.

    Meanwhile `tell` is called with the share of a long answer that is done, from 0 to 1.
    Raises ValueError or KeyError for a malformed request, never for what a person typed.
    """
    with told_to(tell):
        return reply_text(_reply(request_from(text)))


def _reply(request: Request) -> Reply:
    sheet = request.sheet
    logic = _logic(sheet.id)
    reading = read_answers(sheet.fields, sheet.id, request.notebook)
    asked = Asked(
        answers=reading.answers,
        notebook=request.notebook,
        content=sheet.content,
        today=request.today,
        words=sheet.words,
        attachments=request.attachments,
        address=request.address,
    )
    if request.act:
        return _act(request.act, logic, asked, sheet)
    return _evaluation(request, logic, asked, reading)


def _act(act: Act, logic: ModuleType | None, asked: Asked, sheet: Sheet) -> Reply:
    acts = getattr(logic, "ACTS", {})
    if act.id not in acts:
        known = ", ".join(acts) or "none"
        raise ValueError(f"Sheet {sheet.id!r} has no act {act.id!r}. It has: {known}.")
    done = acts[act.id](asked, act.values)
    return Reply(
        sheet=sheet.id,
        html=None,
        problems=_messages(done.problems, sheet),
        changes=done.changes,
        said=done.said,
    )


def _evaluation(
    request: Request, logic: ModuleType | None, asked: Asked, reading: Reading
) -> Reply:
    sheet = request.sheet
    outcome = _outcome(logic, asked)
    made = _made(request, logic, asked, outcome) if outcome.is_ready else None
    notebook = tuple(Problem("notebook", code) for code in asked.notebook.problems)
    return Reply(
        sheet=sheet.id,
        html=_html(asked, outcome, sheet),
        problems=_messages((*notebook, *reading.problems, *outcome.problems), sheet),
        exports=tuple(export.id for export in sheet.exports if outcome.is_ready),
        download=_download(request.export, made) if request.export and made else None,
        changes=made.changes if made else (),
        choices=outcome.choices,
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


def _outcome(logic: ModuleType | None, asked: Asked) -> Outcome:
    if logic:
        return logic.evaluate(asked)
    return Outcome(result=None, is_ready=any(asked.answers.values()))


def _html(asked: Asked, outcome: Outcome, sheet: Sheet) -> str:
    template = sheet.templates.html
    fragment = _fragments(template, sheet.words).next_rendering()
    values = _template_values(asked, outcome, sheet)
    return render_html(template, {**values, "fragment": fragment})


@remembered
def _fragments(_template: str, _words: Words) -> Fragments:
    return Fragments()


def _template_values(asked: Asked, outcome: Outcome, sheet: Sheet) -> dict[str, object]:
    words = asked.words
    return {
        "answers": asked.answers,
        "result": outcome.result,
        "today": asked.today,
        "content": asked.content,
        "word": words.fill,
        "problem": sheet.problems.fill,
        "day": cache(lambda day: day_text(day, words)),
        "month": lambda day: month_text(day, words),
    }


def _messages(problems: tuple[Problem, ...], sheet: Sheet) -> tuple[Message, ...]:
    return tuple(
        Message(problem.field, problem.row, sheet.problems.fill(problem.code, limit=problem.limit))
        for problem in problems
    )


def _made(
    request: Request, logic: ModuleType | None, asked: Asked, outcome: Outcome
) -> Made | None:
    """Return the file asked for, or None where none was."""
    sheet, export = request.sheet, request.export
    if export is None:
        return None
    if export.id == "md":
        if sheet.templates.markdown is None:
            raise ValueError(f"Sheet {sheet.id!r} has no template result.md.jinja.")
        values = _template_values(asked, outcome, sheet)
        return Made(render_markdown(sheet.templates.markdown, values))
    if export.id not in getattr(logic, "EXPORTS", {}):
        raise ValueError(f"No EXPORTS[{export.id!r}] in the logic of {sheet.id!r}.")
    return logic.EXPORTS[export.id](asked, outcome)


def _download(export: Export, made: Made) -> Download:
    suffix = export.filename.rpartition(".")[2]
    return Download(export.filename, _MEDIA_TYPES[suffix], made.content)
