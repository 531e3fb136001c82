"""Functions memoised with their last value: most of a notebook is as it was a keystroke ago."""

from collections.abc import Callable, Iterable
from functools import wraps


def memoised[**P, V](function: Callable[P, V]) -> Callable[P, V]:
    """Return `function`, which gives its last value again for equal arguments.

    One value, for a page works on one notebook; and equality, for what JSON gave has no hash.
    Arguments and value must not be changed afterwards.
    """
    last: tuple[object, V] | None = None

    @wraps(function)
    def recalled(*arguments: P.args, **named: P.kwargs) -> V:
        nonlocal last
        if last is None or last[0] != (arguments, named):
            last = (arguments, named), function(*arguments, **named)
        return last[1]

    return recalled


def memoised_each[T, V](function: Callable[[T], V]) -> Callable[[Iterable[T]], list[V]]:
    """Return what gives `function` of each item, again for the very items of the last time.

    Items and values must not be changed afterwards. An item is known by being the same object, so
    that a thousand of them cost next to nothing.
    """
    last: dict[int, tuple[T, V]] = {}

    def each(items: Iterable[T]) -> list[V]:
        nonlocal last
        items = tuple(items)
        last = {id(item): last.get(id(item)) or (item, function(item)) for item in items}
        return [last[id(item)][1] for item in items]

    return each
