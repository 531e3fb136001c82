"""The plan as calendar events, and what of an earlier file they take back.

An event is known by the contact and by how many conversations are still before it: once a contact
was made, the next one takes the place of the first in the person's calendar.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import quote

from worksheets.content.organisation import Organisation
from worksheets.content.words import Words
from worksheets.days.dates import day_text
from worksheets.days.iso import iso_day
from worksheets.files.calendar_file import CalendarEvent, vanished, weekly_digest
from worksheets.notebook import CalendarEntry, Notebook
from worksheets.outcome import Change
from worksheets.planning.plan import Conversation, Plan
from worksheets.relations.history import History

_DOMAIN = "@follow-up.internal-networking-playbook"
_DIGEST = "digest."
_ID_MAX_LENGTH = 100  # of a record in the notebook
_LINK_SCHEMES = ("https://", "http://", "file://")
_TODAY_PAGE = "worksheets/today.html"
_PERSON_PAGE = "worksheets/prepare.html#?contact="
_NOTE_MAX_LENGTH = 1000
_REMEMBERED_MAX_LENGTH = 1000  # of a description: the notebook has to hold thousands


def touch_events(
    plan: Plan, history: History, words: Words, today: date
) -> tuple[CalendarEvent, ...]:
    """Return one event for each conversation; the next with each tells what was noted last."""
    return tuple(
        CalendarEvent(
            uid=f"{item.person.id}-{item.slot.turn.number}{_DOMAIN}",
            day=item.day,
            summary=words.fill("event_summary", name=item.person.name, way=item.way.title),
            description=_paragraphs(
                words.fill("event_description", offer=item.way.offer),
                _last_note(item, history, words, today),
                words.fill("event_forecast") if item.is_forecast else "",
            ),
            is_tentative=item.is_forecast,
        )
        for item in plan.conversations
    )


def digest_events(
    events: Iterable[CalendarEvent], week_of: Callable[[date], date], words: Words
) -> tuple[CalendarEvent, ...]:
    """Return one event for each week, which lists its conversations."""
    return weekly_digest(
        events,
        week_of,
        uid=lambda start: f"{_DIGEST}{start.isoformat()}{_DOMAIN}",
        summary=lambda week: words.fill("digest_summary", count=len(week)),
        line=lambda event: f"{event.summary}\n{event.description}",
    )


def with_links(
    events: Iterable[CalendarEvent], address: str, org: Organisation, words: Words
) -> tuple[CalendarEvent, ...]:
    """Return the events with a line that leads back to the person, or from a week to Today.

    There is none where the site's address is not one a calendar can open, or `org` has switched off
    the worksheet it would lead to.
    """
    if not address.startswith(_LINK_SCHEMES) or any(mark.isspace() for mark in address):
        return tuple(events)
    site = address.rstrip("/")
    return tuple(
        replace(event, description=_paragraphs(event.description, _link(event, site, org, words)))
        for event in events
    )


def _link(event: CalendarEvent, site: str, org: Organisation, words: Words) -> str:
    is_digest = _record_id(event).startswith(_DIGEST)
    if not org.offers("today" if is_digest else "prepare"):
        return ""
    if is_digest:
        return words.fill("event_link", link=f"{site}/{_TODAY_PAGE}")
    contact = quote(_contact_id(event), safe="")
    return words.fill("event_link_person", link=f"{site}/{_PERSON_PAGE}{contact}")


def cancelled(
    events: Iterable[CalendarEvent],
    notebook: Notebook,
    planned: Container[str],
    words: Words,
    today: date,
    *,
    digest: bool,
) -> tuple[CalendarEvent, ...]:
    """Return the events of earlier files of this kind that the plan no longer has, as cancelled.

    Their summary says so, for programs that go by no status. They are said again with every file
    until their day is past: nobody knows which file a person imports. A contact that is there but
    not among the `planned` ids has an answer to be mended first, which must not empty a calendar.
    """
    waiting = {contact.id for contact in notebook.contacts if contact.id not in planned}
    gone = vanished(_remembered(notebook, digest), events, today)
    return tuple(
        replace(event, summary=words.fill("event_cancelled", summary=event.summary))
        for event in gone
        if _contact_id(event) not in waiting
    )


def remembering(
    events: Iterable[CalendarEvent], notebook: Notebook, today: date, *, digest: bool
) -> tuple[Change, ...]:
    """Return what the notebook has to note so that a later file can take these events back."""
    now = {_record_id(event): event for event in events}
    known = {entry.id: entry for entry in notebook.events}
    written = (
        Change("events", entry_id, _remembered_as(event))
        for entry_id, event in now.items()
        if len(entry_id) <= _ID_MAX_LENGTH and not _is_same(known.get(entry_id), event)
    )
    over = (
        Change("events", _record_id(event), None)
        for event in _remembered(notebook, digest)
        if event.day < today and _record_id(event) not in now
    )
    return (*written, *over)


def _remembered(notebook: Notebook, digest: bool) -> tuple[CalendarEvent, ...]:
    return tuple(
        CalendarEvent(f"{entry.id}{_DOMAIN}", day, entry.summary, entry.description)
        for entry in notebook.events
        if entry.id.startswith(_DIGEST) == digest and (day := iso_day(entry.day))
    )


def _record_id(event: CalendarEvent) -> str:
    return event.uid.removesuffix(_DOMAIN)


def _contact_id(event: CalendarEvent) -> str:
    return _record_id(event).rpartition("-")[0]


def _is_same(entry: CalendarEntry | None, event: CalendarEvent) -> bool:
    fields = _remembered_as(event)
    return bool(entry) and all(getattr(entry, field) == fields[field] for field in fields)


def _remembered_as(event: CalendarEvent) -> Mapping[str, str]:
    description = event.description[:_REMEMBERED_MAX_LENGTH]
    return {"day": event.day.isoformat(), "summary": event.summary, "description": description}


def _last_note(item: Conversation, history: History, words: Words, today: date) -> str:
    """Return what was noted last, for the next conversation only: later ones follow others."""
    talk = history.last_note(item.person.id, today) if item.slot.turn.number == 1 else None
    if talk is None:
        return ""
    note = talk.note[:_NOTE_MAX_LENGTH]
    return words.fill("event_last_note", day=day_text(talk.day, words), note=note)


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
