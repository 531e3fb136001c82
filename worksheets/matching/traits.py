"""What of a person a match goes by; whoever has the same traits fits the same people."""

from dataclasses import dataclass

from worksheets.importing.matching import name_key
from worksheets.pairing.person import Person


@dataclass(frozen=True, slots=True)
class Traits:
    """Facts about a person, who they are left out; topics stand with the key that finds them."""

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


def traits_of(person: Person) -> Traits:
    """Return the traits of somebody."""
    return Traits(
        person.department,
        person.team,
        person.place,
        person.zone,
        tuple((name_key(topic), topic) for topic in person.seeks),
        frozenset(map(name_key, person.offers)),
    )
