"""People written as blocks of "Name: Ada Bell", "Email: ada@mill.example", to rows."""

import re
from collections.abc import Iterator, Sequence

from worksheets.importing.grid import Grid, Line
from worksheets.importing.headers import field_named
from worksheets.importing.tables import NAMES_SOMEBODY

_PAIR = re.compile(r"([^\W\d_][^:@\n]{0,39}?)\s*[:：]\s*(.*)")
_MOST = 0.8  # of the lines, pairs
_MOST_COLUMNS = 100

type _Pair = tuple[int, str, str]


def grid_from_records(text: str) -> Grid | None:
    """Return a row for each block; None where the lines aren't such pairs with keys we know.

    A block ends at an empty line, or where a key comes again.
    """
    lines = text.splitlines()
    pairs = [_pair(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    found = [pair for pair in pairs if pair]
    if not found or len(found) < _MOST * len(pairs):
        return None
    keys = list(dict.fromkeys(key for _, key, _ in found))[:_MOST_COLUMNS]
    fields = {named[0] for key in keys if (named := field_named(key))}
    if len(fields) < 2 or not fields & NAMES_SOMEBODY:
        return None
    return Grid(tuple(keys), tuple(_line(block, keys) for block in _blocks(found, lines)))


def _pair(number: int, line: str) -> _Pair | None:
    match = _PAIR.fullmatch(line.strip())
    return (number, match[1], match[2]) if match else None


def _blocks(pairs: Sequence[_Pair], lines: Sequence[str]) -> Iterator[list[_Pair]]:
    block: list[_Pair] = []
    for pair in pairs:
        number, key, _ = pair
        is_apart = block and any(not line.strip() for line in lines[block[-1][0] : number - 1])
        if block and (is_apart or key in (one[1] for one in block)):
            yield block
            block = []
        block.append(pair)
    if block:
        yield block


def _line(block: Sequence[_Pair], keys: Sequence[str]) -> Line:
    said = {key: text for _, key, text in block}
    return Line(block[0][0], tuple(said.get(key, "") for key in keys))
