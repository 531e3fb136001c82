"""The day somebody meant who mistyped a word of it: "yesterdy"."""

from collections.abc import Iterator
from datetime import date

from worksheets.content.words import Words
from worksheets.days.natural_language import NaturalLanguageDayError, natural_language_day
from worksheets.days.vocabulary import DayVocabulary
from worksheets.slips import is_one_slip

#: Of fewer letters, too many words are a slip away from each other.
_SHORTEST = 4
_MOST_WORDS = 6


def meant(text: str, words: Words, today: date, leaning: str) -> str:
    """Return `text` with its mistyped words put right, where that says a day; else ""."""
    typed = text.split()
    if len(typed) > _MOST_WORDS:
        return ""
    known = DayVocabulary(words).spoken
    corrected = " ".join(_nearest(word, known) for word in typed)
    if corrected.casefold() == " ".join(typed).casefold():
        return ""
    try:
        natural_language_day(corrected, words, today, leaning)
    except NaturalLanguageDayError:
        return ""
    return corrected


def _nearest(word: str, known: frozenset[str]) -> str:
    """Return the word of a day that is one slip away, else the word itself."""
    small = word.casefold().strip(".,")
    if len(small) < _SHORTEST or small in known:
        return word
    near = sorted(_one_slip_away(small, known), key=lambda one: (one[:1] != small[:1], -len(one)))
    return near[0] if near else word


def _one_slip_away(word: str, known: frozenset[str]) -> Iterator[str]:
    return (one for one in known if len(one) >= _SHORTEST and is_one_slip(word, one))
