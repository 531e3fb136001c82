"""The contacts of a notebook file, our own export, to rows."""

import json
from dataclasses import fields

from worksheets.importing.grid import Grid, Line, UnreadableError
from worksheets.notebook import Contact, notebook_from

FIELDS = tuple(field.name for field in fields(Contact) if field.name != "id")


def is_notebook(text: str) -> bool:
    """Return whether `text` begins as a notebook file does."""
    return text.lstrip()[:1] == "{"


def grid_from_notebook(text: str) -> Grid:
    """Return a row for each contact, numbered from 1; its columns are our own `FIELDS`.

    Raises UnreadableError with `damaged` for text that is not JSON, `for_programs` for one of JSON
    in each line, and `not_a_notebook` for any other JSON or the notebook of a later version.
    """
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(_reason(text)) from error
    notebook = notebook_from(raw)
    if "notebook_foreign" in notebook.problems:
        raise UnreadableError("not_a_notebook")
    contacts = enumerate(notebook.contacts, start=1)
    return Grid(
        FIELDS,
        tuple(
            Line(number, tuple(getattr(contact, field) for field in FIELDS))
            for number, contact in contacts
        ),
    )


def _reason(text: str) -> str:
    try:
        json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        return "damaged"
    return "for_programs"
