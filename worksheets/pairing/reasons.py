"""Why people are in a group together, as codes for which a worksheet has words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from worksheets.pairing.drawn import KeyPair, pairs_in
from worksheets.pairing.person import Participant
from worksheets.pairing.rules import Rules


@dataclass(frozen=True, slots=True)
class Reason:
    """A code and what its words name.

    `locked`: they were to meet. `new`: none of them have met. `again`: `names` have met before.
    `across`: they are from these departments. `within`: some share a `names` department. `place`
    and `shift`: they share one. `larger` and `smaller`: the number of people doesn't divide.
    """

    code: str
    names: tuple[str, ...] = ()


def reasons_of(
    group: Sequence[str],
    people: Mapping[str, Participant],
    rules: Rules,
    *,
    met: Collection[KeyPair],
    locked: Collection[KeyPair],
) -> tuple[Reason, ...]:
    """Return why this group is as it is, what counts most first.

    `met` are the pairs who had met before this round, `locked` those who were to meet.
    """
    return tuple(_reasons([people[key] for key in group], group, rules, met, locked))


def _reasons(
    members: Sequence[Participant],
    group: Sequence[str],
    rules: Rules,
    met: Collection[KeyPair],
    locked: Collection[KeyPair],
) -> Iterator[Reason]:
    pairs = list(pairs_in(group))
    names = {person.key: person.name for person in members}
    if any(pair in locked for pair in pairs):
        yield Reason("locked")
    again = next((pair for pair in pairs if pair in met), None)
    yield Reason("again", (names[again[0]], names[again[1]])) if again else Reason("new")
    departments = [person.department for person in members]
    shared = sorted({one for one in departments if one and departments.count(one) > 1})
    if shared:
        yield Reason("within", tuple(shared))
    elif all(departments):
        yield Reason("across", tuple(sorted(departments)))
    if len(group) > rules.size:
        yield Reason("larger")
    elif len(group) < rules.size:
        yield Reason("smaller")
    for level, code in ((rules.place, "place"), (rules.shift, "shift")):
        values = {getattr(person, code) for person in members}
        if level != "off" and len(values) == 1 and "" not in values:
            yield Reason(code, tuple(values))
