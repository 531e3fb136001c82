"""The people to plan, out of the notebook's contacts and what happened with them."""

from collections.abc import Iterable, Mapping
from datetime import date

from worksheets.content.organisation import Tier
from worksheets.days.birthday import birthday_in
from worksheets.days.saved import saved_day
from worksheets.fields import FLAG_SET
from worksheets.notebook import Contact
from worksheets.planning.person import Person
from worksheets.relations.history import History


def people_from(
    contacts: Iterable[Contact], tiers: Iterable[Tier], history: History, today: date
) -> Mapping[str, Person]:
    """Return everyone with a name in the notebook's text by id, with the last real contact.

    A day that can't be read counts as not given: the follow-up page is where it is put right.
    """
    tier_by_id = {tier.id: tier for tier in tiers}
    return {
        contact.id: _person(contact, tier_by_id.get(contact.tier), history, today)
        for contact in contacts
        if contact.name.strip()
    }


def _person(contact: Contact, tier: Tier | None, history: History, today: date) -> Person:
    noted = saved_day(contact.last_contact)
    return Person(
        id=contact.id,
        name=" ".join(contact.name.split()),
        tier=tier,
        last_contact=history.last_contact(contact.id, today, noted),
        next_date=saved_day(contact.next_date),
        birthday=birthday_in(contact.birthday),
        preferred_touch=contact.touch,
        is_paused=contact.paused == FLAG_SET,
        snoozed_until=saved_day(contact.snoozed_until),
    )
