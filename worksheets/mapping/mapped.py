"""A person on the map, with the ratings given so far."""

from dataclasses import dataclass

from worksheets.content.items import PersonKind
from worksheets.content.organisation import Tier
from worksheets.fields import RATING_VALUES

RATED_FIELDS = ("influence", "closeness", "relevance")
LEAST, MOST = int(RATING_VALUES[0]), int(RATING_VALUES[-1])
STRONG, WEAK = 4, 2  # from here on a rating reads as strong, down from there as weak


@dataclass(frozen=True, slots=True)
class Mapped:
    """Someone on the map; a rating is 1 to 5, or None as long as it was not given."""

    id: str
    name: str
    department: str = ""
    kind: PersonKind | None = None
    influence: int | None = None
    closeness: int | None = None
    relevance: int | None = None
    tier: Tier | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The ratings that were not given; a guess would put people where they don't belong."""
        return tuple(rating for rating in RATED_FIELDS if getattr(self, rating) is None)

    @property
    def reach(self) -> int:
        """Influence and relevance together, from 2 to 10; what was not given counts nothing."""
        return (self.influence or 0) + (self.relevance or 0)

    @property
    def order(self) -> tuple[str, str, str]:
        """The order of equals: by name, then by id."""
        return self.name.casefold(), self.name, self.id
