"""Versions of a pitch the person saved, which are theirs to edit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.content.organisation import PitchLength
from worksheets.content.pitch import LENGTHS, Audience
from worksheets.days.iso import iso_day
from worksheets.notebook import SavedPitch
from worksheets.pitching.speech import Speech, speech


@dataclass(frozen=True, slots=True)
class SavedVersion:
    """A pitch that later answers don't change.

    `audience` is None where the organisation has it no more, `day` where it cannot be read;
    `composed` is what the answers gave when it was saved, "" where that is not known.
    """

    id: str
    audience: Audience | None
    day: date | None
    text: str
    speech: Speech
    length: str = LENGTHS[1]
    composed: str = ""
    is_mine: bool = False
    name: str = ""


def saved_versions(
    rows: Iterable[SavedPitch],
    audiences: Iterable[Audience],
    lengths: Mapping[str, PitchLength],
) -> tuple[SavedVersion, ...]:
    """Return the pitches in the notebook's rows: mine first, then the latest; never raises."""
    by_id = {audience.id: audience for audience in audiences}
    found = (_version(row, by_id, lengths) for row in rows if row.text.strip())
    return tuple(sorted(found, key=_order, reverse=True))


def saved_for(kind: str, saved: Iterable[SavedVersion]) -> SavedVersion | None:
    """Return the first of the `saved` whose audience people of this `kind` belong to."""
    return next((one for one in saved if one.audience and kind in one.audience.people), None)


def _version(
    row: SavedPitch, audiences: Mapping[str, Audience], lengths: Mapping[str, PitchLength]
) -> SavedVersion:
    length = row.length if row.length in lengths else LENGTHS[1]
    return SavedVersion(
        id=row.id,
        audience=audiences.get(row.audience),
        day=iso_day(row.day),
        text=row.text,
        speech=speech(row.text, lengths[length]),
        length=length,
        composed=row.composed,
        is_mine=bool(row.mine),
        name=row.name.strip(),
    )


def _order(version: SavedVersion) -> tuple[bool, date, str]:
    # On one day the larger id is the later one: ids grow with the time of writing.
    return version.is_mine, version.day or date.min, version.id
