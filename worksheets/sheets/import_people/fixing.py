"""One row of the preview after the other, put right in the form before anything is added."""

from collections.abc import Mapping

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.importing import CORRECTABLE, Corrections, Proposal, Source, corrections_in
from worksheets.outcome import Option

SHEET = "import-people"
_WHO = "fix_who"  # shown as long as somebody is being corrected
_ROW, _FIXED = "fixing", "corrections"  # among the sheet's answers, besides its fields
CLEARED: Mapping[str, str] = {_ROW: "", _FIXED: ""} | {f"fix_{one}": "" for one in CORRECTABLE}


def corrections_of(context: Context, source: Source) -> Corrections:
    """Return what was corrected in this list, with what stands in the fields just now."""
    corrections = corrections_in(_answer(context, _FIXED), source.grid)
    number = row_in_hand(context, corrections)
    if number is None:
        return corrections
    return corrections.with_row(
        number, {one: _answer(context, f"fix_{one}") for one in CORRECTABLE}
    )


def row_in_hand(context: Context, corrections: Corrections) -> int | None:
    """Return the number of the row whose fields are open; None for none of this list."""
    source, _, number = _answer(context, _ROW).partition(":")
    is_sound = source == corrections.source and number.isdecimal() and len(number) < 9
    return int(number) if is_sound else None


def fields_open(
    context: Context, corrections: Corrections, proposal: Proposal, words: Words
) -> Mapping[str, tuple[Option, ...]]:
    """Return the choice that shows whose row is open, {} where none is."""
    number = row_in_hand(context, corrections)
    if number is None:
        return {}
    name = _texts(proposal, number)["name"]
    return {_WHO: (Option("", words.fill("fix_row", number=number, name=name)),)}


def opened(corrections: Corrections, proposal: Proposal, number: int) -> Mapping[str, str]:
    """Return the answers with the row `number` in the fields, and all others as they were left."""
    texts = _texts(proposal, number)
    fields = {f"fix_{one}": texts[one] for one in CORRECTABLE}
    return fields | {_ROW: f"{corrections.source}:{number}", _FIXED: corrections.text}


def is_fixing(context: Context) -> bool:
    """Return whether anything was corrected, or is being."""
    return any(_answer(context, one) for one in (_ROW, _FIXED))


def _texts(proposal: Proposal, number: int) -> dict[str, str]:
    rows = (row for row in proposal.rows if number in row.numbers)
    row = next(rows, None)
    return {one: row.values.get(one, "") if row else "" for one in CORRECTABLE}


def _answer(context: Context, field: str) -> str:
    return context.notebook.answers_of(SHEET).get(field, "")
