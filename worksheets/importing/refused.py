"""The refused rows as a file a person can fix and import again."""

from collections.abc import Callable

from worksheets.files.spreadsheet import csv_text
from worksheets.importing.people import RowError
from worksheets.importing.proposal import Proposal


def refused_csv(
    proposal: Proposal, number_label: str, reason_label: str, reason: Callable[[str], str]
) -> str:
    """Return the refused rows as CSV with their own columns, then the row's number and the reason.

    The labels and the sentence that `reason` gives for a code are the caller's.
    """
    width = max((len(row.cells) for row in proposal.refused), default=0)
    columns = _padded(proposal.columns, width)
    width = len(columns)
    return csv_text(
        (*columns, number_label, reason_label),
        ((*_padded(row.cells, width), *_why(row, reason)) for row in proposal.refused),
    )


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _why(row: RowError, reason: Callable[[str], str]) -> tuple[str, str]:
    return str(row.number), reason(row.code)
