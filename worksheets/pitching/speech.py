"""Spoken text: how many words it has and how long it takes to say."""

import re
from dataclasses import dataclass
from math import ceil, floor

from worksheets.content.organisation import PitchLength

_BREAK = re.compile(r"[\s—–/…]+")
# Scripts that put no spaces between words: each Han or kana character counts as one.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Speech:
    """The length of a text, against what is allowed."""

    words: int
    length: PitchLength

    @property
    def seconds(self) -> int:
        """How long it takes to say, rounded up."""
        return ceil(self.words * 60 / self.length.rate_wpm)

    @property
    def words_to_cut(self) -> int:
        """How many words are too many; 0 where it is short enough."""
        return max(0, self.words - floor(self.length.longest_seconds * self.length.rate_wpm / 60))

    @property
    def words_to_add(self) -> int:
        """How many words are missing; 0 where it is long enough."""
        return max(0, ceil(self.length.shortest_seconds * self.length.rate_wpm / 60) - self.words)


def spoken_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in small letters, without the punctuation around them."""
    words: list[str] = []
    for token in _BREAK.split(text.casefold().replace("’", "'")):
        unspaced = _UNSPACED.findall(token)
        rest = _EDGES.sub("", _UNSPACED.sub("", token))
        words.extend([*unspaced, rest] if rest else unspaced)
    return tuple(words)


def speech(text: str, length: PitchLength) -> Speech:
    """Return the length of `text` spoken at the organisation's rate."""
    return Speech(len(spoken_words(text)), length)


def seconds_of(text: str, rate_wpm: int) -> int:
    """Return how many seconds `text` takes to say, rounded up."""
    return ceil(len(spoken_words(text)) * 60 / rate_wpm)
