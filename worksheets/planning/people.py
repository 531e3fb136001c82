"""The people to plan, out of the notebook's contacts: the one way to them for every page."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from worksheets.content.organisation import Tier
from worksheets.days.birthday import birthday_in
from worksheets.days.iso import iso_day
from worksheets.fields import FLAG_SET, RATING_VALUES, one_line
from worksheets.mapping.mapped import STRONG
from worksheets.mapping.priority import importance_of
from worksheets.memoised import memoised, memoised_each
from worksheets.notebook import Contact
from worksheets.planning.person import Person
from worksheets.planning.planned import planned_from

#: Where a contact works, as the notebook says it; empty for the same place at the same hours.
ELSEWHERE = ("remote", "other-hours")
_CLOSE = frozenset(value for value in RATING_VALUES if int(value) >= STRONG)


def people_from(
    contacts: Iterable[Contact], tiers: Iterable[Tier], talked: Mapping[str, date], today: date
) -> Mapping[str, Person]:
    """Return everyone with a name by id; `talked` is the day of the last logged conversation.

    A day that can't be read counts as not given: the follow-up page is where it is put right.
    """
    read = _reader(tuple(tiers), talked, today)(contacts)
    return {person.id: person for person in read if person.name}


def last_contact_of(contact: Contact, talked: Mapping[str, date], today: date) -> date | None:
    """Return the last real contact: logged, or noted beside the contact; None where there is none.

    A day still to come is a plan, no contact.
    """
    noted, logged = iso_day(contact.last_contact), talked.get(contact.id)
    if noted is None or noted > today:
        return logged
    return max(noted, logged) if logged else noted


@memoised
def _reader(
    tiers: tuple[Tier, ...], talked: Mapping[str, date], today: date
) -> Callable[[Iterable[Contact]], list[Person]]:
    tier_by_id = {tier.id: tier for tier in tiers}

    def read(contact: Contact) -> Person:
        return Person(
            id=contact.id,
            name=one_line(contact.name),
            tier=tier_by_id.get(contact.tier),
            last_contact=last_contact_of(contact, talked, today),
            next_date=iso_day(contact.next_date),
            birthday=birthday_in(contact.birthday),
            preferred_touch=contact.touch,
            is_paused=contact.paused == FLAG_SET,
            snoozed_until=iso_day(contact.snoozed_until),
            importance=importance_of(contact),
            planned=planned_from(contact.planned),
            is_elsewhere=contact.place in ELSEWHERE,
            is_close=contact.closeness.strip() in _CLOSE,
        )

    return memoised_each(read)
