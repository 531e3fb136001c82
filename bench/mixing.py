"""How well a season mixes people: repeats, who is left out, and the pairs of one department.

The crowds are those of the trade's known cases: what open tools for random coffees get wrong.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure
from tests.worksheets.seasons import crowd, repeats_in, share_within
from worksheets.pairing.person import Participant
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
    people = crowd(*sizes)
    season = draw_season(SeasonRequest(people, Rules(rounds=ROUNDS), DAYS))
    name = f"{sum(sizes)} people in {len(sizes)} departments"
    return [
        Figure(f"{name}: repeated pairs", repeats_in(season), "pairs", 0),
        Figure(f"{name}: left out of a round", _left_out(season, people), "people", 0),
        Figure(f"{name}: above the lower bound", _above(season, people), "points", above),
    ]


def _left_out(season: Season, people: tuple[Participant, ...]) -> int:
    met = [{key for group in drawn.groups for key in group} for drawn in season.rounds]
    return sum(len({person.key for person in people} - keys) for keys in met)


def _above(season: Season, people: tuple[Participant, ...]) -> float:
    """Return the share of pairs within one department less the lowest there can be, in points."""
    assert season.bound
    return share_within(season, people) - 100 * season.bound.count / season.bound.pairs
