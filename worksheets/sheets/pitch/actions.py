"""What the buttons on the pitch page do."""

from collections.abc import Mapping

from worksheets.content.pitch import LENGTHS
from worksheets.context import Context
from worksheets.outcome import ActionResult, Change
from worksheets.pitching.lengths import content_of, lengths_of
from worksheets.pitching.saved import SavedVersion, saved_versions
from worksheets.pitching.sentences import updated
from worksheets.relations.actions import GONE, find
from worksheets.relations.record_ids import record_id
from worksheets.sheets.pitch.versions import Version, version_of, versions_of


def save(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Save the version for `audience` in `length`, unless it is saved word for word."""
    length = values.get("length", LENGTHS[1])
    if length not in LENGTHS:
        return GONE
    version = next(
        (v for v in versions_of(context, length) if v.audience.id == values.get("audience")), None
    )
    if version is None or not version.text:
        return GONE
    label = version.audience.label
    if _is_saved(version, context):
        return ActionResult(message=context.words.fill("said_saved_already", audience=label))
    pitch = {
        "day": context.today.isoformat(),
        "audience": version.audience.id,
        "length": length,
        "text": version.text,
        "composed": version.text,
    }
    change = Change("pitches", _id(version, context), pitch)
    message = context.words.fill("said_saved", audience=label)
    return ActionResult((change,), message, undo=context.words.fill("undo_saved", audience=label))


def remove(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Take a saved version out."""
    pitch = find(context.notebook.pitches, values.get("pitch"))
    if pitch is None:
        return GONE
    change = Change("pitches", pitch.id, None)
    words = context.words
    return ActionResult((change,), words.fill("said_removed"), undo=words.fill("undo_removed"))


def mark_mine(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Mark a saved version as the one the person will say, and no other."""
    pitch = find(context.notebook.pitches, values.get("pitch"))
    if pitch is None:
        return GONE
    others = (
        Change("pitches", other.id, {"mine": ""})
        for other in context.notebook.pitches
        if other.mine and other.id != pitch.id
    )
    changes = (*others, Change("pitches", pitch.id, {"mine": "yes"}))
    words = context.words
    return ActionResult(changes, words.fill("said_mine"), undo=words.fill("undo_mine"))


def update(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Bring new answers into a saved version; sentences its author edited stay as they are."""
    version = _version(context, values)
    now = composed_now(context, version) if version else ""
    if version is None or not now:
        return GONE
    text = updated(version.text, version.composed, now)
    change = Change("pitches", version.id, {"text": text, "composed": now})
    words = context.words
    return ActionResult((change,), words.fill("said_updated"), undo=words.fill("undo_updated"))


def leave(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Leave a saved version as it is, and don't offer these changes again."""
    version = _version(context, values)
    now = composed_now(context, version) if version else ""
    if version is None or not now:
        return GONE
    change = Change("pitches", version.id, {"composed": now})
    words = context.words
    return ActionResult((change,), words.fill("said_left"), undo=words.fill("undo_left"))


def forget_pace(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Measure by the organisation's pace again."""
    change = Change("settings", "", {"pitch_rate_wpm": ""})
    words = context.words
    return ActionResult((change,), words.fill("said_pace"), undo=words.fill("undo_pace"))


def composed_now(context: Context, version: SavedVersion) -> str:
    """Return what the answers give today for a saved version's audience and length."""
    if version.audience is None:
        return ""
    limit = lengths_of(context)[version.length]
    content = content_of(context)
    return version_of(context, version.audience, version.length, content, limit).text


def _version(context: Context, values: Mapping[str, str]) -> SavedVersion | None:
    audiences = content_of(context).audiences
    saved = saved_versions(context.notebook.pitches, audiences, lengths_of(context))
    return next((one for one in saved if one.id == values.get("pitch")), None)


def _is_saved(version: Version, context: Context) -> bool:
    saved = {(pitch.audience, pitch.text) for pitch in context.notebook.pitches}
    return (version.audience.id, version.text) in saved


def _id(version: Version, context: Context) -> str:
    taken = {pitch.id for pitch in context.notebook.pitches}
    content = f"{version.audience.id} {version.text}"
    return record_id("pitch", context.notebook.revision, content, taken)
