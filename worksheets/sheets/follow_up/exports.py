"""The downloads of a follow-up plan, complete whatever the page shows."""

from collections.abc import Mapping

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.files.calendar_file import calendar_text
from worksheets.files.sequence import next_sequence, saved_sequence
from worksheets.files.spreadsheet import csv_text
from worksheets.outcome import Change, ExportedFile
from worksheets.planning.person import Person
from worksheets.planning.plan import Plan
from worksheets.relations.log_table import log_header, log_rows
from worksheets.relations.relations import relations_from
from worksheets.sheets.follow_up.events import (
    cancelled,
    digest_events,
    remembering,
    touch_events,
    with_links,
)
from worksheets.sheets.follow_up.tables import (
    contact_rows,
    contacts_header,
    plan_header,
    plan_rows,
)

_SEQUENCE = "calendar_sequence"  # among the notebook's settings: the number of the last file


def calendar_of(
    context: Context, plan: Plan, people: Mapping[str, Person], *, digest: bool = False
) -> ExportedFile:
    """Return the plan of `people` as an iCalendar text: an event a conversation, or one a week.

    What an earlier file held and the plan no longer has is cancelled in it. The notebook has to
    remember what the file holds, and its number.
    """
    notebook, today, words = context.notebook, context.today, context.words
    history = relations_from(notebook).history
    events = touch_events(plan, history, words, today)
    if digest:
        events = digest_events(events, plan.working_days.week_of, words)
    events = with_links(events, context.address, context.content.org, words)
    gone = cancelled(events, notebook, people, words, today, digest=digest)
    last = saved_sequence(notebook.settings.get(_SEQUENCE, ""))
    sequence = next_sequence(notebook.revision, last, today)
    text = calendar_text((*events, *gone), words.fill("calendar_name"), sequence)
    numbered = Change("settings", "", {_SEQUENCE: str(sequence)})
    return ExportedFile(text, (*remembering(events, notebook, today, digest=digest), numbered))


def spreadsheet_of(plan: Plan, words: Words) -> str:
    """Return the plan as CSV, a row a conversation, dates as year-month-day."""
    rows = plan_rows(plan, words)
    return csv_text(plan_header(words), rows)


def workbook_of(context: Context, plan: Plan, people: Mapping[str, Person]) -> bytes:
    """Return the plan, the contacts and the log as a workbook of three sheets."""
    # Here and not above: only this download needs what writes it.
    from worksheets.files.workbook import WorkbookSheet, workbook_bytes

    notebook, words = context.notebook, context.words
    history = relations_from(notebook).history
    names = {contact.id: contact.name for contact in notebook.contacts}
    methods = context.content.touches
    ways = {method.id: method.title for method in methods}
    plan_table = tuple(plan_rows(plan, words))
    contacts = tuple(contact_rows(notebook.contacts, people, words))
    talks = tuple(log_rows(history.interactions, names, ways, words))
    return workbook_bytes(
        (
            WorkbookSheet(words.fill("sheet_plan"), plan_header(words), plan_table),
            WorkbookSheet(words.fill("sheet_contacts"), contacts_header(words), contacts),
            WorkbookSheet(words.fill("sheet_log"), log_header(words), talks),
        ),
        context.today,
    )
