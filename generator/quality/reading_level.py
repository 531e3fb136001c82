"""How many years of school a paragraph asks of its reader.

Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, 1975), as in textstat; that
library fetches a word list over the network on first use, so the formula stands here and Pyphen
divides the words. A hyphen is not allowed everywhere a syllable ends, so grades come out up to
half a year low – on the side of no false alarm.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pyphen

from generator.errors import Problem
from generator.quality.checked import Checked
from generator.quality.passages import Passage
from generator.quality.prose import sentences, words

#: The formula was fitted to passages of 100 words and more; in a line or two a single name decides.
FEWEST_WORDS = 25
WORDS_NAMED = 5
LONG_WORD_SYLLABLES = 3

_hyphenation = pyphen.Pyphen(lang="en_US")


def hard_paragraphs(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each paragraph above the grade that org.yaml sets."""
    limit = checked.playbook.org.reading_grade
    for passage in checked.passages:
        for paragraph in passage.paragraphs:
            if len(paragraph) > FEWEST_WORDS and grade(paragraph) > limit:
                yield _problem(passage, paragraph, limit)


@functools.lru_cache(maxsize=100_000)
def grade(paragraph: str) -> float:
    """Return the school grade a paragraph asks for, 0 for one too short to tell."""
    found = words(paragraph)
    if len(found) < FEWEST_WORDS:
        return 0
    words_per_sentence = len(found) / len(sentences(paragraph))
    syllables_per_word = sum(map(syllables, found)) / len(found)
    return 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59


@functools.lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Return the number of syllables, about 95 in 100 words right."""
    return sum(len(_hyphenation.positions(part)) + 1 for part in word.lower().split("-"))


def _problem(passage: Passage, paragraph: str, limit: int) -> Problem:
    long = ", ".join(long_words(paragraph))
    return Problem(
        passage.place_of(paragraph),
        f"this paragraph reads at grade {grade(paragraph):.1f}",
        f"org.yaml sets the reading grade to {limit}",
        f"shorten its sentences, or find plainer words than: {long}" if long else "shorten it",
    )


def long_words(paragraph: str) -> list[str]:
    """Return the words to look at first: the most syllables, each once."""
    once = {word.casefold(): word for word in words(paragraph)}
    long = [word for word in once.values() if syllables(word) >= LONG_WORD_SYLLABLES]
    return sorted(long, key=syllables, reverse=True)[:WORDS_NAMED]
