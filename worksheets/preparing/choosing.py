"""Which questions to take into a conversation.

Rules: about five minutes a question, at least three and at most seven. Questions the person
picked come first, then those that fit the other's kind and the purpose, then those that fit the
kind alone; one asked before never comes again. Of somebody whose kind nobody knows, what suits
only a few kinds of people is asked last. They are spread over opening, deepening and closing, and
the last one always asks what you might do for them, even where it was asked before: that question
does not wear out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from worksheets.content.items import GIVE, STAGES, Question
from worksheets.preparing.memory import LONG_AGO, Memory

MINUTES_EACH = 5
FEWEST, MOST = 3, 7
#: A question for fewer kinds of people is for somebody close, such as one's own team.
_GENERAL = 4


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation ahead; without a kind or a purpose any question fits in that respect."""

    person_id: str
    kind: str
    purpose: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question for the conversation, and what is known of it."""

    question: Question
    is_picked: bool
    is_asked: bool
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The questions in the order to ask them, and those picked for which there is no time."""

    questions: tuple[Chosen, ...]
    waiting: tuple[Question, ...]


def how_many(minutes: int) -> int:
    """Return how many questions fit into a conversation of so many minutes."""
    return min(MOST, max(FEWEST, minutes // MINUTES_EACH))


def choose(bank: Sequence[Question], talk: Talk, memory: Memory) -> Choice:
    """Return the questions for `talk`; the same question bank and memory give the same ones."""
    turned = _turned(bank, talk.person_id)
    last = _last(turned, talk, memory)
    ranks = {one.id: _rank(one, talk, memory) for one in turned if one != last}
    ranked = [(rank, one) for one in turned if (rank := ranks.get(one.id)) is not None]
    fitting = [one for _, one in sorted(ranked, key=lambda pair: pair[0])]
    room = how_many(talk.minutes) - 1  # one is the last
    taken = _spread(fitting, _places(bank, room, memory), memory)
    ordered = sorted(taken, key=lambda one: (STAGES.index(one.stage), turned.index(one)))
    return Choice(
        questions=tuple(_chosen(one, memory) for one in ordered)
        + ((_chosen(last, memory, is_last=True),) if last else ()),
        waiting=tuple(one for one in fitting if one.id in memory.picked and one not in taken),
    )


def _turned(bank: Sequence[Question], person_id: str) -> list[Question]:
    # Not the same questions for everybody: each person begins elsewhere in the bank.
    start = sum(person_id.encode()) % len(bank) if bank else 0
    return [*bank[start:], *bank[:start]]


def _last(bank: Iterable[Question], talk: Talk, memory: Memory) -> Question | None:
    def order(one: Question) -> tuple:
        asked = memory.asked.get(one.id)
        is_new = asked is None and one.id in memory.picked
        return (
            not memory.is_asked_today(one.id),
            not _fits_kind(one, talk),
            not is_new,
            asked is not None,
            one.purposes != (GIVE,),  # the plain offer first: others need an occasion
            asked or LONG_AGO,
        )

    left_out = memory.swapped | memory.dropped
    offers = (one for one in bank if one.is_offer and one.id not in left_out)
    return min(offers, key=order, default=None)


def _rank(one: Question, talk: Talk, memory: Memory) -> int | None:
    """Return how well it fits, 0 for best; None where it does not."""
    if memory.is_spent(one.id):
        return None
    if _is_wanted(one, memory):
        return 0
    if not _fits_kind(one, talk) or (one.is_offer and talk.purpose != GIVE):
        return None  # one offer is enough, and it stands at the end
    is_for_few = not talk.kind and len(one.people) < _GENERAL
    fits_purpose = not talk.purpose or talk.purpose in one.purposes
    return (1 if fits_purpose else 2) + 2 * is_for_few


def _is_wanted(one: Question, memory: Memory) -> bool:
    return one.id in memory.picked or memory.is_asked_today(one.id)


def _fits_kind(one: Question, talk: Talk) -> bool:
    return not talk.kind or talk.kind in one.people


@dataclass(frozen=True, slots=True)
class _Places:
    """How many questions there is room for, at each stage and in all."""

    by_stage: dict[str, int]
    total: int


def _places(bank: Iterable[Question], room: int, memory: Memory) -> _Places:
    """Return the places beside the last question; one that was dropped leaves its place empty."""
    opening, closing = 1 + (room >= 5), int(room >= 4)
    by_stage: dict[str, int] = dict(
        zip(STAGES, (opening, room - opening - closing, closing), strict=True)
    )
    dropped = [one for one in bank if one.id in memory.dropped]
    for one in dropped:
        by_stage[one.stage] -= 1
    return _Places(by_stage, max(0, room - len(dropped)))


def _spread(fitting: Sequence[Question], places: _Places, memory: Memory) -> list[Question]:
    """Return the wanted questions, then the best of each stage, then the best that are left."""
    taken = [one for one in fitting if _is_wanted(one, memory)][: places.total]
    free = dict(places.by_stage)
    for one in taken:
        free[one.stage] -= 1
    others = [one for one in fitting if one not in taken]
    for one in others:
        if free[one.stage] > 0 and len(taken) < places.total:
            taken.append(one)
            free[one.stage] -= 1
    rest = (one for one in others if one not in taken)
    return [*taken, *islice(rest, places.total - len(taken))]


def _chosen(one: Question, memory: Memory, *, is_last: bool = False) -> Chosen:
    return Chosen(one, one.id in memory.picked, memory.is_asked_today(one.id), is_last)
