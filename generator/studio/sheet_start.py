"""How a worksheet of one's own begins: one file that works as it is, wherever it was made."""

from __future__ import annotations

from pathlib import Path

from generator.studio.writing.scalars import written_scalar

_START = Path(__file__).parents[1] / "templates" / "new_worksheet" / "sheet.yaml"
_TITLE = "title: "


def sheet_start(name: str, title: str) -> str:
    """Return the `sheet.yaml` of a new worksheet `name`, called `title` in the menu."""
    written = written_scalar(title, 2, len(_TITLE))
    return _START.read_text("utf-8").replace("__NAME__", name).replace("__TITLE__", written)
