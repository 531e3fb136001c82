"""Everything the notebook knows of one contact, as their page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.context import Context
from worksheets.fields import FLAG_SET
from worksheets.joining.same import SamePerson, same_as
from worksheets.list_page import ListPage, first_page
from worksheets.notebook import Contact
from worksheets.outcome import Change
from worksheets.planning.anew import could_be_sooner
from worksheets.planning.dates import dates_from
from worksheets.problems import FieldProblem
from worksheets.relations.interactions import Interaction
from worksheets.relations.ledger import Balance, ledger_of
from worksheets.relations.lifeline import Lifeline, lifeline
from worksheets.relations.promises import REMINDER, Promise
from worksheets.relations.relations import Relations, relations_from
from worksheets.relations.reminders import reminder_for
from worksheets.sheets.person.joining import Joining
from worksheets.sheets.person.texts import Fact, facts_of

MOST_TALKS = 50  # a page must stay quick, however long somebody has kept a log
MOST_KEPT = 10
MOST_SAME = 3


@dataclass(frozen=True, slots=True)
class NobodyChosen:
    """What the page shows while nobody is chosen: who may be listed twice."""

    same: ListPage[SamePerson]
    person: None = None


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """One contact with all that happened; the days are None where there is none.

    `is_forecast` says that the next date may still move.
    `can_plan_anew` says that the next date could be sooner. `kept` are the promises that
    were kept, the latest first, `reminder` is one that may still be sent. `same` are other contacts
    who may be the same person, and `joining` is what would become of this one and the one that was
    chosen.
    """

    person: Contact
    facts: tuple[Fact, ...]
    last_contact: date | None
    next_date: date | None
    is_forecast: bool
    can_plan_anew: bool
    talks: ListPage[Interaction]
    lifeline: Lifeline
    balance: Balance
    kept: ListPage[Promise]
    touches: Mapping[str, str]
    reminder: Promise | None
    same: tuple[Contact, ...]
    joining: Joining | None

    @property
    def is_paused(self) -> bool:
        """Whether nothing is planned with them for now."""
        return self.person.paused == FLAG_SET


@dataclass(frozen=True, slots=True)
class Seen:
    """A profile, with what the notebook has to remember of it and what could not be read."""

    profile: PersonProfile
    changes: tuple[Change, ...]
    problems: tuple[FieldProblem, ...]


def profile_of(person: Contact, joining: Joining | None, context: Context) -> Seen:
    """Return everything known of `person` on the day of `context`."""
    content = context.content
    dates = dates_from(context.notebook, content.org, context.today)
    expected = dates.expected(person.id)
    day = expected.day if expected else None
    is_forecast = bool(expected and expected.is_forecast)
    planned = dates.people.get(person.id)  # nobody without a name is among them
    relations = relations_from(context.notebook.about(person.id))
    talks = relations.history.of(person.id)
    kept = [one for one in relations.promises if one.done and one.by != REMINDER]
    profile = PersonProfile(
        person=person,
        facts=facts_of(person, context),
        last_contact=planned.last_contact if planned else None,
        next_date=day,
        is_forecast=is_forecast,
        can_plan_anew=bool(
            planned and day and not is_forecast and could_be_sooner(planned, day, context.today)
        ),
        talks=first_page(talks, MOST_TALKS),
        lifeline=lifeline((one.day for one in talks), day, context.today),
        balance=ledger_of(relations, context.today).of(person.id),
        kept=first_page(
            sorted(kept, key=lambda one: one.done or date.min, reverse=True), MOST_KEPT
        ),
        touches={touch.id: touch.title for touch in content.touches},
        reminder=_reminder(person, relations, context),
        same=same_as(person, context.notebook.contacts)[:MOST_SAME],
        joining=joining,
    )
    return Seen(profile, dates.changes, relations.problems)


def _reminder(person: Contact, relations: Relations, context: Context) -> Promise | None:
    found = reminder_for(person.id, relations.promises)
    return None if found is None or found.is_let_go(context.today) else found
