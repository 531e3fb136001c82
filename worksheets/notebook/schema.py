"""The notebook's schema: what it holds and how much of it, for both languages that read it.

Python reads by it here, and the page's scripts get `schema_data()` with the runtime's manifest. A
field is a line of its record's class, a collection a line of `RECORDS` and its limit here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Literal

from worksheets.days.iso import FIRST_YEAR, LAST_YEAR
from worksheets.fields import MOST_FILE_BYTES, RATING_VALUES
from worksheets.notebook.records import RECORDS, SHEET_ROWS

VERSION = 2
READABLE = (1, VERSION)  # version 1 had contacts and answers only, in the same form

#: Of a record, or a path in a calendar file: no space, no slash, nothing a page could run.
ID_PATTERN = r"[A-Za-z0-9._:-]{1,100}"
#: Of a field or a worksheet; `__proto__` is none.
NAME_PATTERN = r"[A-Za-z][A-Za-z0-9_-]{0,99}"

MOST_FIELDS = 500  # of a record, and answers of a worksheet
MOST_SHEETS = 200
#: More people than anybody knows; whatever is noted about them adds up over the years.
MOST_RECORDS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(RECORDS, 50_000) | {"contacts": 5_000}
)

#: Collections that a download writes, not a person.
_NOTED = frozenset({"events"})

#: What of a record is no field of text: its id, and the answers of a row by the names it has.
_NO_FIELDS = frozenset({"id", "answers"})

type Kind = Literal["rows", "single", "by_sheet"]


@dataclass(frozen=True, slots=True)
class Collection:
    """One part of the notebook.

    Its `kind` says whether it holds rows with ids, is one record, or has a record for each
    worksheet; `most` counts those records. Of a collection without `fields`, and of rows that are
    open, any name is one.
    """

    name: str
    kind: Kind
    most: int
    fields: tuple[str, ...] = ()
    is_written: bool = True

    @property
    def is_open(self) -> bool:
        """Whether its rows hold other fields besides: those of worksheets' own lists."""
        return self.name == SHEET_ROWS


COLLECTIONS: tuple[Collection, ...] = (
    *(
        Collection(
            name,
            "rows",
            MOST_RECORDS[name],
            tuple(field.name for field in fields(record) if field.name not in _NO_FIELDS),
            name not in _NOTED,
        )
        for name, record in RECORDS.items()
    ),
    Collection("owner", "single", 1),
    Collection("settings", "single", 1),
    Collection("answers", "by_sheet", MOST_SHEETS),
)


def schema_data() -> dict[str, object]:
    """Return the schema as the page's scripts read it, in JSON's types."""
    return {
        "version": VERSION,
        "idPattern": ID_PATTERN,
        "namePattern": NAME_PATTERN,
        "years": [FIRST_YEAR, LAST_YEAR],
        "mostFields": MOST_FIELDS,
        "mostFileBytes": MOST_FILE_BYTES,
        "ratingValues": list(RATING_VALUES),
        "collections": [
            {
                "name": collection.name,
                "kind": collection.kind,
                "most": collection.most,
                "fields": list(collection.fields),
                "isWritten": collection.is_written,
            }
            for collection in COLLECTIONS
        ],
    }
