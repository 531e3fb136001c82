"""The best assignment of rows to columns, exact: as many as can be, fairly, then the best total.

A shortest-augmenting-path method (Jonker and Volgenant 1987) of our own: SciPy isn't there in the
browser, and networkx's blossom, at 0.4 s for 300 x 300 against 0.1 s here, knows no floor, says
nothing meanwhile, and would be one more package to load.
"""

from collections.abc import Iterable, Sequence

from worksheets.matching.shared_rows import once_each
from worksheets.progress import followed

#: What a row scores with each column; None where the two must not be paired.
type Scores = Sequence[Sequence[int | None]]
NONE = -1


def best_assignment(scores: Scores, columns: int) -> list[int]:
    """Return the column of each row, or NONE.

    As many rows as can be get a column. Among such assignments the lowest score is as high as can
    be, and among those the total.
    """
    if not scores or not columns:
        return [NONE] * len(scores)
    floor = fairest_floor(scores, columns)
    allowed = once_each(scores, lambda row: [_at_least(floor, score) for score in row])
    if len(scores) <= columns:
        return _assigned(allowed, columns)
    turned = [[row[column] for row in allowed] for column in range(columns)]
    found = [NONE] * len(scores)
    for column, row in enumerate(_assigned(turned, len(scores))):
        if row != NONE:
            found[row] = column
    return found


def _at_least(floor: int, score: int | None) -> int | None:
    return score if score is not None and score >= floor else None


def fairest_floor(scores: Scores, columns: int) -> int:
    """Return the highest lowest score with which as many rows get a column as without a floor."""
    reaches = once_each(scores, _Reach)
    values = sorted({score for reach in set(reaches) for score in reach.scores})
    if not values:
        return 0
    most = _matched(reaches, columns, values[0])
    low, high = 0, len(values) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _matched(reaches, columns, values[middle]) == most:
            low = middle
        else:
            high = middle - 1
    return values[low]


class _Reach:
    """The columns of one row by score, each set of columns as the bits of a number."""

    def __init__(self, row: Sequence[int | None]) -> None:
        self.scores: dict[int, int] = {}
        for at, score in enumerate(row):
            if score is not None:
                self.scores[score] = self.scores.get(score, 0) | 1 << at

    def from_floor(self, floor: int) -> int:
        """Return the columns with a score from `floor` on."""
        columns = 0
        for score, those in self.scores.items():
            columns |= those if score >= floor else 0
        return columns


def _matched(reaches: Sequence[_Reach], columns: int, floor: int) -> int:
    """Return how many rows can get a column where only scores from `floor` on count."""
    reach = once_each(reaches, lambda one: one.from_floor(floor))
    owner = [NONE] * columns
    held = [NONE] * len(reach)
    free = (1 << columns) - 1
    count = 0
    for row in range(len(reach)):
        column = _augment(row, reach, owner, held, free)
        if column != NONE:
            free ^= 1 << column
            count += 1
    return count


def _augment(start: int, reach: Sequence[int], owner: list[int], held: list[int], free: int) -> int:
    """Give `start` a column by moving others along the shortest chain.

    Returns the free column that this takes; NONE for no chain.
    """
    came: dict[int, int] = {}  # column → the row it was reached from
    seen = 0
    rows = [start]
    for row in rows:  # grows while it is walked
        if open_columns := reach[row] & free:
            column = _lowest(open_columns)
            came[column] = row
            _shift(column, came, owner, held, start)
            return column
        fresh = reach[row] & ~seen
        seen |= fresh
        while fresh:
            column = _lowest(fresh)
            fresh ^= 1 << column
            came[column] = row
            rows.append(owner[column])
    return NONE


def _lowest(columns: int) -> int:
    return (columns & -columns).bit_length() - 1


def _shift(
    column: int, came: dict[int, int], owner: list[int], held: list[int], start: int
) -> None:
    while True:
        row = came[column]
        previous = held[row]
        owner[column], held[row] = row, column
        if row == start:
            return
        column = previous


def _assigned(scores: Scores, columns: int) -> list[int]:
    """Return the column of each row, of which there are no more than columns."""
    known = [score for row in _distinct(scores) for score in row if score is not None]
    best, low = max(known, default=0), min(known, default=0)
    never = (best - low + 1) * (len(scores) + 1)
    costs = once_each(
        scores, lambda row: [never if score is None else best - score for score in row]
    )
    found = _cheapest(costs, columns)
    return [at if costs[row][at] < never else NONE for row, at in enumerate(found)]


def _distinct(scores: Scores) -> Iterable[Sequence[int | None]]:
    return {id(row): row for row in scores}.values()


def _cheapest(costs: Sequence[Sequence[int]], columns: int) -> list[int]:
    """Return the column of each row so that the sum of costs is the smallest."""
    count = len(costs)
    row_price = once_each(costs, min)
    column_price = [0] * columns
    owner = [NONE] * columns
    column_of = [NONE] * count
    for row, price in enumerate(row_price):
        free = (at for at, cost in enumerate(costs[row]) if cost == price and owner[at] == NONE)
        column = next(free, NONE)
        if column != NONE:
            owner[column], column_of[row] = row, column
    waiting = [row for row in range(count) if column_of[row] == NONE]
    for row in followed(waiting, len(waiting), 0.1, 1):
        _place(row, costs, row_price, column_price, owner, column_of)
    return column_of


def _place(
    start: int,
    costs: Sequence[Sequence[int]],
    row_price: list[int],
    column_price: list[int],
    owner: list[int],
    column_of: list[int],
) -> None:
    """Give a row its column along the cheapest chain of moves, and set the prices by it."""
    columns = len(owner)
    open_columns = list(range(columns))
    distance = [costs[start][at] - row_price[start] - column_price[at] for at in open_columns]
    came = [start] * columns
    done: list[int] = []
    while True:
        column = min(open_columns, key=distance.__getitem__)
        reached = distance[column]
        open_columns.remove(column)
        row = owner[column]
        if row == NONE:
            break
        done.append(column)
        line, slack = costs[row], reached - row_price[row]
        for at in open_columns:
            further = slack + line[at] - column_price[at]
            if further < distance[at]:
                distance[at] = further
                came[at] = row
    for at in done:
        column_price[at] += distance[at] - reached
        row_price[owner[at]] += reached - distance[at]
    row_price[start] += reached
    while True:
        row = came[column]
        owner[column] = row
        column, column_of[row] = column_of[row], column
        if row == start:
            return
