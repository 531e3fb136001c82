"""Hypothesis strategies and small builders for people on a map."""

from hypothesis import strategies as st

from tests.worksheets.people import TIERS
from worksheets.mapping.kinds import Kind
from worksheets.mapping.mapped import Mapped

PEER = Kind("colleagues", "Colleagues", "peer")
SENIOR = Kind("bosses", "Bosses", "senior")
OUTSIDE = Kind("suppliers", "Suppliers", "outside")
OPEN = Kind("helpers", "Helpers")
KINDS = (PEER, SENIOR, OUTSIDE, OPEN)

_ratings = st.none() | st.integers(1, 5)


def person(name: str = "Ana", **facts: object) -> Mapped:
    """Return someone whose id is their name."""
    return Mapped(name, name, **facts)


def rated(influence: int, closeness: int, relevance: int, name: str = "Ana") -> Mapped:
    """Return someone with all three ratings."""
    return person(name, influence=influence, closeness=closeness, relevance=relevance)


@st.composite
def mapped_people(draw: st.DrawFn, most: int = 90) -> list[Mapped]:
    """Return people with distinct ids, some not rated, of any kind and department."""
    return [
        Mapped(
            id=f"c-{number}",
            name=draw(st.sampled_from(["Ana", "ana", "Bo", "Ámbar", "مريم", ""])),
            department=draw(st.sampled_from(["", "Finance", "finance ", "IT"])),
            kind=draw(st.none() | st.sampled_from(KINDS)),
            influence=draw(_ratings),
            closeness=draw(_ratings),
            relevance=draw(_ratings),
            tier=draw(st.none() | st.sampled_from(TIERS)),
        )
        for number in range(draw(st.integers(0, most)))
    ]
