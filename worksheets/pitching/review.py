"""What to mend in a pitch, by rule: length, missing parts, words that weaken it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from worksheets.content.pitch import PitchWords
from worksheets.pitching.speech import Speech, spoken_words

VITAL_PARTS = ("proof", "offer", "ask")


@dataclass(frozen=True, slots=True)
class WordLists:
    """Phrases a pitch does without, and how often any other word may come back."""

    hedges: tuple[str, ...]
    fillers: tuple[str, ...]
    jargon: tuple[str, ...]
    common: frozenset[str]
    most_repeats: int


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing to put right: a problem code, how many words, and which."""

    code: str
    count: int = 0
    found: tuple[str, ...] = ()


def word_lists(words: PitchWords, jargon: tuple[str, ...]) -> WordLists:
    """Return what weakens a pitch, by the organisation's words for pitches and its `jargon`."""
    common = frozenset(word.casefold() for word in words.common_words)
    return WordLists(words.hedges, words.fillers, jargon, common, words.most_repeats)


def review(
    pitch: str, parts: Mapping[str, str], speech: Speech, lists: WordLists
) -> tuple[Mend, ...]:
    """Return what to mend in `pitch`, the most important first; empty when nothing is."""
    return (
        *_length(speech),
        *(Mend(f"no_{part}") for part in VITAL_PARTS if not parts.get(part)),
        *_weak_words(pitch, lists),
    )


def _length(speech: Speech) -> Iterator[Mend]:
    if speech.words_to_cut:
        yield Mend("pitch_too_long", speech.words_to_cut)
    if speech.words_to_add:
        yield Mend("pitch_too_short", speech.words_to_add)


def _weak_words(pitch: str, lists: WordLists) -> Iterator[Mend]:
    words = spoken_words(pitch)
    for code, found in (
        ("hedges", _phrases_in(words, lists.hedges)),
        ("fillers", _phrases_in(words, lists.fillers)),
        ("jargon", _phrases_in(words, lists.jargon)),
        ("repeated", _repeated(words, lists)),
    ):
        if found:
            yield Mend(code, len(found), found)


def _phrases_in(words: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phrases said in `words`, in order; the longest one where several fit."""
    phrase_by_words = {spoken_words(phrase): phrase for phrase in phrases}
    lengths = sorted({len(key) for key in phrase_by_words}, reverse=True)
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        fitting = (length for length in lengths if words[at : at + length] in phrase_by_words)
        length = next(fitting, 0)
        if length:
            found[phrase_by_words[words[at : at + length]]] = None
        at += length or 1
    return tuple(found)


def _repeated(words: tuple[str, ...], lists: WordLists) -> tuple[str, ...]:
    counts = Counter(word for word in words if word not in lists.common)
    return tuple(word for word, times in counts.items() if times > lists.most_repeats)
