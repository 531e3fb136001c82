"""The filled-in example as notebooks; its days are numbers, which the page counts from today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.playbook import Playbook
from generator.model.sample import SamplePerson
from generator.model.sheet import Sheet, SheetField
from worksheets.content.organisation import Tier
from worksheets.fields import FLAG_SET
from worksheets.notebook import VERSION
from worksheets.notebook.records import SHEET_ROWS

_OWNER = "owner"
_WHOLE = re.compile(r"-?[0-9]{1,4}")
_AS_WRITTEN = (
    "name", "role", "department", "organisation", "kind", "influence", "closeness", "relevance",
    "email", "birthday", "touch", "place", "note",
)  # fmt: skip

type Record = dict[str, str | int]


def sample_notebooks(playbook: Playbook) -> dict[str, dict[str, Any]] | None:
    """Return the example as the page makes notebooks of it, by the name of what is stored.

    None where nobody is in it. A number stands for the day that is so many days from today.
    """
    if not playbook.sample:
        return None
    return {"notebook": _of_a_person(playbook), "staff": _of_staff(playbook)}


def _of_staff(playbook: Playbook) -> dict[str, Any]:
    return {"version": VERSION, "answers": _all_answers(playbook, "staff")}


def _of_a_person(playbook: Playbook) -> dict[str, Any]:
    people: tuple[SamplePerson, ...] = playbook.sample
    return {
        "version": VERSION,
        "contacts": [_contact(person, playbook.org.tiers) for person in people],
        "interactions": [talk for person in people for talk in _talks(person)],
        "promises": [promise for person in people for promise in _promises(person)],
        _OWNER: {
            field: text
            for sheet in playbook.sheets
            for field, text in _answers(sheet, about_owner=True)
        },
        "answers": _all_answers(playbook, "notebook"),
        SHEET_ROWS: [row for sheet in playbook.sheets for row in _rows(sheet)],
    }


def _all_answers(playbook: Playbook, data: str) -> dict[str, Record]:
    """Return the answers by worksheet, of those whose answers are saved in `data`."""
    sheets = [sheet for sheet in playbook.sheets if sheet.declared.data == data]
    answers = {sheet.id: dict(_answers(sheet, about_owner=False)) for sheet in sheets}
    return {sheet: said for sheet, said in answers.items() if said}


def _contact(person: SamplePerson, tiers: tuple[Tier, ...]) -> Record:
    often = {"tier": tiers[min(person.often, len(tiers)) - 1].id} if person.often else {}
    paused = {"paused": FLAG_SET} if person.paused else {}
    texts = {name: str(getattr(person, name) or "") for name in _AS_WRITTEN}
    agreed = {"next_date": person.next} if person.next is not None else {}
    return {"id": person.id, **_filled(texts), **often, **agreed, **paused}


def _talks(person: SamplePerson) -> Iterator[Record]:
    for number, talk in enumerate(person.talks, start=1):
        texts = {name: getattr(talk, name) or "" for name in ("how", "note", "gave", "got")}
        people = " ".join((person.id, *talk.others))
        yield {"id": f"{person.id}-{number}", "people": people, "day": talk.days, **_filled(texts)}


def _promises(person: SamplePerson) -> Iterator[Record]:
    for number, promise in enumerate(person.promises, start=1):
        days = {"due": promise.due, "done": promise.done}
        known = {name: day for name, day in days.items() if day is not None}
        id_ = f"{person.id}-p{number}"
        yield {"id": id_, "contact": person.id, "by": promise.by, "what": promise.what, **known}


def _filled(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


def _answers(sheet: Sheet, *, about_owner: bool) -> Iterator[tuple[str, str | int]]:
    """Yield the answers of the example in one worksheet: its own, or those about the person."""
    fields = {field.id: field for field in sheet.fields}
    owned = {field.id for field in sheet.fields if field.notebook == _OWNER}
    for name, text in sheet.declared.sample.items():
        if (name in owned) is about_owner and isinstance(text, str):
            yield name, _typed(fields.get(name), text)


def _rows(sheet: Sheet) -> Iterator[Record]:
    """Yield the rows of the example in the lists that one worksheet has for itself."""
    lists = {field.id: field for field in sheet.fields if field.kind == "group"}
    for name, rows in sheet.declared.sample.items():
        if isinstance(rows, str) or name not in lists:
            continue
        fields = {field.id: field for field in lists[name].fields}
        for number, row in enumerate(rows, start=1):
            typed = {key: _typed(fields.get(key), text) for key, text in row.items()}
            of_list = f"{sheet.id}.{name}"
            yield {"id": f"{sheet.id}-{name}-{number}", "belongs_to": of_list, **typed}


def _typed(field: SheetField | None, text: str) -> str | int:
    """Return what is typed; a whole number in a field of a date is a day counted from today."""
    is_day = field is not None and field.kind == "date" and _WHOLE.fullmatch(text)
    return int(text) if is_day else text
