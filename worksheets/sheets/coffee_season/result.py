"""What the templates of a coffee season show."""

from dataclasses import dataclass

from worksheets.pairing.bound import Bound
from worksheets.pairing.encounters import Encounters
from worksheets.pairing.roster import Remark
from worksheets.sheets.coffee_season.invitations import Invitation
from worksheets.sheets.coffee_season.shown import ShownRound
from worksheets.unread import UnreadLine


@dataclass(frozen=True, slots=True)
class Mix:
    """How well departments mix in the rounds to come, beside the best that could be."""

    bound: Bound
    within: int
    pairs: int
    repeats: int

    @property
    def share(self) -> str:
        """The share of pairs within one department, in per cent."""
        return _percent(self.within, self.pairs)

    @property
    def least(self) -> str:
        """The smallest share there can be, in per cent."""
        return _percent(self.bound.count, self.bound.pairs)

    @property
    def is_best(self) -> bool:
        """Whether no season could mix better."""
        return self.within <= self.bound.count


@dataclass(frozen=True, slots=True)
class CoffeeSeason:
    """The rounds of `count` people and what to know about them.

    `remarks` are about the list. While the season `is_waiting`, there are too many people to draw
    it at every change. It `is_told` once it was saved, and then `is_changed` where the list is not
    what it was. `past` counts the meetings of earlier seasons, and lines
    that are `unread` count for nothing.
    """

    count: int = 0
    remarks: tuple[Remark, ...] = ()
    rounds: tuple[ShownRound, ...] = ()
    mix: Mix | None = None
    table: Encounters | None = None
    is_waiting: bool = False
    is_told: bool = False
    is_changed: bool = False
    past: int = 0
    invitations: tuple[Invitation, ...] = ()
    unread: tuple[UnreadLine, ...] = ()

    @property
    def next_round(self) -> ShownRound | None:
        """The first round that isn't over."""
        return next((one for one in self.rounds if not one.is_over), None)

    @property
    def changed_groups(self) -> int:
        """How many groups are not as people have been told."""
        return sum(one.changed for one in self.rounds)

    @property
    def alone_count(self) -> int:
        """How often somebody is there and can meet nobody."""
        return sum(len(one.alone) for one in self.rounds)


def _percent(part: int, whole: int) -> str:
    share = round(1000 * part / whole) if whole else 0
    return str(share // 10) if share % 10 == 0 else f"{share / 10:.1f}"
