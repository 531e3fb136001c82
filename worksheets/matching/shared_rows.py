"""Work on a table in which people of one kind share a row: each distinct row is worked on once."""

from collections.abc import Callable, Iterable


def once_each[R, T](rows: Iterable[R], make: Callable[[R], T]) -> list[T]:
    """Return what `make` gives for each of `rows`; rows that are one object share it, too."""
    made: dict[int, T] = {}
    found: list[T] = []
    for row in rows:
        if id(row) not in made:
            made[id(row)] = make(row)
        found.append(made[id(row)])
    return found
