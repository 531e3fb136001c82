"""What somebody may have meant by a name that is not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.sentences import Sentence


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.5) -> Sentence | None:
    """Return "did you mean …?", naming what `word` most resembles in `known`, if anything.

    What resembles it less than `likeness` (0 to 1) is not meant.
    """
    found = closest(word, known, likeness=likeness)
    return Sentence.of("nearest", name=found) if found else None


def closest(word: str, known: Iterable[str], *, likeness: float = 0.5) -> str | None:
    """Return what `word` most resembles in `known`, if anything."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=likeness)
    return close[0] if close else None


def other_case(word: str, known: Iterable[str]) -> Sentence | None:
    """Return that `word` is known, if it is, in other capitals."""
    same = next((name for name in sorted(known) if name.lower() == word.lower()), None)
    return Sentence.of("other_case", name=same) if same else None
