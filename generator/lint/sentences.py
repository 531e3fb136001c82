"""Sentences a reader can follow in one go."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.lint.passages import Passage
from generator.lint.prose import sentences, words

MOST_WORDS = 30
#: A word and what parts it from the next are two signs at least: what is shorter has fewer words.
_MOST_SIGNS = 2 * MOST_WORDS


def long_sentences(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each sentence of more than 30 words."""
    for passage in checked.passages:
        for sentence in _candidates(passage):
            count = len(words(sentence))
            if count > MOST_WORDS:
                yield _problem(passage, sentence, count)


def _candidates(passage: Passage) -> Iterator[str]:
    for paragraph in passage.paragraphs:
        if len(paragraph) > _MOST_SIGNS:
            yield from (found for found in sentences(paragraph) if len(found) > _MOST_SIGNS)


def _problem(passage: Passage, sentence: str, count: int) -> Problem:
    beginning = " ".join(sentence.split()[:5])
    return Problem.of(
        passage.place_of(sentence),
        "sentences.long",
        beginning=beginning,
        count=count,
        most_words=MOST_WORDS,
    )
