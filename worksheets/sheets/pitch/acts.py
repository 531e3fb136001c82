"""What the buttons on the pitch page do."""

from collections.abc import Mapping

from worksheets.asked import Asked
from worksheets.outcome import Change, Done
from worksheets.relations.acts import GONE, find
from worksheets.relations.record_ids import record_id
from worksheets.sheets.pitch.versions import Version, versions_of


def keep(asked: Asked, values: Mapping[str, str]) -> Done:
    """Keep the version for the audience named by `audience`, unless it is kept word for word."""
    version = next((v for v in versions_of(asked) if v.audience.id == values.get("audience")), None)
    if version is None or not version.text:
        return GONE
    label = version.audience.label
    if _is_kept(version, asked):
        return Done(said=asked.words.fill("said_kept_already", audience=label))
    pitch = {"day": asked.today.isoformat(), "audience": version.audience.id, "text": version.text}
    change = Change("pitches", _id(version, asked), pitch)
    return Done((change,), asked.words.fill("said_kept", audience=label))


def remove(asked: Asked, values: Mapping[str, str]) -> Done:
    """Take a kept pitch out."""
    pitch = find(asked.notebook.pitches, values.get("pitch"))
    if pitch is None:
        return GONE
    return Done((Change("pitches", pitch.id, None),), asked.words.fill("said_removed"))


def _is_kept(version: Version, asked: Asked) -> bool:
    kept = {(pitch.audience, pitch.text) for pitch in asked.notebook.pitches}
    return (version.audience.id, version.text) in kept


def _id(version: Version, asked: Asked) -> str:
    taken = {pitch.id for pitch in asked.notebook.pitches}
    content = f"{version.audience.id} {version.text}"
    return record_id("pitch", asked.notebook.revision, content, taken)
