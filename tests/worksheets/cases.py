"""The case files as values, and the requests they make.

A case has a `rule`, `today`, and a notebook: its `answers`, its collections (`contacts`,
`interactions` …) and `other` (answers of other sheets), or the whole `notebook` as JSON text. It
may have an `act` (its id and values). It says of the reply: `contains` and `lacks` (the result),
`problems` ([row] field), `choices` (the labels of the buttons beside each field), `sounds` (the
sentences to choose from for each field), `exports` (on offer), `plan` (every conversation: day,
name, and the way where it matters), `download` (what each file contains), and of the act `message`,
`undo` (its name on the undo button), `note` (the field to be written), `changes` (each
`collection/id`, where * stands for anything, with its values or `removed`) and `refused` (its
problems).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from tests.worksheets.definitions import CASES, CONTENT, sheet_definition
from worksheets.notebook.records import RECORDS

_COLLECTIONS = tuple(RECORDS)
_GIVEN = frozenset({"rule", "today", "answers", "other", "address", "notebook", "act"})
_OF_THE_REPLY = frozenset(
    {"contains", "lacks", "problems", "choices", "sounds", "exports", "plan", "download"}
)
_OF_THE_ACT = frozenset({"message", "undo", "note", "changes", "refused"})
_KNOWN = _GIVEN.union(_COLLECTIONS, _OF_THE_REPLY, _OF_THE_ACT)


@dataclass(frozen=True, slots=True)
class Case:
    """One rule, with what goes in and what must come out."""

    sheet: str
    file: str
    data: Mapping

    @property
    def name(self) -> str:
        """The file and the rule it states."""
        return f"{self.sheet}/{self.file}: {self.data['rule']}"

    def request(self, export: str | None = None) -> str:
        """Return the request to evaluate the sheet, or to download it as `export`."""
        if export:
            return self._request({"action": "export", "export": export})
        return self._request({"action": "evaluate"})

    def act_request(self) -> str:
        """Return the request for the case's act."""
        values = dict(self.data["act"])
        act = {"id": values.pop("id"), "values": values}
        return self._request({"action": "act", "act": act})

    def requests(self) -> Iterator[str]:
        """Return every request of the case: evaluate, each download of the sheet, the act."""
        yield self.request()
        for export in sheet_definition(self.sheet)["exports"]:
            yield self.request(export["id"])
        if "act" in self.data:
            yield self.act_request()

    def _request(self, request: Mapping) -> str:
        fixed = {
            "protocol": 2,
            "today": self.data["today"],
            "address": self.data.get("address", ""),
        }
        sheet = sheet_definition(self.sheet)
        return json.dumps({**request, **fixed, "sheet": sheet, "notebook": self._notebook()})

    def _notebook(self) -> object:
        if "notebook" in self.data:
            return json.loads(self.data["notebook"])
        answers = {self.sheet: self.data["answers"], **self.data.get("other", {})}
        collections = {name: self.data.get(name, []) for name in _COLLECTIONS}
        return {"version": 2, "answers": answers, **collections}


def cases() -> tuple[Case, ...]:
    """Return every case of every sheet."""
    return tuple(
        _case(path.parent.name, path.stem, data)
        for path in sorted(CASES.glob("*/*.yaml"))
        if path.parent != CONTENT and path.parent.name != "files"  # inputs, some wrong on purpose
        # Every scalar is the text that was written: dates and numbers are typed by people.
        for data in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    )


def _case(sheet: str, file: str, data: dict) -> Case:
    unknown = data.keys() - _KNOWN
    if unknown:
        raise ValueError(f"{sheet}/{file}: {data['rule']!r} has unknown keys: {sorted(unknown)}.")
    return Case(sheet, file, data)
