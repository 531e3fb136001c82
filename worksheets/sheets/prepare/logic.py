"""The preparation worksheet: who they are, what happened, what to ask, offer and ask for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.content.items import ContactMethod, PersonKind
from worksheets.context import Context
from worksheets.days.dates import birthday_text
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Outcome
from worksheets.pitching.lengths import content_of, lengths_of
from worksheets.pitching.saved import SavedVersion, saved_for, saved_versions
from worksheets.planning.dates import dates_from
from worksheets.preparing.choosing import FEWEST, MINUTES_EACH, Choice, Talk, choose
from worksheets.preparing.exchange import Exchange, exchange
from worksheets.relations.interactions import Interaction
from worksheets.relations.ledger import Balance, ledger_of
from worksheets.relations.relations import relations_from
from worksheets.sheets.prepare.actions import drop, mark_asked, recalled, start_afresh, swap
from worksheets.worksheet import Action, Worksheet

MOST_TALKS = 5  # in full: what people ask for before the next conversation, and what fits a page


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything about one person that helps in the next conversation."""

    person: Contact
    kind: str
    rhythm: str
    birthday: str
    last_contact: date | None
    next_date: date | None
    talks: tuple[Interaction, ...]
    balance: Balance
    choice: Choice
    left_out: int
    exchange: Exchange
    pitch: SavedVersion | None
    touches: Mapping[str, str]


def evaluate(context: Context) -> Outcome:
    """Return the `Preparation` for the chosen person, or None while nobody was chosen."""
    person = chosen_person(context)
    if person is None:
        return Outcome(result=None, is_ready=False)
    content, today = context.content, context.today
    dates = dates_from(context.notebook, content.org, today)
    planned = dates.people.get(person.id)  # nobody without a name is among them
    relations = relations_from(context.notebook.about(person.id))
    talks = [talk for talk in relations.history.of(person.id) if talk.day <= today]
    memory = recalled(context, person)
    result = Preparation(
        person=person,
        kind=_titles(content.people).get(person.kind, ""),
        rhythm=_rhythms(context).get(person.tier, ""),
        birthday=birthday_text(person.birthday, context.words),
        last_contact=planned.last_contact if planned else None,
        next_date=dates.of(person.id),
        talks=tuple(talks[:MOST_TALKS]),
        balance=ledger_of(relations, today).of(person.id),
        choice=choose(content.questions, _talk(context, person), memory),
        left_out=len(memory.swapped | memory.dropped),
        exchange=exchange(context, person.kind),
        pitch=_saved_pitch(context, person),
        touches=_titles(content.touches),
    )
    questions = result.exchange.questions
    return Outcome(
        result,
        True,
        relations.problems,
        changes=dates.changes,
        choices={f"{one.field}_as": one.options for one in questions},
    )


def chosen_person(context: Context) -> Contact | None:
    """Return the contact chosen in the form; None for nobody, or someone who is gone."""
    chosen = context.answers["contact"]
    return next((one for one in context.notebook.contacts if one.id == chosen), None)


def _talk(context: Context, person: Contact) -> Talk:
    minutes = context.answers.number("minutes") or FEWEST * MINUTES_EACH
    return Talk(person.id, person.kind, context.answers.text("purpose"), minutes)


def _saved_pitch(context: Context, person: Contact) -> SavedVersion | None:
    audiences = content_of(context).audiences
    saved = saved_versions(context.notebook.pitches, audiences, lengths_of(context))
    return saved_for(person.kind, saved)


def _titles(items: Iterable[PersonKind | ContactMethod]) -> Mapping[str, str]:
    return {item.id: item.title for item in items}


def _rhythms(context: Context) -> Mapping[str, str]:
    return {tier.id: tier.label for tier in context.content.org.tiers}


def _for_person(action: Callable[[Context, Contact, str], ActionResult]) -> Action:
    """Return `action` as the engine calls it; without a person it changes nothing."""

    def for_chosen(context: Context, values: Mapping[str, str]) -> ActionResult:
        person = chosen_person(context)
        return action(context, person, values.get("question", "")) if person else ActionResult()

    return for_chosen


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "asked": _for_person(mark_asked),
        "swap": _for_person(swap),
        "drop": _for_person(drop),
        "afresh": _for_person(start_afresh),
    },
)
