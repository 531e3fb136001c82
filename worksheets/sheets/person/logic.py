"""The person worksheet: everything the notebook knows of one contact, on one page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from worksheets.context import Context
from worksheets.days.dates import birthday_text
from worksheets.excerpt import Excerpt, excerpt
from worksheets.fields import FLAG_SET
from worksheets.notebook import Contact, Notebook
from worksheets.outcome import ActionResult, Change, Outcome
from worksheets.planning.dates import dates_from
from worksheets.relations.actions import GONE, find, promise_done
from worksheets.relations.interactions import Interaction
from worksheets.relations.ledger import Balance, ledger_of
from worksheets.relations.relations import relations_from
from worksheets.sheets.today.message import mailto
from worksheets.worksheet import Worksheet

MOST_TALKS = 50  # a page must stay quick, however long somebody has kept a log


@dataclass(frozen=True, slots=True)
class Profile:
    """One contact with all that happened; the days are None where there is none."""

    person: Contact
    kind: str
    rhythm: str
    birthday: str
    last_contact: date | None
    next_date: date | None
    talks: Excerpt[Interaction]
    balance: Balance
    touches: Mapping[str, str]
    mailto: str

    @property
    def is_paused(self) -> bool:
        """Whether nothing is planned with them for now."""
        return self.person.paused == FLAG_SET


def evaluate(context: Context) -> Outcome:
    """Return the `Profile` of the chosen person, or None while nobody was chosen."""
    person = find(context.notebook.contacts, context.answers["contact"])
    if person is None:
        return Outcome(result=None, is_ready=False)
    content = context.content
    dates = dates_from(context.notebook, content.org, context.today)
    planned = dates.people.get(person.id)  # nobody without a name is among them
    relations = relations_from(_about(person, context.notebook))
    tiers = {tier.id: tier.label for tier in content.org.tiers}
    result = Profile(
        person=person,
        kind={kind.id: kind.title for kind in content.people}.get(person.kind, ""),
        rhythm=tiers.get(person.tier, ""),
        birthday=birthday_text(person.birthday, context.words),
        last_contact=planned.last_contact if planned else None,
        next_date=dates.of(person.id),
        talks=excerpt(relations.history.of(person.id), MOST_TALKS),
        balance=ledger_of(relations, context.today).of(person.id),
        touches={touch.id: touch.title for touch in content.touches},
        mailto=mailto(person.email.strip(), context.words.fill("mail_subject"), ""),
    )
    return Outcome(result, True, relations.problems, changes=dates.changes)


def _about(person: Contact, notebook: Notebook) -> Notebook:
    """Return the notebook with what may be about `person`, so that no more has to be read."""
    return replace(
        notebook,
        interactions=tuple(row for row in notebook.interactions if person.id in row.people),
        promises=tuple(row for row in notebook.promises if row.contact == person.id),
    )


def _pause(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan nothing with the person until further notice."""
    return _set_paused(context, values, FLAG_SET, "paused")


def _resume(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan the person again."""
    return _set_paused(context, values, "", "resumed")


def _set_paused(context: Context, values: Mapping[str, str], flag: str, key: str) -> ActionResult:
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None:
        return GONE
    change = Change("contacts", contact.id, {"paused": flag})
    words, name = context.words, contact.name
    message = words.fill(f"said_{key}", name=name)
    return ActionResult((change,), message, undo=words.fill(f"undo_{key}", name=name))


WORKSHEET = Worksheet(
    evaluate, actions={"pause": _pause, "resume": _resume, "promise-done": promise_done}
)
