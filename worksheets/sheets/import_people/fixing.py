"""One row of the preview after the other, put right in the form before anything is added."""

import re
from collections.abc import Mapping

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.importing import CORRECTABLE, Corrections, ListSource, Proposal, corrections_in
from worksheets.outcome import Option

SHEET = "import-people"
_WHO = "fix_who"  # shown as long as somebody is being corrected
_KEY = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,8})?")
_ROW, _FIXED = "fixing", "corrections"  # among the sheet's answers, besides its fields
CLEARED: Mapping[str, str] = {_ROW: "", _FIXED: ""} | {f"fix_{one}": "" for one in CORRECTABLE}


def corrections_of(context: Context, source: ListSource) -> Corrections:
    """Return what was corrected in this list, with what stands in the fields just now."""
    corrections = corrections_in(_answer(context, _FIXED), source.grid)
    key = row_in_hand(context, corrections)
    if not key:
        return corrections
    return corrections.with_row(key, {one: _answer(context, f"fix_{one}") for one in CORRECTABLE})


def row_in_hand(context: Context, corrections: Corrections) -> str:
    """Return the key of the row whose fields are open; "" for none of this list."""
    source, _, key = _answer(context, _ROW).partition(":")
    return key if source == corrections.source and is_key(key) else ""


def is_key(text: str) -> bool:
    """Return whether `text` is a row's key, "12" or "12.2"."""
    return bool(_KEY.fullmatch(text))


def fields_open(
    context: Context, corrections: Corrections, proposal: Proposal, words: Words
) -> Mapping[str, tuple[Option, ...]]:
    """Return the choice that shows whose row is open, {} where none is."""
    key = row_in_hand(context, corrections)
    if not key:
        return {}
    number, _, _ = key.partition(".")
    name = _texts(proposal, key)["name"]
    return {_WHO: (Option("", words.fill("fix_row", number=number, name=name)),)}


def opened(corrections: Corrections, proposal: Proposal, key: str) -> Mapping[str, str]:
    """Return the answers with the row `key` in the fields, and all others as they were left."""
    texts = _texts(proposal, key)
    fields = {f"fix_{one}": texts[one] for one in CORRECTABLE}
    return fields | {_ROW: f"{corrections.source}:{key}", _FIXED: corrections.text}


def is_fixing(context: Context) -> bool:
    """Return whether anything was corrected, or is being."""
    return any(_answer(context, one) for one in (_ROW, _FIXED))


def _texts(proposal: Proposal, key: str) -> dict[str, str]:
    rows = (row for row in proposal.rows if row.key == key)
    row = next(rows, None)
    return {one: row.values.get(one, "") if row else "" for one in CORRECTABLE}


def _answer(context: Context, field: str) -> str:
    return context.notebook.answers_of(SHEET).get(field, "")
