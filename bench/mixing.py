"""How well a season mixes people: repeats, who is left out, and the pairs of one department.

The crowds are those of the trade's known cases: what open tools for random coffees get wrong.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure
from worksheets.pairing.drawn import pairs_of
from worksheets.pairing.person import Person
from worksheets.pairing.rules import Rules
from worksheets.pairing.season import Season, SeasonRequest, draw_season

ROUNDS = 12
DAYS = tuple(date(2026, 1, 5) + timedelta(weeks=2 * number) for number in range(ROUNDS))

#: People by department, and how many points of a hundred above the lower bound may be pairs of one.
CROWDS = {(6, 6, 6): 0.5, (13, 12, 12, 12): 0.5, (30, 7, 7, 6): 0.5, (7, 7): 7.2}


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the figures of each crowd; they are counts, the same on every machine."""
    return [figure for sizes, above in CROWDS.items() for figure in _figures(sizes, above)]


def _figures(sizes: tuple[int, ...], above: float) -> list[Figure]:
    people = {person.key: person for person in _people(sizes)}
    season = draw_season(SeasonRequest(tuple(people.values()), Rules(rounds=ROUNDS), DAYS))
    name = f"{sum(sizes)} people in {len(sizes)} departments"
    return [
        Figure(f"{name}: repeated pairs", _repeats(season), "pairs", 0),
        Figure(f"{name}: left out of a round", _left_out(season, people), "people", 0),
        Figure(f"{name}: above the lower bound", _above(season, people), "points", above),
    ]


def _people(sizes: tuple[int, ...]) -> list[Person]:
    return [
        Person(f"{place}-{number:03}", f"Person {place} {number}", department=f"Department {place}")
        for place, size in enumerate(sizes)
        for number in range(size)
    ]


def _repeats(season: Season) -> int:
    return sum(times - 1 for times in Counter(pairs_of(season.rounds)).values())


def _left_out(season: Season, people: dict[str, Person]) -> int:
    met = [{key for group in drawn.groups for key in group} for drawn in season.rounds]
    return sum(len(people.keys() - keys) for keys in met)


def _above(season: Season, people: dict[str, Person]) -> float:
    """Return the share of pairs within one department less the lowest there can be, in points."""
    assert season.bound
    pairs = pairs_of(season.rounds)
    within = sum(people[one].department == people[other].department for one, other in pairs)
    return 100 * (within / len(pairs) - season.bound.count / season.bound.pairs)
