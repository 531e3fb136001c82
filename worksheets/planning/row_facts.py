"""What is known of the people in a list beside what was typed: for its columns, and to sort by."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from worksheets.content.words import Words
from worksheets.mapping.priority import level_of
from worksheets.outcome import RowFacts
from worksheets.planning.dates import Dates
from worksheets.planning.person import Person


def row_facts(dates: Dates) -> Mapping[str, RowFacts]:
    """Return the last and the next conversation of everybody, by id."""
    slots = {slot.turn.person.id: slot.day for slot in reversed(dates.next.slots)}
    later = {turn.person.id: turn.day for turn in dates.next.later}
    days = later | slots
    return {
        id_: RowFacts(_text(person.last_contact), _text(days.get(id_)))
        for id_, person in dates.people.items()
    }


def ranked(
    facts: Mapping[str, RowFacts], people: Mapping[str, Person], words: Words
) -> Mapping[str, RowFacts]:
    """Return the facts with where to start, in the order of the contact map.

    Who isn't rated has none; ties stand by name, as they do there.
    """
    rated = sorted((one for one in people.values() if one.importance), key=_order)
    return {
        **facts,
        **{
            person.id: replace(
                facts[person.id],
                priority=words.fill(f"level_{level_of(person.importance)}"),
                rank=rank,
            )
            for rank, person in enumerate(rated, start=1)
        },
    }


def _order(person: Person) -> tuple[int, str, str, str]:
    return -person.importance, person.name.casefold(), person.name, person.id


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
