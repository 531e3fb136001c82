"""How many years of school a paragraph asks of its reader.

By language: Flesch–Kincaid grade level for English (Kincaid, Fishburne, Rogers and Chissom, 1975),
the first Wiener Sachtextformel for German (Bamberger and Vanecek, 1984). Texts in other languages
are not graded: a formula counts only for the language it was fitted to. Pyphen divides the words: a
library with the formulas fetches word lists over the network. A hyphen is not allowed everywhere a
syllable ends, so grades come out up to half a year low – on the side of no false alarm.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyphen

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.lint.passages import Passage
from generator.lint.prose import sentences, words
from generator.loading.language import language_at
from generator.model.locale import language_of
from generator.sentences import Sentence

#: The formulas were fitted to passages of 100 words and more; in a line or two one name decides.
FEWEST_WORDS = 25
WORDS_NAMED = 5
LONG_WORD_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class Formula:
    """How words are divided, and the grade by the words a sentence, the words, and syllables."""

    hyphenation: str
    grade: Callable[[float, Sequence[str], Sequence[int]], float]


def _flesch_kincaid(a_sentence: float, found: Sequence[str], parts: Sequence[int]) -> float:
    return 0.39 * a_sentence + 11.8 * sum(parts) / len(found) - 15.59


def _wiener(a_sentence: float, found: Sequence[str], parts: Sequence[int]) -> float:
    percent = 100 / len(found)
    of_three = percent * sum(count >= 3 for count in parts)
    of_one = percent * sum(count == 1 for count in parts)
    long = percent * sum(len(word) > 6 for word in found)
    return 0.1935 * of_three + 0.1672 * a_sentence + 0.1297 * long - 0.0327 * of_one - 0.875


FORMULAS = {
    "en": Formula("en_US", _flesch_kincaid),
    "de": Formula("de_DE", _wiener),
}


def hard_paragraphs(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each paragraph above the grade that org.yaml sets."""
    org = checked.playbook.org
    for passage in checked.passages:
        if len(passage.text) <= FEWEST_WORDS:
            continue
        for paragraph in passage.paragraphs:
            if len(paragraph) > FEWEST_WORDS:
                language = language_of(language_at(passage.place, org.language))
                if grade(paragraph, language) > org.reading_grade:
                    yield _problem(passage, paragraph, language, org.reading_grade)


@functools.lru_cache(maxsize=100_000)
def grade(paragraph: str, language: str = "en") -> float:
    """Return the school grade a paragraph asks for, 0 where it can't be told.

    That is for one too short to tell, and for a language without a formula.
    """
    found = words(paragraph)
    if language not in FORMULAS or len(found) < FEWEST_WORDS:
        return 0
    parts = [syllables(word, language) for word in found]
    return FORMULAS[language].grade(len(found) / len(sentences(paragraph)), found, parts)


@functools.lru_cache(maxsize=20_000)
def syllables(word: str, language: str = "en") -> int:
    """Return the number of syllables, of English words about 95 in 100 right."""
    divided = _hyphenation(FORMULAS[language].hyphenation)
    return sum(len(divided.positions(part)) + 1 for part in word.lower().split("-"))


@functools.cache
def _hyphenation(name: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=name)


def _problem(passage: Passage, paragraph: str, language: str, limit: int) -> Problem:
    long = ", ".join(long_words(paragraph, language))
    return Problem.of(
        passage.place_of(paragraph),
        "reading_level.hard",
        instead=None if long else Sentence.of("reading_level.shorten"),
        grade=f"{grade(paragraph, language):.1f}",
        limit=limit,
        long=long,
    )


def long_words(paragraph: str, language: str = "en") -> list[str]:
    """Return the words to look at first: the most syllables, each once."""
    once = {word.casefold(): syllables(word, language) for word in words(paragraph)}
    written = {word.casefold(): word for word in words(paragraph)}
    long = [word for word, count in once.items() if count >= LONG_WORD_SYLLABLES]
    return [written[word] for word in sorted(long, key=lambda word: -once[word])[:WORDS_NAMED]]
