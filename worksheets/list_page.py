"""The part of a long list that a page shows."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListPage[T]:
    """The items a page shows, out of `count`."""

    shown: tuple[T, ...]
    count: int

    @property
    def hidden_count(self) -> int:
        """How many the page leaves to the downloads."""
        return self.count - len(self.shown)


def first_page[T](items: Sequence[T], most: int) -> ListPage[T]:
    """Return the first `most` of `items`."""
    return ListPage(tuple(items[:most]), len(items))
