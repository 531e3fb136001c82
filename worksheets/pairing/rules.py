"""What a draw has to keep to, what it should, and how much that counts."""

from dataclasses import dataclass
from typing import Literal

type Level = Literal["off", "nice", "important", "must"]
LEVELS: tuple[Level, ...] = ("off", "nice", "important", "must")

#: What a pair costs that goes against a rule of this level. A meeting that is a repeat costs more
#: than all soft rules together, and a broken hard rule more than all repeats.
WEIGHTS: dict[Level, int] = {"off": 0, "nice": 3, "important": 10}
#: To part a group that people have been told about; less than a repeat, more than any soft rule.
CHANGED = 300
REPEAT = 100_000
BROKEN = 1_000_000_000

#: Two people this far apart still have a good part of a working day in common.
NEAR_ZONES_MINUTES = 180


def level_of(chosen: str) -> Level:
    """Return the level that was chosen; "off" where there is no such choice."""
    levels: dict[str, Level] = {level: level for level in LEVELS}
    return levels.get(chosen, "off")


@dataclass(frozen=True, slots=True)
class Rules:
    """How a season is drawn: groups of `size`, so many `rounds`, and a level for each rule.

    People should come from other departments and teams, and share a place, a shift and the hours
    of the day. A manager and their own report are never drawn together while `manager` is "must".
    """

    rounds: int = 6
    size: int = 2
    department: Level = "important"
    team: Level = "must"
    manager: Level = "must"
    place: Level = "off"
    shift: Level = "off"
    zone: Level = "off"

    def cost(self, level: Level) -> int:
        """Return what a pair costs that goes against a rule of this level."""
        return BROKEN if level == "must" else WEIGHTS[level]
