"""What it takes to run a play: time and money, a script by the minute, texts to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from worksheets.content import items
from worksheets.content.written import AT_LEAST_ONE, Count, Text, Written


@dataclass(frozen=True, slots=True)
class Moment(Written):
    """A stretch of one meeting: its minutes, and what the facilitator does and says."""

    minutes: Count
    text: Text


@dataclass(frozen=True, slots=True)
class Letter(Written):
    """A text to send; the gaps in it stand in [square brackets]."""

    subject: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Access(Written):
    """What lets everybody take part, by what may keep them away."""

    hearing: Text
    moving: Text
    caring: Text
    language: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(items.Kit):
    """All it takes to run one play; the minutes of the `script` are those of one meeting."""

    script: Annotated[tuple[Moment, ...], AT_LEAST_ONE]
    invitation: Letter
    reminder: Letter
    thanks: Letter
    access: Access
    few: Text

    @property
    def script_minutes(self) -> int:
        """How long the script takes, in minutes."""
        return sum(moment.minutes for moment in self.script)
