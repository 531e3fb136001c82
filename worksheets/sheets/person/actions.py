"""What the buttons about the person do."""

from collections.abc import Mapping

from worksheets.context import Context
from worksheets.fields import FLAG_SET
from worksheets.outcome import ActionResult, Change
from worksheets.relations.actions import GONE, find


def pause(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan nothing with the person until further notice."""
    return _set_paused(context, values, FLAG_SET, "paused")


def resume(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan the person again."""
    return _set_paused(context, values, "", "resumed")


def _set_paused(context: Context, values: Mapping[str, str], flag: str, key: str) -> ActionResult:
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None:
        return GONE
    change = Change("contacts", contact.id, {"paused": flag})
    words, name = context.words, contact.name
    message = words.fill(f"said_{key}", name=name)
    return ActionResult((change,), message, undo=words.fill(f"undo_{key}", name=name))
