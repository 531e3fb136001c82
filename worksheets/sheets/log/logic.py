"""The log worksheet: what would be saved, and what happened so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.content.items import ContactMethod
from worksheets.content.working_days import WorkingDays
from worksheets.context import Context
from worksheets.list_page import ListPage, first_page
from worksheets.outcome import ExportedFile, Outcome
from worksheets.planning.due import first_due
from worksheets.planning.logged import logged
from worksheets.planning.people import people_from
from worksheets.planning.person import Person
from worksheets.relations.actions import reminder_done
from worksheets.relations.interactions import Interaction
from worksheets.relations.last_contacts import last_contacts
from worksheets.relations.ledger import Ledger, ledger_of
from worksheets.relations.nudges import Nudges, nudges_of
from worksheets.relations.promises import Promise
from worksheets.relations.relations import relations_from
from worksheets.sheets.log import actions
from worksheets.sheets.log.draft import DAY_FIELDS, LogDraft, draft_from
from worksheets.sheets.log.exports import spreadsheet_of
from worksheets.sheets.log.typed_days import days_to_note
from worksheets.worksheet import Worksheet

MOST_TALKS = 10
MOST_PROMISES = 25


@dataclass(frozen=True, slots=True)
class NextTime:
    """When a person would come next: `reason` is agreed, shifted, rhythm, now, none or paused.

    The `day` is the one the plan gives in a week with room; there is none for the last three.
    `chosen` is the date agreed on, which is shifted where nobody works then.
    """

    name: str
    reason: str
    day: date | None
    chosen: date | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """The draft with what follows from it, and what the page shows of the past.

    `talks_all` is complete, for the downloads.
    """

    draft: LogDraft | None
    next_times: tuple[NextTime, ...]
    promises: ListPage[Promise]
    nudges: Nudges
    ledger: Ledger
    talks: ListPage[Interaction]
    talks_all: tuple[Interaction, ...]
    names: Mapping[str, str]
    touches: Mapping[str, ContactMethod]


def evaluate(context: Context) -> Outcome[Log]:
    """Return the `Log`; there is something to download once anything was logged."""
    today, notebook = context.today, context.notebook
    relations = relations_from(notebook)
    ledger = ledger_of(relations, today)
    draft = draft_from(context)
    methods = context.content.touches
    talks = relations.history.interactions
    result = Log(
        draft=draft,
        next_times=_next_times(draft, context) if draft else (),
        promises=first_page(ledger.open_promises, MOST_PROMISES),
        nudges=nudges_of(relations, ledger, today),
        ledger=ledger,
        talks=first_page(talks, MOST_TALKS),
        talks_all=talks,
        names={contact.id: contact.name for contact in notebook.contacts},
        touches={method.id: method for method in methods},
    )
    typed = days_to_note(DAY_FIELDS, context, is_begun=draft is not None)
    problems = (*relations.problems, *(draft.problems if draft else ()))
    return Outcome(
        result, is_ready=bool(talks or relations.promises), problems=problems, changes=typed
    )


def _next_times(draft: LogDraft, context: Context) -> tuple[NextTime, ...]:
    organisation = context.content.org
    talked, _ = last_contacts(context.notebook.interactions, context.today)
    people = people_from(draft.named.known, organisation.tiers, talked, context.today)
    known = (logged(person, draft.day, draft.next_date) for person in people.values())
    new = (Person("", name, None, draft.day, draft.next_date) for name in draft.named.new)
    days = organisation.days_worked
    return tuple(_next_time(person, context.today, days) for person in (*known, *new))


def _next_time(person: Person, today: date, working_days: WorkingDays) -> NextTime:
    if person.is_paused:
        return NextTime(person.name, "paused", None)
    if not person.is_planned:
        return NextTime(person.name, "none", None)
    due = first_due(person, today)
    if due < today:
        return NextTime(person.name, "now", None)
    day = working_days.on_or_after(due)
    reason = "rhythm" if not person.agreed_date else "agreed" if day == due else "shifted"
    return NextTime(person.name, reason, day, person.agreed_date)


def _spreadsheet(context: Context, outcome: Outcome[Log]) -> ExportedFile:
    log = outcome.result
    ways = {method.id: method.title for method in log.touches.values()}
    return ExportedFile(spreadsheet_of(log.talks_all, log.names, ways, context.words))


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "log": actions.log,
        "promise-done": actions.promise_done,
        "reminder-done": reminder_done,
        "thanked": actions.thanked,
        "who": actions.who,
        "day": actions.day,
        "remove": actions.remove,
    },
    exports={"csv": _spreadsheet},
)
