"""The preparation worksheet: who they are, what happened, what to ask, offer and ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from worksheets.asked import Asked
from worksheets.days.dates import birthday_text
from worksheets.days.saved import saved_day
from worksheets.notebook import Contact, Notebook
from worksheets.organisation import organisation_from
from worksheets.outcome import Done, Outcome
from worksheets.pitching.kept import KeptPitch, kept_for, kept_pitches
from worksheets.pitching.pitch import audiences_from
from worksheets.preparing.bank import bank_from
from worksheets.preparing.choosing import FEWEST, MINUTES_EACH, Choice, Talk, choose
from worksheets.preparing.exchange import Exchange, exchange
from worksheets.raw import need
from worksheets.relations.interactions import Interaction
from worksheets.relations.ledger import Balance, ledger_of
from worksheets.relations.relations import relations_from
from worksheets.sheets.prepare.acts import drop, mark_asked, recalled, start_afresh, swap

MOST_TALKS = 5  # in full: what people ask for before the next conversation, and what fits a page


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything about one person that helps in the next conversation."""

    person: Contact
    kind: str
    rhythm: str
    birthday: str
    last_contact: date | None
    talks: tuple[Interaction, ...]
    balance: Balance
    choice: Choice
    left_out: int
    exchange: Exchange
    pitch: KeptPitch | None
    touches: Mapping[str, str]


def evaluate(asked: Asked) -> Outcome:
    """Return the `Preparation` for the chosen person, or None while nobody was chosen."""
    person = chosen_person(asked)
    if person is None:
        return Outcome(result=None, is_ready=False)
    content, today = asked.content, asked.today
    relations = relations_from(_about(person, asked.notebook))
    talks = [talk for talk in relations.history.of(person.id) if talk.day <= today]
    memory = recalled(asked, person)
    result = Preparation(
        person=person,
        kind=_titles(asked, "people").get(person.kind, ""),
        rhythm=_rhythms(asked).get(person.tier, ""),
        birthday=birthday_text(person.birthday, asked.words),
        last_contact=relations.history.last_contact(
            person.id, today, saved_day(person.last_contact)
        ),
        talks=tuple(talks[:MOST_TALKS]),
        balance=ledger_of(relations, today).of(person.id),
        choice=choose(bank_from(need(content, "questions", list)), _talk(asked, person), memory),
        left_out=len(memory.swapped | memory.dropped),
        exchange=exchange(asked.answers, asked.notebook, person.kind, content),
        pitch=_kept_pitch(asked, person),
        touches=_titles(asked, "touches"),
    )
    return Outcome(result, is_ready=True, problems=relations.problems)


def chosen_person(asked: Asked) -> Contact | None:
    """Return the contact chosen in the form; None for nobody, or someone who is gone."""
    chosen = asked.answers["contact"]
    return next((one for one in asked.notebook.contacts if one.id == chosen), None)


def _about(person: Contact, notebook: Notebook) -> Notebook:
    """Return the notebook with what may be about `person`, so that no more has to be read."""
    return replace(
        notebook,
        interactions=tuple(row for row in notebook.interactions if person.id in row.people),
        promises=tuple(row for row in notebook.promises if row.contact == person.id),
    )


def _talk(asked: Asked, person: Contact) -> Talk:
    minutes = asked.answers["minutes"] or FEWEST * MINUTES_EACH
    return Talk(person.id, person.kind, asked.answers["purpose"], minutes)


def _kept_pitch(asked: Asked, person: Contact) -> KeptPitch | None:
    length = organisation_from(need(asked.content, "org", dict)).pitch_length
    audiences = audiences_from(need(asked.content, "pitch", dict))
    return kept_for(person.kind, kept_pitches(asked.notebook.pitches, audiences, length))


def _titles(asked: Asked, collection: str) -> Mapping[str, str]:
    items = need(asked.content, collection, list)
    return {need(item, "id", str): need(item, "title", str) for item in items}


def _rhythms(asked: Asked) -> Mapping[str, str]:
    tiers = organisation_from(need(asked.content, "org", dict)).tiers
    return {tier.id: tier.label for tier in tiers}


def _for_person(
    act: Callable[[Asked, Contact, str], Done],
) -> Callable[[Asked, Mapping[str, str]], Done]:
    """Return `act` as the engine calls it; without a person it changes nothing."""

    def done(asked: Asked, values: Mapping[str, str]) -> Done:
        person = chosen_person(asked)
        return act(asked, person, values.get("question", "")) if person else Done()

    return done


ACTS: Mapping[str, Callable[[Asked, Mapping[str, str]], Done]] = {
    "asked": _for_person(mark_asked),
    "swap": _for_person(swap),
    "drop": _for_person(drop),
    "afresh": _for_person(start_afresh),
}
