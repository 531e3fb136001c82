"""The today worksheet: the agenda of the day, with what was said last time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.context import Context
from worksheets.days.birthday import Birthday
from worksheets.excerpt import Excerpt, excerpt
from worksheets.notebook import Contact
from worksheets.outcome import Outcome
from worksheets.planning.agenda import Agenda, Due, agenda
from worksheets.planning.limit import weekly_limit
from worksheets.planning.people import people_from
from worksheets.planning.person import Person
from worksheets.relations.history import History
from worksheets.relations.interactions import Interaction
from worksheets.relations.promises import Promise
from worksheets.relations.relations import relations_from
from worksheets.sheets.today import actions
from worksheets.worksheet import Worksheet

MOST_DUE = 15
MOST_FIRST = 5
MOST_PROMISES = 25
MOST_BIRTHDAYS = 25


@dataclass(frozen=True, slots=True)
class Card:
    """Someone to talk to, with the last conversation about which something was noted."""

    due: Due
    last_note: Interaction | None


@dataclass(frozen=True, slots=True)
class Greeting:
    """A birthday to come."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Today:
    """What the page shows; `limit` is None where the follow-up page has to ask for it."""

    people: int
    has_rhythms: bool
    agenda: Agenda
    limit: int | None
    overdue: Excerpt[Card]
    this_week: Excerpt[Card]
    first_contacts: Excerpt[Card]
    promises: Excerpt[Promise]
    birthdays: Excerpt[Greeting]
    names: Mapping[str, str]

    @property
    def is_free(self) -> bool:
        """Whether nobody waits and nothing is due."""
        return not (self.agenda.waiting or self.agenda.first_contacts or self.promises.count)

    @property
    def wanted(self) -> int:
        """How many conversations this week takes, those that took place included."""
        return self.agenda.waiting + self.agenda.talked

    @property
    def room(self) -> int:
        """How many first contacts this week has time for, as the plan gives it to them."""
        free = max(0, (self.limit or 0) - self.wanted)
        return min(free, self.first_contacts.count)

    @property
    def is_too_full(self) -> bool:
        """Whether somebody waits for whom there is no time left this week."""
        has_limit = self.limit is not None
        return has_limit and self.agenda.waiting > 0 and self.wanted > self.limit


def evaluate(context: Context) -> Outcome:
    """Return the `Today`; it is ready once there are contacts."""
    today, notebook = context.today, context.notebook
    organisation = context.content.org
    relations = relations_from(notebook)
    history = relations.history
    people = people_from(notebook.contacts, organisation.tiers, history, today)
    birthdays = _birthdays(people.values())
    day = agenda(
        people.values(), history, relations.promises, birthdays, today, organisation.days_worked
    )
    greetings = [Greeting(people[item.contact_id].name, item.day) for item in day.birthdays]
    result = Today(
        people=len(people),
        has_rhythms=any(person.tier for person in people.values()),
        agenda=day,
        limit=weekly_limit(notebook, organisation.weekly_limit),
        overdue=_cards(day.overdue, MOST_DUE, history, today),
        this_week=_cards(day.this_week, MOST_DUE, history, today),
        first_contacts=_cards(day.first_contacts, MOST_FIRST, history, today),
        promises=excerpt(day.promises, MOST_PROMISES),
        birthdays=excerpt(greetings, MOST_BIRTHDAYS),
        names=_names(notebook.contacts),
    )
    return Outcome(result, is_ready=bool(people), problems=relations.problems)


def _birthdays(people: Iterable[Person]) -> Iterator[tuple[str, Birthday]]:
    for person in people:
        if person.birthday and not person.is_paused:
            yield person.id, person.birthday


def _cards(due: tuple[Due, ...], most: int, history: History, today: date) -> Excerpt[Card]:
    shown = (Card(item, history.last_note(item.person.id, today)) for item in due[:most])
    return Excerpt(tuple(shown), len(due))


def _names(contacts: Iterable[Contact]) -> Mapping[str, str]:
    return {contact.id: contact.name for contact in contacts}


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "done": actions.done,
        "later": actions.later,
        "skip": actions.skip,
        "promise-done": actions.promise_done,
    },
)
