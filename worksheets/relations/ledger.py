"""Help given and received, and what is still promised, per person and overall.

A conversation in which something was given counts once as help given, one in which something was
received once as help received; so does a promise that was kept, for whoever made it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.memoised import memoised
from worksheets.relations.promises import ME, THEM, Promise
from worksheets.relations.relations import Relations


@dataclass(frozen=True, slots=True)
class Balance:
    """What went to and fro with one person; the promises are the open ones."""

    person_id: str
    given: int = 0
    received: int = 0
    mine: tuple[Promise, ...] = ()
    theirs: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The totals, the balance of each person, and the open promises, overdue ones first."""

    given: int
    received: int
    balances: tuple[Balance, ...]
    open_promises: tuple[Promise, ...]

    def of(self, person_id: str) -> Balance:
        """Return the balance of one person, an empty one where nothing happened yet."""
        found = (balance for balance in self.balances if balance.person_id == person_id)
        return next(found, Balance(person_id))


@memoised
def ledger_of(relations: Relations, today: date) -> Ledger:
    """Return the ledger as of `today`; conversations to come don't count yet.

    Who has most open promises comes first, then who owes most, then by id.
    """
    talks = [talk for talk in relations.history.interactions if talk.day <= today]
    done = [promise for promise in relations.promises if not promise.is_open]
    given = _counts([t.people for t in talks if t.gave], [p for p in done if p.by == ME])
    received = _counts([t.people for t in talks if t.got], [p for p in done if p.by == THEM])
    still_open = sorted(
        (p for p in relations.promises if p.is_open and not p.is_let_go(today)),
        key=lambda p: p.order,
    )
    mine, theirs = _by_contact(still_open, ME), _by_contact(still_open, THEM)
    balances = (
        Balance(
            person,
            given[person],
            received[person],
            mine.get(person, ()),
            theirs.get(person, ()),
        )
        for person in given.keys() | received.keys() | mine.keys() | theirs.keys()
    )
    done_by = Counter(promise.by for promise in done)
    return Ledger(
        given=sum(1 for talk in talks if talk.gave) + done_by[ME],
        received=sum(1 for talk in talks if talk.got) + done_by[THEM],
        balances=tuple(sorted(balances, key=_rank)),
        open_promises=tuple(still_open),
    )


def _counts(groups: Iterable[tuple[str, ...]], done: Iterable[Promise]) -> Counter[str]:
    counts = Counter(person for people in groups for person in people)
    counts.update(promise.contact for promise in done)
    return counts


def _by_contact(promises: Iterable[Promise], by: str) -> dict[str, tuple[Promise, ...]]:
    found: dict[str, tuple[Promise, ...]] = {}
    for promise in promises:
        if promise.by == by:
            found[promise.contact] = (*found.get(promise.contact, ()), promise)
    return found


def _rank(balance: Balance) -> tuple[int, int, str]:
    still_open = len(balance.mine) + len(balance.theirs)
    return -still_open, -abs(balance.received - balance.given), balance.person_id
