"""A text as a line of a report shows it."""

from __future__ import annotations

import textwrap


def shortened(text: str, longest: int) -> str:
    """Return `text` on one line, cut between words to so many characters where it is longer."""
    return textwrap.shorten(text, longest, placeholder=" …")
