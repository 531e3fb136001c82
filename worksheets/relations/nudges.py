"""Where a relation leans to one side: help taken without giving, help without thanks.

The numbers are the playbook's own rule of thumb: three pieces of help without one given back are
felt by the other side, and news of how it went is worth most within days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.relations.interactions import Interaction
from worksheets.relations.ledger import Balance, Ledger
from worksheets.relations.relations import Relations

MOST_AHEAD = 2  # pieces of help received beyond those given
THANKS_AFTER = timedelta(days=7)
MOST_NUDGES = 5  # of each kind: a longer list is a reproach, not a nudge


@dataclass(frozen=True, slots=True)
class Nudges:
    """Whether asks outrun offers overall, with whom, and which help waits for thanks.

    `thanks_count` says how many wait in all; `thanks` are the latest of them.
    """

    asks_outrun: bool = False
    ahead: tuple[Balance, ...] = ()
    thanks: tuple[Interaction, ...] = ()
    thanks_count: int = 0

    def __bool__(self) -> bool:
        return self.asks_outrun or bool(self.ahead or self.thanks)


def nudges_of(relations: Relations, ledger: Ledger, today: date) -> Nudges:
    """Return what deserves a nudge on `today`."""
    ahead = (b for b in ledger.balances if b.received - b.given > MOST_AHEAD)
    waiting = tuple(_unthanked(relations, today))
    return Nudges(
        asks_outrun=ledger.received - ledger.given > MOST_AHEAD,
        ahead=tuple(sorted(ahead, key=_excess)[:MOST_NUDGES]),
        thanks=waiting[:MOST_NUDGES],
        thanks_count=len(waiting),
    )


def _unthanked(relations: Relations, today: date) -> Iterator[Interaction]:
    for talk in relations.history.interactions:
        if talk.got and not talk.thanked and talk.day + THANKS_AFTER <= today:
            yield talk


def _excess(balance: Balance) -> tuple[int, str]:
    return balance.given - balance.received, balance.person_id
