"""Work in steps, for whoever has something else to do between two of them."""

from __future__ import annotations

from collections.abc import Generator

#: Yields after each step, and returns what was made.
type Steps[Result] = Generator[None, None, Result]


def completed[Result](steps: Steps[Result]) -> Result:
    """Return what all the steps lead to; what one of them raises is raised."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value
