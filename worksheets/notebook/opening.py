"""A notebook out of what JSON gave: each part is copied, and what is wrong is left out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from worksheets.notebook.notebook import Notebook
from worksheets.notebook.records import RECORDS, Record
from worksheets.remembered import remembered

VERSION = 2
_READABLE = (1, VERSION)  # version 1 had contacts and answers only, in the same shape
MOST_RECORDS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(RECORDS, 5000) | {"interactions": 50_000, "events": 20_000}
)
MOST_ANSWERS = 500  # a sheet

_RECORD_ID = re.compile(r"[A-Za-z0-9._:@-]{1,100}")
_COLUMNS = {
    record: tuple(field.name for field in fields(record) if field.name != "id")
    for record in RECORDS.values()
}
_BLANKS = {record: ("",) * len(columns) for record, columns in _COLUMNS.items()}
_TEXT_ONLY = {str}
_EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Opened:
    """The records of a collection, and the codes of what was wrong with it."""

    records: tuple[Record, ...] = ()
    problems: tuple[str, ...] = ()


def notebook_from(raw: object) -> Notebook:
    """Return the notebook in what JSON gave; never raises.

    A collection is a list of records, or the JSON text of one: text that did not change since the
    last notebook is not even parsed. Unknown keys are dropped. A notebook of a later version or
    another shape reads as empty with the problem `notebook_foreign`; a part of the wrong type is
    left out with `notebook_damaged`; records beyond `MOST_RECORDS` are left out with
    `notebook_full`.
    """
    if not isinstance(raw, dict) or raw.get("version") not in _READABLE:
        return Notebook(problems=("notebook_foreign",))
    opened = {name: _OPEN[name](raw.get(name, [])) for name in RECORDS}
    damage = [code for part in opened.values() for code in part.problems]
    return Notebook(
        **{name: part.records for name, part in opened.items()},
        answers=_answers(raw.get("answers", {}), damage),
        owner=_texts(raw.get("owner", {}), damage),
        settings=_texts(raw.get("settings", {}), damage),
        revision=_latest(raw.get("changed")),
        problems=tuple(sorted(set(damage))),
    )


class _Collection:
    """Opens one collection of a notebook, at each keystroke anew, when one record differs."""

    def __init__(self, name: str) -> None:
        self._kind, self._most = RECORDS[name], MOST_RECORDS[name]
        self._last: Mapping[str, tuple[object, Record]] = _EMPTY

    def open(self, raw: object) -> _Opened:
        items = _parsed(raw) if isinstance(raw, str) else raw
        if not isinstance(items, list):
            return _Opened(problems=("notebook_damaged",))
        damage = ["notebook_full"] if len(items) > self._most else []
        opened: dict[str, tuple[object, Record]] = {}
        for item in items[: self._most]:
            record = self._record(item, damage)
            if record is None or record.id in opened:
                damage.append("notebook_damaged")
            else:
                opened[record.id] = item, record
        self._last = _EMPTY if damage else opened
        return _Opened(tuple(record for _, record in opened.values()), tuple(damage))

    def _record(self, item: object, damage: list[str]) -> Record | None:
        """Return the very record of last time where what it was read from is the same."""
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            known, record = self._last.get(item["id"], (None, None))
            return record if known == item else _record(item, self._kind, damage)
        return None


# Thousands of conversations are the same at every keystroke.
_OPEN = {name: remembered(_Collection(name).open) for name in RECORDS}


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _record(raw: dict, kind: type[Record], damage: list[str]) -> Record | None:
    if not _RECORD_ID.fullmatch(raw["id"]):
        return None
    # One look for the usual case: there may be thousands of records.
    values = list(map(raw.get, _COLUMNS[kind], _BLANKS[kind]))
    if set(map(type, values)) != _TEXT_ONLY:
        values = [_text(value, damage) for value in values]
    return kind(raw["id"], *values)


def _answers(raw: object, damage: list[str]) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(raw, dict):
        damage.append("notebook_damaged")
        return MappingProxyType({})
    return MappingProxyType({sheet: _texts(raw[sheet], damage) for sheet in raw})


def _texts(raw: object, damage: list[str]) -> Mapping[str, str]:
    if not isinstance(raw, dict) or len(raw) > MOST_ANSWERS:
        damage.append("notebook_damaged")
        return _EMPTY
    return MappingProxyType({field: _text(raw[field], damage) for field in raw})


def _text(raw: object, damage: list[str]) -> str:
    if isinstance(raw, str):
        return raw
    damage.append("notebook_damaged")
    return ""


def _latest(raw: object) -> int:
    """Return the largest stamp; 0 where there is none or where it is no mapping of stamps."""
    stamps = raw.values() if isinstance(raw, dict) else ()
    return max((stamp for stamp in stamps if type(stamp) is int), default=0)
