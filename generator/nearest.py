"""What somebody may have meant by a name that is not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.5) -> str:
    """Return "did you mean …?", naming what `word` most resembles in `known`, or nothing.

    What resembles it less than `likeness` (0 to 1) is not meant.
    """
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=likeness)
    return f"did you mean `{close[0]}`?" if close else ""
