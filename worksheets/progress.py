"""How far a long answer has come, told to whoever waits for it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

type Tell = Callable[[float], None]

#: Rarely enough to cost nothing, often enough for a bar to move.
_EVERY = 250


def _nobody(share: float) -> None:
    pass


_tell: ContextVar[Tell] = ContextVar("tell", default=_nobody)


@contextmanager
def told_to(tell: Tell | None) -> Iterator[None]:
    """Have `tell` called with the share that is done, from 0 to 1, by what is followed inside."""
    token = _tell.set(tell or _nobody)
    try:
        yield
    finally:
        _tell.reset(token)


def report(share: float) -> None:
    """Tell whoever waits that this `share` is done, from 0 to 1; costs a call, so do it rarely."""
    _tell.get()(share)


def followed[T](items: Iterable[T], count: int, begin: float, end: float) -> Iterator[T]:
    """Yield `items`, about `count` of them, which are the work from one share of it to another."""
    tell = _tell.get()
    for number, item in enumerate(items):
        if number % _EVERY == 0:
            tell(begin + (end - begin) * min(number / max(count, 1), 1))
        yield item
