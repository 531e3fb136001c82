"""The three lengths of a pitch, at the pace of whoever speaks."""

from collections.abc import Mapping
from dataclasses import replace

from worksheets.content.organisation import PitchLength
from worksheets.content.pitch import LENGTHS
from worksheets.context import Context
from worksheets.pitching.pitch import PitchContent

#: A rate outside of this was not measured while speaking.
_SLOWEST, _FASTEST = 60, 260


def content_of(context: Context) -> PitchContent:
    """Return what the pitch is made of besides the answers."""
    return PitchContent.of(context.content.required_pitch())


def rate_of(context: Context) -> int | None:
    """Return the person's own rate in words a minute, or None where it was not measured."""
    typed = context.notebook.settings.get("pitch_rate_wpm", "")
    rate = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    return rate if _SLOWEST <= rate <= _FASTEST else None


def lengths_of(context: Context) -> Mapping[str, PitchLength]:
    """Return the three lengths at the person's own rate, else at the organisation's."""
    pitch = context.content.org.pitch
    standard = replace(pitch, rate_wpm=rate_of(context) or pitch.rate_wpm)
    brief, long = LENGTHS[0], LENGTHS[-1]
    return {
        brief: replace(standard, shortest_seconds=0, longest_seconds=pitch.brief_seconds),
        LENGTHS[1]: standard,
        long: replace(standard, longest_seconds=pitch.long_seconds),
    }
