"""A worksheet → the JSON that travels in its page, so that Python needs no content of its own."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import Any

from generator.loading.switched_links import html_without
from generator.model.days_off import days_off
from generator.model.fields import fields_of
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet, SheetField, SheetWords
from generator.model.week import week_begins
from worksheets.content import sheet
from worksheets.content.content import Content
from worksheets.content.organisation import Holidays, Organisation
from worksheets.content.plain import plain
from worksheets.content.sheet import Option
from worksheets.content.words import Words
from worksheets.content.written import Item

#: Years of public holidays a page carries: a plan looks a year ahead, and a site that nobody
#: builds again for two years must still be right.
YEARS_AHEAD = 4


def definition(declared: Sheet, playbook: Playbook, *, first_year: int) -> dict[str, Any]:
    """Return the sheet as a page carries it; holidays begin in `first_year`."""
    return plain(carried_sheet(declared, playbook, first_year=first_year))


def carried_sheet(declared: Sheet, playbook: Playbook, *, first_year: int) -> sheet.Sheet:
    """Return the sheet as the engine opens it; holidays begin in `first_year`."""
    words = declared.declared
    return sheet.Sheet(
        id=declared.id,
        fields=tuple(_field(field, playbook) for field in declared.fields),
        words=Words(
            playbook.words_of("dates").by_key | playbook.words_of("answers").by_key | words.words
        ),
        problems=Words(playbook.words_of("problems").by_key | words.problems),
        exports=words.exports,
        templates=sheet.Templates(
            html_without(declared.html_template, playbook.off), declared.md_template
        ),
        content=Content.opened(_content(words, playbook, first_year)),
    )


def options(field: SheetField, playbook: Playbook) -> tuple[Option, ...]:
    """Return the answers a choice offers, whether written in place or taken from content."""
    match field.options:
        case "org.tiers":
            return _as_options(playbook.org.tiers)
        case "pitch.audiences":
            return _as_options(playbook.pitch.audiences)
        case str(name):
            return _as_options(playbook.collections.get(name, ()))
    return field.options


def _as_options(items: Iterable[Any]) -> tuple[Option, ...]:
    return tuple(Option(item.id, getattr(item, "label", None) or item.title) for item in items)


def _field(field: SheetField, playbook: Playbook) -> sheet.Field:
    return sheet.Field(
        id=field.id,
        kind=field.kind,
        label=field.label,
        required=field.required,
        default=field.default or "",
        max_length=field.max_length,
        min=field.min,
        max=field.max,
        options=options(field, playbook),
        notebook=field.notebook,
        fields=tuple(_field(part, playbook) for part in field.fields),
    )


def _content(declared: SheetWords, playbook: Playbook, first_year: int) -> dict[str, Any]:
    """Return what the page carries of the content; the organisation always comes along."""
    pitch = {"pitch": plain(playbook.pitch)} if "pitch" in declared.content else {}
    collections = {
        name: [_item(item, declared.fields_sent(name)) for item in playbook.collections[name]]
        for name in declared.content
        if name in playbook.collections
    }
    return {"org": plain(_organisation(playbook, first_year)), **pitch, **collections}


def _item(item: Item, names: Container[str]) -> dict[str, Any]:
    """Return the fields `names` of an item, or all where none are named."""
    return {
        field.key: plain(getattr(item, field.name))
        for field in fields_of(type(item))
        if not names or field.name in names
    }


def _organisation(playbook: Playbook, first_year: int) -> Organisation:
    years = range(first_year, first_year + YEARS_AHEAD)
    return replace(
        playbook.org,
        holidays=Holidays(also=days_off(playbook.org.holidays, years)),
        week_begins=week_begins(playbook.org),
    )
