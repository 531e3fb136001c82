"""What a network lacks, found by simple counts.

Nothing is said below `ENOUGH` people, for three names are a beginning and no pattern, nor while
something is known of less than half of them. Weak ties
are where news comes from (M. Granovetter, *The Strength of Weak Ties*, 1973): a map of close
friends alone has a gap.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from worksheets.content.items import OUTSIDE, PEER, SENIOR, PersonKind
from worksheets.mapping.mapped import STRONG, WEAK, Mapped

ENOUGH = 4
#: What a gap shows in: who is known from where, as what, how well, and for what.
ASPECTS = ("department", "kind", "closeness", "relevance")


@dataclass(frozen=True, slots=True)
class Gap:
    """A code; the kind of people that would fill it, where one does; who it is about."""

    code: str
    kind: PersonKind | None = None
    name: str = ""


def gaps(people: Sequence[Mapped], kinds: Sequence[PersonKind], department: str) -> tuple[Gap, ...]:
    """Return what is missing among `people`, as seen from someone in `department`.

    The order of `people` is free. What nobody rated, or no kind of people could fill, is no gap.
    """
    by_aspect = {
        "department": _outside_department(people, department),
        "kind": _standings(people, kinds),
        "closeness": _weak_ties(people),
        "relevance": _one_person(people),
    }
    return tuple(gap for aspect in aspects_known(people, department) for gap in by_aspect[aspect])


def aspects_known(people: Sequence[Mapped], department: str) -> tuple[str, ...]:
    """Return in which of the `ASPECTS` enough is known for a gap to show."""
    known = {
        "department": sum(1 for person in people if person.department and department),
        "kind": sum(1 for person in people if person.kind),
        "closeness": sum(1 for person in people if person.closeness is not None),
        "relevance": sum(1 for person in people if person.relevance is not None),
    }
    return tuple(aspect for aspect in ASPECTS if known[aspect] >= enough_of(people))


def enough_of(people: Sequence[Mapped]) -> int:
    """Return of how many of `people` something must be known: half of them, four at least."""
    return max(ENOUGH, (len(people) + 1) // 2)


def _outside_department(people: Sequence[Mapped], department: str) -> Iterator[Gap]:
    known = [_same(person.department) for person in people if person.department]
    is_outside = any(person.kind and person.kind.standing == OUTSIDE for person in people)
    if set(known) == {_same(department)} and not is_outside:
        yield Gap("department")


def _same(department: str) -> str:
    return " ".join(department.casefold().split())


def _standings(people: Sequence[Mapped], kinds: Sequence[PersonKind]) -> Iterator[Gap]:
    """Yield that all are peers, or else who of the others is missing."""
    known = [person.kind for person in people if person.kind]
    there = {kind.standing for kind in known}
    missing = [kind for kind in kinds if kind.standing not in (None, PEER, *there)]
    if there == {PEER} and missing:
        yield Gap("peers", _first(missing, SENIOR) or missing[0])
        return
    for code in (SENIOR, OUTSIDE):
        kind = _first(missing, code)
        if kind:
            yield Gap(code, kind)


def _first(kinds: Iterable[PersonKind], standing: str) -> PersonKind | None:
    return next((kind for kind in kinds if kind.standing == standing), None)


def _weak_ties(people: Sequence[Mapped]) -> Iterator[Gap]:
    strong = _count(people, "closeness", lambda rating: rating >= STRONG)
    weak = _count(people, "closeness", lambda rating: rating <= WEAK)
    if strong >= ENOUGH and not weak:
        yield Gap("weak_ties")


def _one_person(people: Sequence[Mapped]) -> Iterator[Gap]:
    rated = [person for person in people if person.relevance is not None]
    strong = [person for person in rated if (person.relevance or 0) >= STRONG]
    others = _count(rated, "relevance", lambda rating: rating <= WEAK)
    if len(strong) == 1 and others == len(rated) - 1:
        yield Gap("one_person", name=strong[0].name)


def _count(people: Sequence[Mapped], rating: str, fits: Callable[[int], bool]) -> int:
    ratings = (getattr(person, rating) for person in people)
    return sum(1 for value in ratings if value is not None and fits(value))
