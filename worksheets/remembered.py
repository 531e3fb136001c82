"""Functions that remember their last value: most of a notebook is as it was a keystroke ago."""

from collections.abc import Callable
from functools import wraps


def remembered[**P, V](function: Callable[P, V]) -> Callable[P, V]:
    """Return `function`, which gives its last value again for equal arguments.

    One value, for a page works on one notebook; and equality, for what JSON gave has no hash.
    Arguments and value must not be changed afterwards, and arguments stand in their order.
    """
    last: tuple[tuple, V] | None = None

    @wraps(function)
    def recalled(*arguments: P.args) -> V:
        nonlocal last
        if last is None or last[0] != arguments:
            last = arguments, function(*arguments)
        return last[1]

    return recalled
