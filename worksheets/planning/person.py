"""A contact as the plan needs it: typed values, nothing left to read."""

from dataclasses import dataclass
from datetime import date

from worksheets.content.organisation import Tier
from worksheets.days.birthday import Birthday
from worksheets.planning.planned import Planned

_WITHOUT_TIER_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to keep in touch with.

    `tier` is None where nobody said how often; `last_contact` is the last real contact, None for
    someone never contacted. Someone paused is not planned, someone snoozed not before
    `snoozed_until`. `importance` is the score of the contact map, 0 without all its ratings.
    `planned` are the dates the plan gave, and `is_elsewhere` says that the two of them don't meet
    by chance: another place, or other hours. `is_close` says that the map has them know each other
    well.
    """

    id: str
    name: str
    tier: Tier | None
    last_contact: date | None = None
    next_date: date | None = None
    birthday: Birthday | None = None
    preferred_touch: str = ""
    is_paused: bool = False
    snoozed_until: date | None = None
    importance: int = 0
    planned: tuple[Planned, ...] = ()
    is_elsewhere: bool = False
    is_close: bool = False

    @property
    def agreed_date(self) -> date | None:
        """The explicit next date; a real contact on or after it has used it up."""
        if self.next_date and self.last_contact and self.last_contact >= self.next_date:
            return None
        return self.next_date

    @property
    def put_off_until(self) -> date | None:
        """The day after a snooze; a real contact since has used it up."""
        if self.snoozed_until and self.last_contact and self.last_contact >= self.snoozed_until:
            return None
        return self.snoozed_until

    @property
    def is_planned(self) -> bool:
        """Whether there is anything to plan: a tier, or a date agreed on, and no pause."""
        return not self.is_paused and bool(self.tier or self.agreed_date)

    @property
    def cadence_months(self) -> int:
        """The calendar months of the tier; the longest usual ones where there is none."""
        return self.tier.months if self.tier else _WITHOUT_TIER_MONTHS

    def snooze_on(self, today: date) -> date | None:
        """Return the first day after a snooze that still counts on `today`, or None."""
        if self.snoozed_until and self.snoozed_until > today:
            return self.snoozed_until
        return None
