"""Pitches the person kept, each as it stood on its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.content.organisation import PitchLength
from worksheets.content.pitch import Audience
from worksheets.days.saved import saved_day
from worksheets.notebook import SavedPitch
from worksheets.pitching.speech import Speech, speech


@dataclass(frozen=True, slots=True)
class KeptPitch:
    """A pitch that later answers don't change.

    `audience` is None where the organisation has it no more, `day` where it cannot be read.
    """

    id: str
    audience: Audience | None
    day: date | None
    text: str
    speech: Speech


def kept_pitches(
    rows: Iterable[SavedPitch], audiences: Iterable[Audience], length: PitchLength
) -> tuple[KeptPitch, ...]:
    """Return the pitches in the notebook's rows, the latest first; never raises."""
    by_id = {audience.id: audience for audience in audiences}
    found = (
        KeptPitch(
            row.id, by_id.get(row.audience), saved_day(row.day), row.text, speech(row.text, length)
        )
        for row in rows
        if row.text.strip()
    )
    return tuple(sorted(found, key=_order, reverse=True))


def kept_for(kind: str, kept: Iterable[KeptPitch]) -> KeptPitch | None:
    """Return the first of the `kept` whose audience people of this `kind` belong to."""
    return next((one for one in kept if one.audience and kind in one.audience.people), None)


def _order(pitch: KeptPitch) -> tuple[date, str]:
    # On one day the larger id is the later one: ids grow with the time of writing.
    return pitch.day or date.min, pitch.id
