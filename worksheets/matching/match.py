"""Who becomes whose mentor."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from worksheets.matching.assignment import NONE, best_assignment
from worksheets.matching.fits import fits_between
from worksheets.matching.rules import Fit, MatchRules
from worksheets.matching.shared_rows import once_each
from worksheets.pairing.drawn import KeyPair
from worksheets.pairing.person import Participant, by_key

_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class MatchRequest:
    """Both sides, the rules, and pairs by key (mentor, mentee) to keep and to keep apart."""

    mentors: tuple[Participant, ...]
    mentees: tuple[Participant, ...]
    rules: MatchRules
    locked: tuple[KeyPair, ...] = ()
    forbidden: frozenset[KeyPair] = frozenset()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another mentor who would do, and how well."""

    mentor: Participant
    fit: Fit


@dataclass(frozen=True, slots=True)
class Match:
    """A pair with how well it fits, whether it was asked for, and the next best mentors."""

    mentor: Participant
    mentee: Participant
    fit: Fit
    is_locked: bool = False
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody without a match: `barred` by a hard rule (the code of most), or `full`.

    Of a mentor nobody is `left` to match, or rules bar all.
    """

    person: Participant
    why: str
    bar: str = ""
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A locked pair that can't be kept: `barred` by a rule, `forbidden`, `full` or `twice`."""

    why: str
    locks: tuple[KeyPair, ...]
    bar: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """The matches by mentee, who is left on either side, and the fewest points of a match."""

    matches: tuple[Match, ...] = ()
    mentees_left: tuple[Left, ...] = ()
    mentors_left: tuple[Left, ...] = ()
    conflict: Conflict | None = None

    @property
    def least(self) -> int:
        """The points of the pair that fits least, among those that were not asked for."""
        return min((one.fit.points for one in self.matches if not one.is_locked), default=0)

    @property
    def total(self) -> int:
        """The points of all pairs together."""
        return sum(one.fit.points for one in self.matches)


@dataclass(slots=True)
class _Sides:
    mentors: tuple[Participant, ...]
    mentees: tuple[Participant, ...]
    fits: list[list[Fit]] = field(default_factory=list)  # by mentee, then mentor


def match(request: MatchRequest) -> Matching:
    """Return the best matching there is; the order of the lists changes nothing."""
    sides = _Sides(by_key(request.mentors), by_key(request.mentees))
    sides.fits = fits_between(sides.mentors, sides.mentees, request.rules, request.forbidden)
    if conflict := _conflict(request, sides):
        return Matching(conflict=conflict)
    mentor_at = {person.key: at for at, person in enumerate(sides.mentors)}
    mentee_at = {person.key: at for at, person in enumerate(sides.mentees)}
    chosen = {mentee_at[mentee]: mentor_at[mentor] for mentor, mentee in request.locked}
    locked = frozenset(chosen)
    places = [person.capacity for person in sides.mentors]
    for mentor in chosen.values():
        places[mentor] -= 1
    chosen |= _assign(sides, places, [at for at in range(len(sides.mentees)) if at not in chosen])
    return _matching(sides, chosen, locked)


def _assign(sides: _Sides, places: Sequence[int], free: Sequence[int]) -> dict[int, int]:
    seats = [mentor for mentor, count in enumerate(places) for _ in range(min(count, len(free)))]
    scores = once_each(
        (sides.fits[mentee] for mentee in free),
        lambda fits: [None if fits[one].bar else fits[one].points for one in seats],
    )
    found = best_assignment(scores, len(seats))
    return {mentee: seats[seat] for mentee, seat in zip(free, found, strict=True) if seat != NONE}


def _matching(sides: _Sides, chosen: dict[int, int], locked: frozenset[int]) -> Matching:
    matches = []
    left = []
    best = once_each(sides.fits, _best)
    for at, mentee in enumerate(sides.mentees):
        others = _alternatives(sides, at, best[at], chosen.get(at, NONE))
        if at in chosen:
            mentor = chosen[at]
            fit = sides.fits[at][mentor]
            matches.append(Match(sides.mentors[mentor], mentee, fit, at in locked, others))
        else:
            why, bar = ("full", "") if others else ("barred", _bar(sides.fits[at]))
            left.append(Left(mentee, why if sides.mentors else "nobody", bar, others))
    taken = set(chosen.values())
    mentors = tuple(_mentor_left(sides, at) for at in range(len(sides.mentors)) if at not in taken)
    return Matching(tuple(matches), tuple(left), mentors)


def _best(fits: Sequence[Fit]) -> list[int]:
    """Return the mentors who fit best, one more than is shown: somebody's match is none."""
    may = (at for at, fit in enumerate(fits) if not fit.bar)
    return sorted(may, key=lambda at: (-fits[at].points, at))[: _ALTERNATIVES + 1]


def _alternatives(
    sides: _Sides, mentee: int, best: Sequence[int], but: int
) -> tuple[Alternative, ...]:
    others = [at for at in best if at != but][:_ALTERNATIVES]
    return tuple(Alternative(sides.mentors[at], sides.fits[mentee][at]) for at in others)


def _mentor_left(sides: _Sides, mentor: int) -> Left:
    fits = [row[mentor] for row in sides.fits]
    if fits and all(fit.bar for fit in fits):
        return Left(sides.mentors[mentor], "barred", _bar(fits))
    return Left(sides.mentors[mentor], "spare")


def _bar(fits: Sequence[Fit]) -> str:
    """Return the rule that bars most of these; the first by name of equals."""
    bars = sorted({fit.bar for fit in fits if fit.bar not in ("", "self")})
    return max(bars, key=lambda bar: sum(fit.bar == bar for fit in fits), default="")


def _conflict(request: MatchRequest, sides: _Sides) -> Conflict | None:
    """Return the smallest set of locked pairs that can't be kept."""
    capacity = {person.key: person.capacity for person in sides.mentors}
    mentors = {person.key: at for at, person in enumerate(sides.mentors)}
    mentees = {person.key: at for at, person in enumerate(sides.mentees)}
    of_mentor: dict[str, list[KeyPair]] = {}
    of_mentee: dict[str, list[KeyPair]] = {}
    for lock in request.locked:
        mentor, mentee = lock
        bar = sides.fits[mentees[mentee]][mentors[mentor]].bar
        if bar:
            return Conflict("forbidden" if bar == "forbidden" else "barred", (lock,), bar)
        of_mentor.setdefault(mentor, []).append(lock)
        of_mentee.setdefault(mentee, []).append(lock)
    for locks in of_mentee.values():
        if len(locks) > 1:
            return Conflict("twice", tuple(locks[:2]))
    for mentor, locks in of_mentor.items():
        if len(locks) > capacity[mentor]:
            return Conflict("full", tuple(locks[: capacity[mentor] + 1]))
    return None
