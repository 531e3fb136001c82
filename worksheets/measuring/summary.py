"""Means of answers, before and after; nothing is shown that fewer than five people said.

Nor may the rest be told by taking one from the other: where the groups that are hidden hold fewer
than five answers together, the smallest of the others is hidden with them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from worksheets.identity.keys import name_key
from worksheets.measuring.answers import AnswerRow

FEWEST = 5
#: So many answers at both times before a change is worth talking about, and how much of one.
ENOUGH = 30
CHANGE_TENTHS = 5


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of `count` answers, in tenths, rounded; of fewer than five there is none."""

    count: int
    tenths: int

    @property
    def text(self) -> str:
        """It with one decimal, written with a point."""
        return f"{self.tenths // 10}.{self.tenths % 10}"


@dataclass(frozen=True, slots=True)
class QuestionMeans:
    """A question's means; None where it must not be shown."""

    question: str
    before: Mean | None
    after: Mean | None

    @property
    def change(self) -> int | None:
        """The change in tenths."""
        return self.after.tenths - self.before.tenths if self.before and self.after else None

    @property
    def change_text(self) -> str:
        """The change with its sign and one decimal; "" where there is none to show."""
        if self.change is None:
            return ""
        sign = "+" if self.change > 0 else "\u2212" if self.change < 0 else "\u00b1"
        return f"{sign}{abs(self.change) // 10}.{abs(self.change) % 10}"

    @property
    def is_worth_a_talk(self) -> bool:
        """Whether the change is large enough, and enough people answered both times."""
        if self.change is None or not (self.before and self.after):
            return False
        is_enough = min(self.before.count, self.after.count) >= ENOUGH
        return is_enough and abs(self.change) >= CHANGE_TENTHS


@dataclass(frozen=True, slots=True)
class GroupLines:
    """A group with its lines; "" is who named none."""

    name: str
    lines: tuple[QuestionMeans, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The lines of everybody and of the groups that may be shown; the names of the others."""

    lines: tuple[QuestionMeans, ...]
    groups: tuple[GroupLines, ...]
    hidden: tuple[str, ...]


def summed(
    questions: Sequence[str], before: Iterable[AnswerRow], after: Iterable[AnswerRow]
) -> Summary:
    """Return the summary of two times of asking; the order of the rows changes nothing."""
    waves = [tuple(before), tuple(after)]
    names = _names(row.group for wave in waves for row in wave)
    tallies = [_Tally(wave, len(questions)) for wave in waves]
    total = tuple(
        QuestionMeans(text, *(tally.total(at) for tally in tallies))
        for at, text in enumerate(questions)
    )
    groups = []
    for key, name in sorted(names.items()):
        lines = tuple(
            QuestionMeans(text, *(tally.mean(at, key) for tally in tallies))
            for at, text in enumerate(questions)
        )
        groups.append(GroupLines(name, lines))
    if set(names) == {""}:
        return Summary(total, (), ())
    shown = tuple(one for one in groups if any(line.before or line.after for line in one.lines))
    hidden = tuple(one.name for one in groups if one not in shown)
    return Summary(total, shown, hidden)


class _Tally:
    """The answers of one time, counted by question and group."""

    def __init__(self, rows: Sequence[AnswerRow], questions: int) -> None:
        self._counts: list[Counter[str]] = [Counter() for _ in range(questions)]
        self._sums: list[Counter[str]] = [Counter() for _ in range(questions)]
        for row in rows:
            for at, answer in enumerate(row.answers):
                if answer is not None:
                    self._counts[at][name_key(row.group)] += 1
                    self._sums[at][name_key(row.group)] += answer
        self._hidden = [hidden_groups(counts) for counts in self._counts]

    def total(self, question: int) -> Mean | None:
        return _mean(self._sums[question].total(), self._counts[question].total())

    def mean(self, question: int, group: str) -> Mean | None:
        if group in self._hidden[question]:
            return None
        return _mean(self._sums[question][group], self._counts[question][group])


def hidden_groups(counts: Mapping[str, int]) -> frozenset[str]:
    """Return the groups not to show: those under five, and what more it takes to hide them."""
    hidden = {group for group, count in counts.items() if 0 < count < FEWEST}
    rest = sorted(counts.keys() - hidden, key=lambda group: (counts[group], group))
    while hidden and rest and sum(counts[group] for group in hidden) < FEWEST:
        hidden.add(rest.pop(0))
    return frozenset(hidden)


def _mean(total: int, count: int) -> Mean | None:
    return Mean(count, (20 * total + count) // (2 * count)) if count >= FEWEST else None


def _names(groups: Iterable[str]) -> dict[str, str]:
    """Return the name of each group by its key; of several ways to write it, the first A–Z."""
    names: dict[str, str] = {}
    for group in sorted(set(groups)):
        names.setdefault(name_key(group), group)
    return names
