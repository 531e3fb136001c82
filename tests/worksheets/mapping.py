"""Hypothesis strategies and small builders for people on a map."""

from hypothesis import strategies as st

from tests.worksheets.people import TIERS
from worksheets.content.items import PersonKind
from worksheets.mapping.mapped import Mapped

PEER = PersonKind("colleagues", "Colleagues", "An hour.", "peer")
SENIOR = PersonKind("bosses", "Bosses", "A view.", "senior")
OUTSIDE = PersonKind("suppliers", "Suppliers", "Answers.", "outside")
OPEN = PersonKind("helpers", "Helpers", "News.")
KINDS = (PEER, SENIOR, OUTSIDE, OPEN)

_ratings = st.none() | st.integers(1, 5)


def person(name: str = "Ana", **facts: object) -> Mapped:
    """Return someone whose id is their name."""
    return Mapped(name, name, **facts)


def rated(influence: int, closeness: int, relevance: int, name: str = "Ana") -> Mapped:
    """Return someone with all three ratings."""
    return person(name, influence=influence, closeness=closeness, relevance=relevance)


#: Made once: making it for each person anew takes longer than most rules do.
_FACTS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Ana", "ana", "Bo", "Ámbar", "مريم", ""]),
        "department": st.sampled_from(["", "Finance", "finance ", "IT"]),
        "kind": st.none() | st.sampled_from(KINDS),
        "influence": _ratings,
        "closeness": _ratings,
        "relevance": _ratings,
        "tier": st.none() | st.sampled_from(TIERS),
    }
)


@st.composite
def mapped_people(draw: st.DrawFn, most: int = 90) -> list[Mapped]:
    """Return people with distinct ids, some not rated, of any kind and department."""
    return [
        Mapped(id=f"c-{number}", **draw(_FACTS)) for number in range(draw(st.integers(0, most)))
    ]
