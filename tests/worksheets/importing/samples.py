"""Sample files, and imports carried out on a list of contacts."""

from collections.abc import Sequence
from dataclasses import fields, replace

from hypothesis import strategies as st

from tests.worksheets.definitions import CASES
from worksheets.importing import Proposal, propose, read_source
from worksheets.notebook import Contact

SAMPLES = CASES / "import"
EVERY_SAMPLE = sorted(SAMPLES.iterdir())

#: What a file can say of a person: all that a contact has but what only the playbook notes.
_NOTED = {"id", "joined_ids", "planned", "place"}
CONTACT_FIELDS = tuple(field.name for field in fields(Contact) if field.name not in _NOTED)

#: Texts with what means something to the reader of a card.
NASTY = st.text(st.sampled_from("\r\n:;,\\\"'=\t BEGIN:VCARD") | st.characters(), max_size=60)


def sample(name: str) -> bytes:
    """Return the bytes of a sample file."""
    return (SAMPLES / name).read_bytes()


def proposed(content: bytes | str, contacts: Sequence[Contact] = (), **options: object) -> Proposal:
    """Return what importing `content` beside `contacts` would do."""
    return propose(read_source(content), contacts, **options)


def imported(proposal: Proposal, contacts: Sequence[Contact] = ()) -> tuple[Contact, ...]:
    """Return the contacts once the page has made the changes."""
    after = {contact.id: contact for contact in contacts}
    for row in proposal.rows:
        changes = {change.field: change.new for change in row.changes}
        after[row.id] = replace(after.get(row.id, Contact(row.id)), **changes)
    return tuple(after.values())


def people(proposal: Proposal) -> list[dict[str, str]]:
    """Return what the file says of each person."""
    return [dict(row.values) for row in proposal.rows]
