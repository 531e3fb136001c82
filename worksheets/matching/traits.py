"""What of a person a match goes by; whoever has the same traits fits the same people."""

from collections.abc import Mapping
from dataclasses import dataclass

from worksheets.importing.matching import name_key
from worksheets.pairing.person import Participant


@dataclass(frozen=True, slots=True)
class Traits:
    """Facts about a person, who they are left out.

    Topics sought stand with the key that finds them among the `offers`, which are keys as well.
    """

    department: str
    team: str
    place: str
    zone: int | None
    seeks: tuple[tuple[str, str], ...]
    offers: frozenset[str]

    def sought_in(self, other: "Traits") -> tuple[str, ...]:
        """Return the topics these people seek and `other` offers, in the seekers' words."""
        offers = other.offers
        return tuple([topic for key, topic in self.seeks if key in offers])


def traits_of(person: Participant, met: Mapping[str, frozenset[str]]) -> Traits:
    """Return the traits of somebody; each topic on offer stands for those it has `met`."""
    offers = [met.get(name_key(topic), frozenset()) for topic in person.offers]
    return Traits(
        person.department,
        person.team,
        person.place,
        person.zone,
        tuple((name_key(topic), topic) for topic in person.seeks),
        frozenset().union(*offers),
    )
