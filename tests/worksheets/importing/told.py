"""What an import and the files made of it say, as text; it runs in the browser's Python too."""

import hashlib
import io
import json
import zipfile
from dataclasses import asdict
from datetime import date

from worksheets.files.card_file import card_text
from worksheets.files.workbook import WorkbookSheet, workbook_bytes
from worksheets.importing import propose, read_source
from worksheets.notebook import Contact


def told(content):
    """Return the proposal of importing `content` into an empty notebook, and hashes of files."""
    proposal = propose(read_source(content), ())
    contacts = [Contact(row.id, **row.values) for row in proposal.rows]
    parts = [proposal.format, proposal.problem, proposal.columns, dict(proposal.mapping.places)]
    rows = [asdict(row) for row in (*proposal.rows, *proposal.refused)]
    return json.dumps([parts, rows, _cards(contacts), _workbook(contacts)], ensure_ascii=False)


def _cards(contacts):
    return hashlib.sha256(card_text(contacts[:50]).encode()).hexdigest()


def _workbook(contacts):
    rows = [[contact.name, contact.note, date(2026, 11, 23), 5] for contact in contacts[:50]]
    made = workbook_bytes(
        [WorkbookSheet("People", ["Name", "Note", "Day", "N"], rows)], date(2026, 11, 23)
    )
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return [hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()]
