"""The gaps in a worksheet's words: each one is filled in, and none is lost."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.loading.gaps import Gaps, gap_problems
from generator.loading.source import read
from generator.model.document import Document, KeyPath

_LIST = Path(__file__).parents[1] / "templates" / "sheet_gaps.yaml"

#: What the page's script fills into the words of any group.
_GROUP = {"row": Gaps.listed(["number"]), "remove": Gaps.listed(["name"])}

#: What is filled into the label of a field there is for each audience.
_EACH = Gaps.listed(["audience?"])

type Filled = Mapping[str, Gaps]


def sheet_gap_problems(sheet_id: str, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the gaps in a `sheet.yaml`.

    `templates/sheet_gaps.yaml` lists those of our own worksheets; into the words of others only
    their templates know what is filled.
    """
    filled = sheet_gaps().get(sheet_id)
    for path, text in document.texts():
        gaps = _EACH if _is_each_label(document, path) else _gaps_at(path, filled)
        if gaps is not None:
            yield from gap_problems(document, path, text, gaps)


@functools.cache
def sheet_gaps() -> dict[str, Filled]:
    """Return by worksheet what is filled into its words and problems; where nothing is, no key."""
    document, _ = read(_LIST, _LIST.name)
    return {
        sheet_id: {key: Gaps.listed(names) for key, names in filled.items()}
        for sheet_id, filled in document.value.items()
    }


def _is_each_label(document: Document, path: KeyPath) -> bool:
    if path[:1] != ("steps",) or path[-1:] != ("label",):
        return False
    field = document.value
    for step in path[:-1]:
        field = field[step]
    return "each" in field


def _gaps_at(path: KeyPath, filled: Filled | None) -> Gaps | None:
    """Return what is filled into the text at `path`, None where nobody knows."""
    match path:
        case ("words" | "problems", str(key), *form):
            if filled is None:
                return None
            gaps = filled.get(key, Gaps())
            return gaps.of_one() if form == ["one"] else gaps
        case ("steps", *_, str(key)):
            return _GROUP.get(key, Gaps())
    return Gaps()
