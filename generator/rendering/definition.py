"""A worksheet → the JSON that travels in its page, so that Python needs no content of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.base import Item
from generator.model.days_off import days_off
from generator.model.playbook import Playbook
from generator.model.sheet import Option, Sheet, SheetField

#: Years of public holidays a page carries: a plan looks a year ahead, and a site that nobody
#: builds again for two years must still be right.
YEARS_AHEAD = 4


def definition(sheet: Sheet, playbook: Playbook, *, first_year: int) -> dict[str, Any]:
    """Return the sheet as the engine reads it; holidays begin in `first_year`."""
    declared = sheet.declared
    return {
        "id": sheet.id,
        "fields": [_field(field, playbook) for field in sheet.fields],
        "words": playbook.words_of("dates").by_key
        | {key: _word(word) for key, word in declared.words.items()},
        "problems": playbook.words_of("problems").by_key
        | {key: _word(word) for key, word in declared.problems.items()},
        "exports": [export.model_dump() for export in declared.exports],
        "templates": {"html": sheet.html_template, "md": sheet.md_template},
        "content": {
            name: _content(name, playbook, first_year, declared.content_fields.get(name, ()))
            for name in declared.content
        },
    }


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
    return tuple(
        Option(id=item.id, label=getattr(item, "label", None) or item.title) for item in items
    )


def _field(field: SheetField, playbook: Playbook) -> dict[str, Any]:
    return {
        "id": field.id,
        "kind": field.kind,
        "label": field.label,
        "required": field.required,
        "max_length": field.max_length,
        "min": field.min,
        "max": field.max,
        "default": field.default,
        "options": [option.model_dump() for option in options(field, playbook)],
        "notebook": field.notebook,
        "fields": [_field(part, playbook) for part in field.fields],
    }


def _word(word: Any) -> Any:
    return word if isinstance(word, str) else word.model_dump()


def _content(name: str, playbook: Playbook, first_year: int, fields: Iterable[str]) -> Any:
    if name == "org":
        return _organisation(playbook, first_year)
    if name == "pitch":
        return playbook.pitch.model_dump(mode="json")
    return [_item(item, fields) for item in playbook.collections.get(name, ())]


def _item(item: Item, fields: Iterable[str]) -> dict[str, Any]:
    """Return the `fields` of an item with its id, or all where none are named."""
    wanted = {"id", *fields} if fields else None
    return item.model_dump(mode="json", by_alias=True, include=wanted)


def _organisation(playbook: Playbook, first_year: int) -> dict[str, Any]:
    org = playbook.org.model_dump(mode="json")
    years = range(first_year, first_year + YEARS_AHEAD)
    org["holidays"] = [
        day.model_dump(mode="json") for day in days_off(playbook.org.holidays, years)
    ]
    return org
