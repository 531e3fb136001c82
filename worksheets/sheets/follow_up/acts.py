"""What the buttons on the follow-up page do."""

from collections.abc import Mapping

from worksheets.asked import Asked
from worksheets.fields import FLAG_SET
from worksheets.organisation import organisation_from
from worksheets.outcome import Change, Done
from worksheets.raw import need
from worksheets.relations.acts import GONE, find


def tier(asked: Asked, values: Mapping[str, str]) -> Done:
    """Give a contact another rhythm."""
    tiers = organisation_from(need(asked.content, "org", dict)).tiers
    chosen = next((one for one in tiers if one.id == values.get("tier")), None)
    if chosen is None:
        return GONE
    return _changed(asked, values, {"tier": chosen.id}, "said_tier", tier=chosen.label)


def pause(asked: Asked, values: Mapping[str, str]) -> Done:
    """Plan nothing with a contact until further notice."""
    return _changed(asked, values, {"paused": FLAG_SET}, "said_paused")


def resume(asked: Asked, values: Mapping[str, str]) -> Done:
    """Plan a paused contact again."""
    return _changed(asked, values, {"paused": ""}, "said_resumed")


def _changed(
    asked: Asked, values: Mapping[str, str], fields: Mapping[str, str], key: str, **said: str
) -> Done:
    contact = find(asked.notebook.contacts, values.get("contact"))
    if contact is None:
        return GONE
    change = Change("contacts", contact.id, fields)
    return Done((change,), asked.words.fill(key, name=contact.name, **said))
