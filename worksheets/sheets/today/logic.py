"""The today worksheet: the agenda of the day, with what to say and what was said last time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.context import Context
from worksheets.list_page import ListPage, first_page
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Outcome
from worksheets.planning.agenda import Agenda, agenda, week_ends
from worksheets.planning.dates import Dates, Expected, dates_from
from worksheets.planning.limit import is_limit_said
from worksheets.planning.person import Person
from worksheets.planning.plan import Conversation, next_ways
from worksheets.relations.actions import let_rest, promise_dropped, promise_later, reminder_done
from worksheets.relations.history import History
from worksheets.relations.interactions import Interaction
from worksheets.relations.promises import Promise
from worksheets.relations.relations import relations_from
from worksheets.sheets.today import actions
from worksheets.sheets.today.message import DueMessage, message_to
from worksheets.worksheet import Worksheet

MOST_DUE = 15
MOST_WAITING = 25
MOST_PROMISES = 25
MOST_BIRTHDAYS = 25
MOST_UNDATED = 3


@dataclass(frozen=True, slots=True)
class Card:
    """Someone to talk to: who they are, how and about what, and what was noted last."""

    conversation: Conversation
    contact: Contact
    message: DueMessage | None
    last_note: Interaction | None

    @property
    def person(self) -> Person:
        """Who it is."""
        return self.conversation.person

    @property
    def facts(self) -> tuple[str, ...]:
        """Their role, team and organisation, as far as they are known."""
        known = (self.contact.role, self.contact.department, self.contact.organisation)
        return tuple(fact.strip() for fact in known if fact.strip())


@dataclass(frozen=True, slots=True)
class Greeting:
    """A birthday to come."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Today:
    """What the page shows; `limit` is None where the follow-up page has to ask for it.

    `later` is the first conversation after this week. `undated` are those the person talked to, of
    whom nobody said how often: nothing more is planned with them.
    """

    people: int
    has_tiers: bool
    agenda: Agenda
    limit: int | None
    is_limit_said: bool
    due: ListPage[Card]
    can_wait: ListPage[Conversation]
    promises: ListPage[Promise]
    birthdays: ListPage[Greeting]
    names: Mapping[str, str]
    later: Expected | None
    undated: ListPage[str]

    @property
    def is_free(self) -> bool:
        """Whether nobody is due: there is nobody, or the week is full with those talked to."""
        return not self.agenda.due

    @property
    def wanted(self) -> int:
        """How many conversations this week takes, those that took place included."""
        return self.agenda.waiting + self.agenda.talked


def evaluate(context: Context) -> Outcome[Today]:
    """Return the `Today`; it is ready once there are contacts."""
    notebook, organisation = context.notebook, context.content.org
    relations = relations_from(notebook)
    dates = dates_from(notebook, organisation, context.today)
    planned = _conversations(context, dates)
    day = agenda(
        dates.people.values(),
        planned,
        relations.promises,
        context.today,
        organisation.days_worked,
        limit=dates.rules.weekly_limit,
        talked=dates.talked,
    )
    ends = week_ends(context.today, organisation.days_worked)
    names = {contact.id: contact.name for contact in notebook.contacts}
    greetings = [Greeting(names[item.contact_id], item.day) for item in day.birthdays]
    result = Today(
        people=len(dates.people),
        has_tiers=any(person.tier for person in dates.people.values()),
        agenda=day,
        limit=dates.limit,
        is_limit_said=is_limit_said(notebook),
        due=ListPage(tuple(_cards(day.due[:MOST_DUE], context, relations.history)), len(day.due)),
        can_wait=first_page(day.can_wait, MOST_WAITING),
        promises=first_page(day.promises, MOST_PROMISES),
        birthdays=first_page(greetings, MOST_BIRTHDAYS),
        names=names,
        later=None if day.due else dates.first_after(ends),
        undated=first_page(_undated(dates), MOST_UNDATED),
    )
    return Outcome(
        result, is_ready=bool(dates.people), problems=relations.problems, changes=dates.changes
    )


def _undated(dates: Dates) -> tuple[str, ...]:
    """Return the names of whom somebody talked to without a next date, the latest first."""
    people = (one for one in dates.people.values() if not (one.is_planned or one.is_paused))
    talked = ((one.last_contact, one.name) for one in people if one.last_contact)
    return tuple(name for _, name in sorted(talked, reverse=True))


def _conversations(context: Context, dates: Dates) -> tuple[Conversation, ...]:
    """Return the conversations up to the end of the week."""
    ends = week_ends(context.today, context.content.org.days_worked)
    slots = [slot for slot in dates.next.slots if slot.day <= ends]
    return next_ways(slots, context.content.touches, dates.rules)


def _cards(
    conversations: Iterable[Conversation], context: Context, history: History
) -> Iterable[Card]:
    by_id = {contact.id: contact for contact in context.notebook.contacts}
    for one in conversations:
        contact = by_id[one.person.id]
        note = history.last_note(contact.id, context.today)
        yield Card(one, contact, message_to(contact, one, context.words), note)


def _rest(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Plan nothing with those who can wait until they are asked back."""
    waiting = evaluate(context).result.agenda.can_wait
    return let_rest(context, (one.person.id for one in waiting))


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "done": actions.done,
        "later": actions.later,
        "skip": actions.skip,
        "rest": _rest,
        "promise-done": actions.promise_done,
        "promise-dropped": promise_dropped,
        "promise-later": promise_later,
        "reminder-done": reminder_done,
    },
)
