"""The order of entries some of which say which other they stand behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

#: `after: first` puts an entry before all others, unless one of them is called so.
FIRST = "first"


def lost_moves(names: Collection[str], targets: Mapping[str, str]) -> list[str]:
    """Return those of `targets` (name → the name to stand behind) whose place can't be told.

    Their target is not there, or they stand behind one another in a circle.
    """
    known = {FIRST, *names}
    told = {name: target for name, target in targets.items() if target in known}
    placed = set(in_order(names, told))
    return [name for name in targets if name not in told or name not in placed]


def in_order(names: Collection[str], targets: Mapping[str, str]) -> list[str]:
    """Return `names` with each of `targets` behind its target; several keep their own order.

    Takes time in proportion to their number. Those in a circle are left out.
    """
    behind: dict[str, list[str]] = defaultdict(list)
    for name, target in targets.items():
        behind[target].append(name)
    ahead = behind.pop(FIRST, []) if FIRST not in names else []
    waiting = [*ahead, *(name for name in names if name not in targets)][::-1]
    found = []
    while waiting:
        found.append(name := waiting.pop())
        waiting.extend(reversed(behind[name]))
    return found
