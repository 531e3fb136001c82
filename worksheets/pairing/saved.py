"""A season as text: what is saved of it, so that no draw moves what people have been told."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.pairing.drawn import DrawnRound
from worksheets.pairing.person import Participant

_VERSION = 1


@dataclass(frozen=True, slots=True)
class SavedSeason:
    """The rounds people know of, who was in them, and the dates' settings they came from."""

    rounds: tuple[DrawnRound, ...] = ()
    people: Mapping[str, tuple[str, str]] | None = None
    calendar: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no season has been saved."""
        return not self.rounds

    def person(self, key: str) -> Participant:
        """Return somebody who may have left the roster since."""
        name, department = (self.people or {}).get(key, (key.partition("|")[0], ""))
        return Participant(key, name, department=department)


def season_text(
    rounds: Iterable[DrawnRound], people: Mapping[str, Participant], calendar: str
) -> str:
    """Return a season as text; people are numbered in it, since each stands in many rounds."""
    rounds = tuple(rounds)
    keys = sorted({key for one in rounds for group in (*one.groups, one.alone) for key in group})
    numbers = {key: number for number, key in enumerate(keys)}
    value = {
        "version": _VERSION,
        "calendar": calendar,
        "people": [[key, people[key].name, people[key].department] for key in keys],
        "rounds": [
            [
                one.day.isoformat(),
                [[numbers[key] for key in group] for group in one.groups],
                [numbers[key] for key in one.alone],
            ]
            for one in rounds
        ],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def saved_season(text: str) -> SavedSeason:
    """Return the season in a text; one nobody can read is none."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return SavedSeason()
        keys = [str(one[0]) for one in value["people"]]
        rounds = tuple(
            DrawnRound(
                date.fromisoformat(day),
                tuple(tuple(keys[number] for number in group) for group in groups),
                tuple(keys[number] for number in alone),
            )
            for day, groups, alone in value["rounds"]
        )
        people = {str(key): (str(name), str(place)) for key, name, place in value["people"]}
        return SavedSeason(rounds, people, str(value["calendar"]))
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return SavedSeason()
