"""The case files as values, and the requests they make.

A case has a `rule`, `today`, `answers` and `contacts` (or a whole `notebook` as JSON text), and
says of the reply: `contains` and `lacks` (the result), `problems` ([row] field), `exports` (on
offer), `plan` (every conversation: day, name, and the way where it matters), `download` (what each
file contains).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from tests.worksheets.definitions import CASES, sheet_definition

_GIVEN = frozenset({"rule", "today", "answers", "contacts", "notebook"})
_EXPECTED = frozenset({"contains", "lacks", "problems", "exports", "plan", "download"})


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
        asked = {"action": "export", "export": export} if export else {"action": "evaluate"}
        return json.dumps(
            asked
            | {
                "protocol": 1,
                "today": self.data["today"],
                "sheet": sheet_definition(self.sheet),
                "notebook": self._notebook(),
            }
        )

    def requests(self) -> Iterator[str]:
        """Return every request of the case: evaluate, then each download the sheet has."""
        yield self.request()
        for export in sheet_definition(self.sheet)["exports"]:
            yield self.request(export["id"])

    def _notebook(self) -> object:
        if "notebook" in self.data:
            return json.loads(self.data["notebook"])
        answers = {self.sheet: self.data["answers"]}
        return {"version": 1, "contacts": self.data.get("contacts", []), "answers": answers}


def cases() -> tuple[Case, ...]:
    """Return every case of every sheet."""
    return tuple(
        _case(path.parent.name, path.stem, data)
        for path in sorted(CASES.glob("*/*.yaml"))
        # Every scalar is the text that was written: dates and numbers are typed by people.
        for data in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    )


def _case(sheet: str, file: str, data: dict) -> Case:
    unknown = data.keys() - _GIVEN - _EXPECTED
    if unknown:
        raise ValueError(f"{sheet}/{file}: {data['rule']!r} has unknown keys: {sorted(unknown)}.")
    return Case(sheet, file, data)
