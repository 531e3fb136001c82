"""Why a file can't be read as a workbook of ours, in words."""

from __future__ import annotations

from generator.errors import ContentError, Problem
from generator.studio.tables.cell_place import CellPlace

_SAVE_AS = "in your spreadsheet program, choose Save as, and there Excel Workbook (.xlsx)"

#: By code: what it is, why that is no use, and what to do instead.
_REASONS = {
    "empty": ("the file is empty", "there is nothing to read", "choose the workbook again"),
    "no_workbook": ("this is no Excel workbook", "only `.xlsx` can be read here", _SAVE_AS),
    "old_excel": (
        "this is a workbook of an old Excel, or one with a password",
        "only `.xlsx` without a password can be read here",
        f"remove the password, and {_SAVE_AS}",
    ),
    "other_spreadsheet": (
        "this is a spreadsheet of another kind",
        "only `.xlsx` can be read here",
        _SAVE_AS,
    ),
    "strict": (
        "this workbook is saved as Strict Open XML",
        "only the usual form of `.xlsx` can be read here",
        _SAVE_AS,
    ),
    "damaged": (
        "this workbook is damaged",
        "a part of it can't be read",
        "open it in your spreadsheet program and save it again, or export the table once more",
    ),
    "too_large": (
        "this workbook unpacks to far more than a table of the playbook needs",
        "your browser would stand still over it",
        "export the table again, and copy only your rows into it",
    ),
    "crowded": (
        "this workbook holds far more cells than a table of the playbook needs",
        "your browser would stand still over it",
        "export the table again, and copy only your rows into it",
    ),
}


def refused(file: str, code: str) -> ContentError:
    """Return the error that says why the file can't be read."""
    return ContentError([Problem(CellPlace(file), *_REASONS[code])])
