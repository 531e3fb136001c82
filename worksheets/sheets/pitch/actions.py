"""What the buttons on the pitch page do."""

from collections.abc import Mapping

from worksheets.context import Context
from worksheets.outcome import ActionResult, Change
from worksheets.relations.actions import GONE, find
from worksheets.relations.record_ids import record_id
from worksheets.sheets.pitch.versions import Version, versions_of


def keep(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Keep the version for the audience named by `audience`, unless it is kept word for word."""
    version = next(
        (v for v in versions_of(context) if v.audience.id == values.get("audience")), None
    )
    if version is None or not version.text:
        return GONE
    label = version.audience.label
    if _is_kept(version, context):
        return ActionResult(message=context.words.fill("said_kept_already", audience=label))
    pitch = {
        "day": context.today.isoformat(),
        "audience": version.audience.id,
        "text": version.text,
    }
    change = Change("pitches", _id(version, context), pitch)
    message = context.words.fill("said_kept", audience=label)
    return ActionResult((change,), message, undo=context.words.fill("undo_kept", audience=label))


def remove(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Take a kept pitch out."""
    pitch = find(context.notebook.pitches, values.get("pitch"))
    if pitch is None:
        return GONE
    change = Change("pitches", pitch.id, None)
    words = context.words
    return ActionResult((change,), words.fill("said_removed"), undo=words.fill("undo_removed"))


def _is_kept(version: Version, context: Context) -> bool:
    kept = {(pitch.audience, pitch.text) for pitch in context.notebook.pitches}
    return (version.audience.id, version.text) in kept


def _id(version: Version, context: Context) -> str:
    taken = {pitch.id for pitch in context.notebook.pitches}
    content = f"{version.audience.id} {version.text}"
    return record_id("pitch", context.notebook.revision, content, taken)
