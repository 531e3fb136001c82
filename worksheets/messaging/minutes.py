"""How much time a text asks for, and whether it says when."""

import re
from collections.abc import Iterable, Iterator

from worksheets.content.messages import Times
from worksheets.pitching.fitting import compared

_GLUED = re.compile(r"(\d+)([a-z]+)")
#: "an honest hour" has one word in between, "a half day" one in front.
_MOST_BETWEEN = 1


def minutes_in(text: str, times: Times) -> int:
    """Return the longest time that is said in `text`, in minutes; 0 where none is."""
    words = [word for token in re.split(r"[\s–—-]+", text) if (word := compared(token))]
    return max((*_units(words, times), *_spans(words, times)), default=0)


def says(text: str, phrases: Iterable[str]) -> bool:
    """Return whether one of the `phrases` is in `text`, whole words alone."""
    words = [compared(token) for token in text.split()]
    return any(_is_said(entry.split(), words) for entry in phrases)


def _is_said(phrase: list[str], words: list[str]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words)))


def _units(words: list[str], times: Times) -> Iterator[int]:
    for place, word in enumerate(words):
        glued = _GLUED.fullmatch(word)
        if glued and glued[2] in times.units:
            yield int(glued[1][:5]) * times.units[glued[2]]
        elif word in times.units:
            amount = _amount(words[max(0, place - 2 - _MOST_BETWEEN) : place], times)
            yield int(amount * times.units[word])


def _amount(before: list[str], times: Times) -> float:
    """Return how many units the words in front of one say; "half an" is a half, nothing none."""
    if any(word in times.halves for word in before[-2:]):
        return 0.5
    for word in before[: -_MOST_BETWEEN - 2 : -1]:
        number = times.numbers.get(word, word)
        if number.isascii() and number.isdigit():
            return int(number[:5])
    return 0


def _counts(times: Times) -> tuple[str, ...]:
    return (*times.numbers, *times.halves)


def _spans(words: list[str], times: Times) -> Iterator[int]:
    """Yield the long spans: "for a morning" takes one, "your morning" does not."""
    for place, word in enumerate(words):
        if word in times.spans:
            before = words[max(0, place - 3) : place]
            is_asked_for = before == words[:place] and before[:1] and before[0] in _counts(times)
            if is_asked_for or any(start in before for start in times.span_after):
                yield times.spans[word] // (
                    2 if any(word in times.halves for word in before) else 1
                )
