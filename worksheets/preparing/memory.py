"""What is remembered of questions and one person: asked, saved for later, left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from worksheets.days.iso import iso_day
from worksheets.notebook import SavedQuestion

LONG_AGO = date.min  # asked on a day nobody can read: asked all the same


@dataclass(frozen=True, slots=True)
class Memory:
    """Ids of questions: asked (and when), picked by the person, swapped for others, dropped."""

    today: date
    asked: Mapping[str, date] = MappingProxyType({})
    picked: frozenset[str] = frozenset()
    swapped: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()

    def is_spent(self, question_id: str) -> bool:
        """Whether it was asked before today, or left out this time."""
        if question_id in self.swapped | self.dropped:
            return True
        return question_id in self.asked and not self.is_asked_today(question_id)

    def is_asked_today(self, question_id: str) -> bool:
        """Whether it was asked today; it keeps its place until tomorrow."""
        return self.asked.get(question_id) == self.today


def memory_of(
    person_id: str,
    rows: Iterable[SavedQuestion],
    today: date,
    swapped: frozenset[str] = frozenset(),
    dropped: frozenset[str] = frozenset(),
) -> Memory:
    """Return the memory of one person; a question saved for nobody yet is for anyone."""
    asked: dict[str, date] = {}
    picked: set[str] = set()
    for row in rows:
        if row.asked.strip() and row.contact == person_id:
            day = iso_day(row.asked) or LONG_AGO
            asked[row.question] = max(day, asked.get(row.question, LONG_AGO))
        elif not row.asked.strip() and row.contact in ("", person_id):
            picked.add(row.question)
    return Memory(today, MappingProxyType(asked), frozenset(picked), swapped, dropped)
