"""A worksheet → the JSON that travels in its page, so that Python needs no content of its own."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from generator.loading.switched_links import html_without
from generator.model.days_off import days_off
from generator.model.fields import fields_of
from generator.model.language import language_by_tag
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet, SheetField, SheetWords
from generator.model.show_when import condition_on
from generator.model.week import week_begins
from worksheets.conditions import shown_fields
from worksheets.content import sheet
from worksheets.content.content import Content
from worksheets.content.organisation import FRAME_FACTS, Holidays
from worksheets.content.plain import plain
from worksheets.content.sheet import Export, Option
from worksheets.content.words import Plural, Words
from worksheets.content.written import Item
from worksheets.notebook.records import SHEET_ROWS

#: Years of public holidays a page carries: a plan looks a year ahead, and a site that nobody
#: builds again for two years must still be right.
YEARS_AHEAD = 4

#: What of an item is no name for it.
_UNNAMED = frozenset({"id", "source"})


def definition(declared: Sheet, playbook: Playbook, *, first_year: int) -> dict[str, Any]:
    """Return the sheet as a page carries it; holidays begin in `first_year`."""
    return plain(carried_sheet(declared, playbook, first_year=first_year))


def carried_sheet(declared: Sheet, playbook: Playbook, *, first_year: int) -> sheet.SheetDefinition:
    """Return the sheet as the engine opens it; holidays begin in `first_year`."""
    words = declared.declared
    return sheet.SheetDefinition(
        id=declared.id,
        fields=_fields(declared.fields, playbook, declared.id),
        words=Words({**_shared_words(declared, playbook), **words.words}),
        problems=Words(playbook.words_of("problems").by_key | words.problems),
        exports=words.exports or _usual_exports(declared, playbook),
        templates=_templates(declared, playbook),
        content=Content.opened(_content(words, playbook, first_year)),
        language=language_by_tag(playbook.org.language),
        data=words.data,
        **({} if declared.has_python else _outline(words)),
    )


def _templates(declared: Sheet, playbook: Playbook) -> sheet.Templates:
    html = declared.html_template
    return sheet.Templates(html and html_without(html, playbook.off), declared.md_template)


def _outline(words: SheetWords) -> dict[str, Any]:
    """Return what a result without Python is given to go through all that was asked."""
    steps = (
        sheet.Step(step.title, tuple(field.id for field in step.fields)) for step in words.steps
    )
    return {"title": words.title, "steps": tuple(steps)}


def _usual_exports(declared: Sheet, playbook: Playbook) -> tuple[Export, ...]:
    """Return the download of a worksheet without Python that names none."""
    if declared.has_python:
        return ()
    label = playbook.words_of("answers")["download"]
    return (Export("md", label, f"{declared.id}.md"),)


def hidden_at_first(declared: SheetWords, playbook: Playbook) -> frozenset[str]:
    """Return the ids of the fields that are not asked before anything is answered."""
    fields = _fields(declared.fields, playbook, declared.id)
    shown = shown_fields(fields, {field.id: field.default for field in fields})
    return frozenset(field.id for field in fields if field.id not in shown)


def _shared_words(declared: Sheet, playbook: Playbook) -> dict[str, str | Plural]:
    """Return the words of several worksheets; a result from Python prints no answers by itself."""
    names = [
        name
        for name in declared.declared.shared_words
        if name != "answers" or not declared.has_python
    ]
    files = (playbook.words_of(name).texts for name in names)
    return {key: text for words in files for key, text in words.items()}


def options(field: SheetField, playbook: Playbook) -> tuple[Option, ...]:
    """Return the answers a choice offers, whether written in place or taken from content."""
    match field.options:
        case "org.tiers":
            return _as_options(playbook.org.tiers)
        case "pitch.audiences":
            return _as_options(playbook.pitch.audiences)
        case "messages.purposes":
            return _as_options(playbook.messages.purposes) if playbook.messages else ()
        case "messages.channels":
            return _as_options(playbook.messages.channels) if playbook.messages else ()
        case str(name):
            return _as_options(playbook.collections.get(name, ()))
    return field.options


def _as_options(items: Iterable[Any]) -> tuple[Option, ...]:
    return tuple(Option(item.id, _name_of(item)) for item in items)


def _name_of(item: Any) -> str:
    """Return what an item is called: by its label or title, else by the first text it has."""
    named = getattr(item, "label", None) or getattr(item, "title", None)
    texts = (getattr(item, part.name) for part in fields(item) if part.name not in _UNNAMED)
    return named or next((text for text in texts if isinstance(text, str)), item.id)


def _fields(
    declared: tuple[SheetField, ...], playbook: Playbook, name: str
) -> tuple[sheet.Field, ...]:
    """Return the fields as a page carries them; `name` is what lists of their own are called by."""
    by_id = {field.id: field for field in declared}
    return tuple(_field(field, by_id, playbook, f"{name}.{field.id}") for field in declared)


def _field(
    field: SheetField, beside: Mapping[str, SheetField], playbook: Playbook, name: str
) -> sheet.Field:
    is_own_list = field.kind == "group" and field.notebook is None
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
        notebook=SHEET_ROWS if is_own_list else field.notebook,
        fields=_fields(field.fields, playbook, name),
        show_when=tuple(
            condition_on(beside[asked], values)
            for asked, values in field.show_when.items()
            if asked in beside
        ),
        belongs_to=name if is_own_list else "",
        source=field.options if field.options in playbook.collections else "",
    )


def _content(declared: SheetWords, playbook: Playbook, first_year: int) -> dict[str, Any]:
    """Return what the page carries of the content; the organisation always comes along."""
    files = {"pitch": playbook.pitch, "messages": playbook.messages}
    single = {
        name: plain(value) for name, value in files.items() if value and name in declared.content
    }
    collections = {
        name: [_item(item, declared.fields_sent(name)) for item in playbook.collections[name]]
        for name in declared.content
        if name in playbook.collections
    }
    return {"org": _organisation(playbook, first_year), **single, **collections}


def _item(item: Item, names: Container[str]) -> dict[str, Any]:
    """Return the fields `names` of an item, or all where none are named."""
    return {
        field.key: plain(getattr(item, field.name))
        for field in fields_of(type(item))
        if not names or field.name in names
    }


def _organisation(playbook: Playbook, first_year: int) -> dict[str, Any]:
    years = range(first_year, first_year + YEARS_AHEAD)
    org = replace(
        playbook.org,
        holidays=Holidays(also=days_off(playbook.org.holidays, years)),
        week_begins=week_begins(playbook.org),
    )
    return {name: fact for name, fact in plain(org).items() if name not in FRAME_FACTS}
