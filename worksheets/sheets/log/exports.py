"""The log as a spreadsheet, complete whatever the page shows."""

from collections.abc import Iterable, Mapping

from worksheets.content.words import Words
from worksheets.files.spreadsheet import csv_text
from worksheets.relations.interactions import Interaction
from worksheets.relations.log_table import log_header, log_rows


def spreadsheet_of(
    talks: Iterable[Interaction], names: Mapping[str, str], ways: Mapping[str, str], words: Words
) -> str:
    """Return the conversations as CSV, a row each, dates as year-month-day."""
    rows = log_rows(talks, names, ways, words)
    return csv_text(log_header(words), rows)
