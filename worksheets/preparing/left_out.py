"""Questions left out of a preparation, and for whom: text the sheet keeps among its answers.

Each is a word such as `2026-11-20/c-1/do-well-here`. After `REMEMBERED` it counts no more: what
did not fit this conversation may well fit the one after it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.days.iso import iso_day

REMEMBERED = timedelta(days=30)
_MOST_WORDS = 200  # the oldest go first


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The words that still count, oldest first."""

    words: tuple[str, ...]

    def of(self, person_id: str) -> frozenset[str]:
        """Return the ids of the questions left out for one person."""
        parts = (word.split("/") for word in self.words)
        return frozenset(question for _, person, question in parts if person == person_id)

    def adding(self, person_id: str, question_id: str, today: date) -> str:
        """Return the text to keep once one more question is left out."""
        word = f"{today.isoformat()}/{person_id}/{question_id}"
        return " ".join((*self.words, word)[-_MOST_WORDS:])

    def without(self, person_id: str) -> str:
        """Return the text to keep once nothing is left out for one person any more."""
        return " ".join(word for word in self.words if word.split("/")[1] != person_id)


def left_out_from(text: str, today: date) -> LeftOut:
    """Return what `text` leaves out on `today`; words nobody could have written are skipped."""
    return LeftOut(tuple(word for word in text.split() if _counts(word, today)))


def _counts(word: str, today: date) -> bool:
    day_text, *rest = word.split("/")
    day = iso_day(day_text)
    return day is not None and len(rest) == 2 and today - day <= REMEMBERED
