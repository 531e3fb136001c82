"""The files of a programme: a calendar, and a workbook with the checklist and what to measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.files.calendar_file import CalendarEvent, calendar_text
from worksheets.files.remembered import remembered_files
from worksheets.files.sequence import next_sequence
from worksheets.outcome import Change, ExportedFile, Outcome
from worksheets.sheets.programme.planning import saved_answers
from worksheets.sheets.programme.result import ProgrammeYear, ShownEvent
from worksheets.sheets.programme.settings import SHEET, settings_of

if TYPE_CHECKING:
    from worksheets.files.workbook import CellValue

CALENDAR = "calendar"  # among the sheet's answers: what calendar files held
_DOMAIN = "@programme.internal-networking-playbook"


def ics(context: Context, outcome: Outcome[ProgrammeYear]) -> ExportedFile:
    """Return the calendar: the events, and if wanted an entry for each thing to do."""
    words, today = context.words, context.today
    tasks_too = context.answers.text("calendar_has") != "events"
    events = [
        entry for shown in outcome.result.events for entry in _entries(shown, context, tasks_too)
    ]
    files = remembered_files(context.notebook.answers_of(SHEET).get(CALENDAR, ""))
    gone = files.cancelled(events, today, words)
    sequence = next_sequence(context.notebook.revision, files.sequence, today)
    text = calendar_text((*events, *gone), words.fill("calendar_name"), sequence)
    return _told(context, text, {CALENDAR: files.text(events, sequence, today)})


def xlsx(context: Context, outcome: Outcome[ProgrammeYear]) -> ExportedFile:
    """Return the workbook: the events, all there is to do by its day, and what to measure."""
    # Here and not above: only this download needs what writes it.
    from worksheets.files.workbook import WorkbookSheet, workbook_bytes

    words, year = context.words, outcome.result
    tables = (_events(year, words), _tasks(year, words), _measures(year, words))
    sheets = [
        WorkbookSheet(
            words.fill(f"sheet_{one.name}"),
            [words.fill(f"column_{name}") for name in one.columns],
            one.rows,
        )
        for one in tables
    ]
    return _told(context, workbook_bytes(sheets, context.today), {})


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet of the workbook before its words: the names are those of its title and columns."""

    name: str
    columns: tuple[str, ...]
    rows: "list[tuple[CellValue, ...]]"


def _events(year: ProgrammeYear, words: Words) -> _Table:
    columns = ("date", "play", "place", "format", "minutes", "weeks", "hours")
    rows: list[tuple[CellValue, ...]] = [
        (
            one.event.day,
            one.candidate.play.title,
            one.event.place,
            words.fill(f"format_{one.event.format}"),
            one.candidate.play.minutes,
            one.candidate.play.weeks,
            one.candidate.hours,
        )
        for one in year.events
    ]
    return _Table("programme", columns, rows)


def _tasks(year: ProgrammeYear, words: Words) -> _Table:
    rows: list[tuple[CellValue, ...]] = [
        (task.day, shown.candidate.play.title, words.fill(f"task_{task.code}", text=task.text), "")
        for shown, task in year.tasks
    ]
    return _Table("tasks", ("date", "play", "task", "done"), rows)


def _measures(year: ProgrammeYear, _words: Words) -> _Table:
    columns = ("play", "before", "found_before", "after", "found_after", "target")
    rows: list[tuple[CellValue, ...]] = [
        (
            one.candidate.play.title,
            one.candidate.kit.before,
            "",
            "\n".join(one.candidate.play.measure),
            "",
            one.candidate.kit.target,
        )
        for one in year.events
    ]
    return _Table("measures", columns, rows)


EXPORTS = {"ics": ics, "xlsx": xlsx}


def _told(context: Context, content: str | bytes, more: dict[str, str]) -> ExportedFile:
    """Return the file; with it, people may be told: from now on, only what must change does."""
    saved = saved_answers(settings_of(context)) | more
    return ExportedFile(content, (Change("answers", SHEET, saved),))


def _entries(shown: ShownEvent, context: Context, tasks_too: bool) -> Iterator[CalendarEvent]:
    words, title = context.words, shown.candidate.play.title
    for number, task in enumerate(shown.tasks):
        said = words.fill(f"task_{task.code}", text=task.text)
        if task.code == "hold":
            where = shown.event.place or words.fill(f"format_{shown.event.format}")
            summary = words.fill("calendar_event", title=title, place=where)
            yield CalendarEvent(
                f"{shown.event.key}{_DOMAIN}", task.day, summary, _all(shown, context)
            )
        elif tasks_too:
            summary = words.fill("calendar_task", title=title, task=said)
            yield CalendarEvent(f"{shown.event.key}.{number}{_DOMAIN}", task.day, summary, "")


def _all(shown: ShownEvent, context: Context) -> str:
    """Return what there is to do for an event, a line each."""
    words = context.words
    lines = (
        words.fill(
            "calendar_line",
            day=day_text(task.day, words),
            task=words.fill(f"task_{task.code}", text=task.text),
        )
        for task in shown.tasks
    )
    return "\n".join((*filter(None, (shown.variant,)), *lines))
