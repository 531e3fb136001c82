"""A notebook out of what JSON gave: each part is copied, and what is wrong is left out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from worksheets.memoised import memoised
from worksheets.notebook.notebook import Notebook
from worksheets.notebook.records import RECORDS, Record, SheetRow
from worksheets.notebook.schema import (
    COLLECTIONS,
    ID_PATTERN,
    MOST_FIELDS,
    MOST_RECORDS,
    MOST_SHEETS,
    NAME_PATTERN,
    READABLE,
)

_RECORD_ID = re.compile(ID_PATTERN)
_NAME = re.compile(NAME_PATTERN)
_COLUMNS = {RECORDS[part.name]: part.fields for part in COLLECTIONS if part.kind == "rows"}
_BLANKS = {record: ("",) * len(columns) for record, columns in _COLUMNS.items()}
_TEXT_ONLY = {str}
_DAY_EVERYWHERE = timedelta(days=1, hours=12)  # it ends last twelve hours west of Greenwich
_LAST_MOMENT = int(datetime.max.replace(tzinfo=UTC).timestamp() * 1000)
_EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Opened:
    """The records of a collection, and the codes of what was wrong with it."""

    records: tuple[Record, ...] = ()
    problems: tuple[str, ...] = ()


def notebook_from(raw: object, today: date | None = None) -> Notebook:
    """Return the notebook in what JSON gave; never raises.

    A stamp that is later than the end of `today` anywhere on earth is not believed: the revision
    is brought down to that.

    A collection is a list of records, or the JSON text of one: text that did not change since the
    last notebook is not even parsed. Unknown keys are dropped. A notebook of a later version or
    another shape reads as empty with the problem `notebook_foreign`; a part of the wrong type is
    left out with `notebook_damaged`; records beyond the schema's limits are left out with
    `notebook_full`.
    """
    if not isinstance(raw, dict) or not _is_readable(raw.get("version")):
        return Notebook(problems=("notebook_foreign",))
    opened = {name: _OPEN[name](_part(raw, name, [])) for name in RECORDS}
    damage = [code for part in opened.values() for code in part.problems]
    whole = Notebook(
        answers=_answers(_part(raw, "answers", {}), damage),
        owner=_texts(_part(raw, "owner", {}), damage),
        settings=_texts(_part(raw, "settings", {}), damage),
        revision=_latest(raw.get("changed"), today),
        problems=tuple(sorted(set(damage))),
    )
    return replace(whole, **{name: part.records for name, part in opened.items()})


def _is_readable(version: object) -> bool:
    return type(version) in (int, float) and version in READABLE


def _part(raw: dict, name: str, empty: object) -> object:
    """Return a part of the notebook; one that is not there is empty, which is no damage."""
    part = raw.get(name)
    return empty if part is None else part


class _Collection:
    """Opens one collection of a notebook, at each keystroke anew, when one record differs."""

    def __init__(self, name: str) -> None:
        self._kind, self._most = RECORDS[name], MOST_RECORDS[name]
        self._last: Mapping[str, tuple[object, Record]] = {}

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
        self._last = {} if damage else opened
        return _Opened(tuple(record for _, record in opened.values()), tuple(damage))

    def _record(self, item: object, damage: list[str]) -> Record | None:
        """Return the very record of last time where what it was read from is the same."""
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            known, record = self._last.get(item["id"], (None, None))
            return record if known == item else _record(item, self._kind, damage)
        return None


# Thousands of conversations are the same at every keystroke.
_OPEN = {name: memoised(_Collection(name).open) for name in RECORDS}


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _record(raw: dict, kind: type[Record], damage: list[str]) -> Record | None:
    if not _RECORD_ID.fullmatch(raw["id"]):
        return None
    if kind is SheetRow:
        return _sheet_row(raw, damage)
    # One look for the usual case: there may be thousands of records.
    if len(raw) > MOST_FIELDS or set(map(type, raw.values())) != _TEXT_ONLY:
        raw = _named_texts(raw, damage, known=("id", *_COLUMNS[kind]))
    return kind(raw["id"], *map(raw.get, _COLUMNS[kind], _BLANKS[kind]))


def _sheet_row(raw: dict, damage: list[str]) -> SheetRow:
    texts = _named_texts(raw, damage, known=("id", "belongs_to"))
    identity, list_name = texts.pop("id"), texts.pop("belongs_to", "")
    return SheetRow(identity, list_name, MappingProxyType(texts))


def _answers(raw: object, damage: list[str]) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(raw, dict):
        damage.append("notebook_damaged")
        return MappingProxyType({})
    sheets = [sheet for sheet in raw if _NAME.fullmatch(sheet)]
    if len(sheets) > MOST_SHEETS:
        damage.append("notebook_full")
    return MappingProxyType({sheet: _texts(raw[sheet], damage) for sheet in sheets[:MOST_SHEETS]})


def _texts(raw: object, damage: list[str]) -> Mapping[str, str]:
    if not isinstance(raw, dict):
        damage.append("notebook_damaged")
        return _EMPTY
    answers = {
        name: raw[name] for name in raw if name != "id"
    }  # of rows alone; see the page's merge
    return MappingProxyType(_named_texts(answers, damage))


def _named_texts(raw: dict, damage: list[str], known: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the fields that are texts; of too many the first, but all that are `known`."""
    names = [name for name in raw if _NAME.fullmatch(name)]
    if len(names) > MOST_FIELDS:
        damage.append("notebook_full")
        names.sort(key=lambda name: name not in known)
    texts = {name: raw[name] for name in names[:MOST_FIELDS] if isinstance(raw[name], str)}
    if len(texts) < min(len(names), MOST_FIELDS):
        damage.append("notebook_damaged")
    return texts


def _latest(raw: object, today: date | None) -> int:
    """Return the largest stamp; 0 where there is none or where it is no mapping of stamps."""
    stamps = raw.values() if isinstance(raw, dict) else ()
    largest = max((stamp for stamp in stamps if type(stamp) is int and stamp > 0), default=0)
    return min(largest, _end_of(today)) if today else largest


def _end_of(day: date) -> int:
    """Return when the day is over everywhere, in milliseconds since 1970."""
    try:
        end = datetime(day.year, day.month, day.day, tzinfo=UTC) + _DAY_EVERYWHERE
    except OverflowError:
        return _LAST_MOMENT
    return int(end.timestamp() * 1000)
