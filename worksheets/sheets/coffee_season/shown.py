"""A season as its result shows it: rounds with their groups, and why each is as it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from worksheets.list_page import ListPage, first_page
from worksheets.pairing.drawn import DrawnRound, KeyPair, pairs_in
from worksheets.pairing.person import Participant
from worksheets.pairing.reasons import Reason, reasons_of
from worksheets.pairing.season import SeasonRequest

#: Groups of a round in the page; all of them are in the files.
MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group with its number in the round, and why it is as it is."""

    number: int
    people: tuple[Participant, ...]
    reasons: tuple[Reason, ...]
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class ShownRound:
    """A round; `alone` could meet nobody, `away` aren't there, `changed` counts new groups."""

    number: int
    day: date
    is_over: bool
    groups: ListPage[ShownGroup]
    alone: tuple[Participant, ...]
    away: tuple[Participant, ...]
    changed: int = 0


def shown_rounds(
    rounds: Sequence[DrawnRound], request: SeasonRequest, people: Mapping[str, Participant]
) -> tuple[ShownRound, ...]:
    """Return the rounds in order."""
    return tuple(_shown(rounds, request, people))


def _shown(
    rounds: Sequence[DrawnRound], request: SeasonRequest, people: Mapping[str, Participant]
) -> Iterator[ShownRound]:
    met: set[KeyPair] = set(request.past)
    told = [set(drawn.groups) for drawn in request.told]
    locked = frozenset(request.locked)
    for at, drawn in enumerate(rounds):
        known = told[at] if at < len(told) else None
        changed = 0 if known is None else sum(group not in known for group in drawn.groups)
        page = first_page(drawn.groups, MOST_SHOWN)
        groups = tuple(
            ShownGroup(
                number,
                tuple(people[key] for key in group),
                reasons_of(group, people, request.rules, met=met, locked=locked),
                known is not None and group not in known,
            )
            for number, group in enumerate(page.shown, start=1)
        )
        yield ShownRound(
            at + 1,
            drawn.day,
            at < request.done,
            ListPage(groups, page.count),
            tuple(people[key] for key in drawn.alone),
            tuple(one for one in request.people if at in request.away.get(one.key, ())),
            changed,
        )
        met.update(pair for group in drawn.groups for pair in pairs_in(group))
