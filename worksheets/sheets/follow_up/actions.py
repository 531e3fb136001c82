"""What the buttons on the follow-up page do."""

from collections.abc import Mapping

from worksheets.context import Context
from worksheets.fields import FLAG_SET
from worksheets.outcome import ActionResult, Change
from worksheets.relations.actions import GONE, find


def tier(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Give a contact another rhythm."""
    tiers = context.content.org.tiers
    chosen = next((one for one in tiers if one.id == values.get("tier")), None)
    if chosen is None:
        return GONE
    return _changed(context, values, {"tier": chosen.id}, "said_tier", tier=chosen.label)


def pause(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan nothing with a contact until further notice."""
    return _changed(context, values, {"paused": FLAG_SET}, "said_paused")


def resume(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Plan a paused contact again."""
    return _changed(context, values, {"paused": ""}, "said_resumed")


def resume_all(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Plan everyone who is paused again."""
    paused = [one for one in context.notebook.contacts if one.paused == FLAG_SET]
    if not paused:
        return GONE
    changes = tuple(Change("contacts", one.id, {"paused": ""}) for one in paused)
    return ActionResult(changes, context.words.fill("said_back", count=len(changes)))


def _changed(
    context: Context, values: Mapping[str, str], fields: Mapping[str, str], key: str, **more: str
) -> ActionResult:
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None:
        return GONE
    change = Change("contacts", contact.id, fields)
    return ActionResult((change,), context.words.fill(key, name=contact.name, **more))
