"""How well everybody fits everybody: worked out once for each two kinds of people."""

from collections.abc import Iterable, Mapping, Sequence

from worksheets.identity.keys import name_key
from worksheets.matching.rules import MANAGER, SELF, Fit, MatchRules, fit_of
from worksheets.matching.topics import Topics, topics_of
from worksheets.matching.traits import Traits, traits_of
from worksheets.pairing.drawn import KeyPair
from worksheets.pairing.person import Participant, manager_key
from worksheets.progress import followed

_FORBIDDEN = Fit(0, bar="forbidden")


def fits_between(
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    rules: MatchRules,
    forbidden: Iterable[KeyPair],
) -> list[list[Fit]]:
    """Return how well each mentor fits, by mentee and then mentor; people of a kind share a row.

    Few differ in all that counts: 300 people of seven departments with one of seven topics each are
    49 kinds.
    """
    kinds = _Kinds(rules, topics_among((*mentors, *mentees)).met)
    columns = tuple(kinds.number(one) for one in mentors)
    followed_mentees = followed(mentees, len(mentees), 0, 0.1)
    fits = [kinds.row(kinds.number(one), columns) for one in followed_mentees]
    _set_apart(fits, mentors, mentees, rules)
    mentor_at = {one.key: at for at, one in enumerate(mentors)}
    mentee_at = {one.key: at for at, one in enumerate(mentees)}
    for mentor, mentee in forbidden:
        if mentor in mentor_at and mentee in mentee_at:
            _set(fits, mentee_at[mentee], mentor_at[mentor], _FORBIDDEN)
    return fits


def topics_among(people: Sequence[Participant]) -> Topics:
    """Return which topics that these people seek are met by those they offer."""
    offered = dict.fromkeys(topic for one in people for topic in one.offers)
    sought = dict.fromkeys(topic for one in people for topic in one.seeks)
    return topics_of(offered, sought)


class _Kinds:
    """The kinds of people by number, and the fits between them that were worked out."""

    def __init__(self, rules: MatchRules, met: Mapping[str, frozenset[str]]) -> None:
        self._rules = rules
        self._met = met
        self._numbers: dict[Traits, int] = {}
        self._traits: list[Traits] = []
        self._rows: dict[int, list[Fit]] = {}

    def number(self, person: Participant) -> int:
        """Return the number of somebody's kind."""
        traits = traits_of(person, self._met)
        number = self._numbers.setdefault(traits, len(self._traits))
        if number == len(self._traits):
            self._traits.append(traits)
        return number

    def row(self, mentee: int, mentors: Sequence[int]) -> list[Fit]:
        """Return the fits of a mentee of this kind with mentors of these, one list for all."""
        if mentee not in self._rows:
            seeker = self._traits[mentee]
            fits = {one: fit_of(self._traits[one], seeker, self._rules) for one in set(mentors)}
            self._rows[mentee] = [fits[mentor] for mentor in mentors]
        return self._rows[mentee]


def _set(fits: list[list[Fit]], mentee: int, mentor: int, fit: Fit) -> None:
    """Write a fit of one mentee alone, whose row may be shared."""
    fits[mentee] = [*fits[mentee]]
    fits[mentee][mentor] = fit


def _set_apart(
    fits: list[list[Fit]],
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    rules: MatchRules,
) -> None:
    """Note who is the same person, or the other's manager, as no kind says."""
    mentor_at = {one.key: at for at, one in enumerate(mentors)}
    for at, mentee in enumerate(mentees):
        if mentee.key in mentor_at:
            _set(fits, at, mentor_at[mentee.key], SELF)
    if rules.manager == "must":
        pairs = {(mentee, mentor) for mentor, mentee in _reports(mentors, mentees)}
        pairs |= set(_reports(mentees, mentors))
        for mentee, mentor in pairs:
            if not fits[mentee][mentor].bar:
                _set(fits, mentee, mentor, MANAGER)


def _reports(
    leaders: Sequence[Participant], others: Sequence[Participant]
) -> Iterable[tuple[int, int]]:
    """Yield each leader and who reports to them, by number."""
    places: dict[str, list[int]] = {}
    for at, leader in enumerate(leaders):
        for key in {name_key(leader.name), leader.email} - {""}:
            places.setdefault(key, []).append(at)
    for at, other in enumerate(others):
        for leader in places.get(manager_key(other.manager), ()) if other.manager else ():
            yield leader, at
