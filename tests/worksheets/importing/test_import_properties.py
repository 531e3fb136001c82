"""Whatever is in a file: it never fails, and importing it twice is importing it once."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.importing.samples import imported, proposed, sample
from worksheets.files.spreadsheet import csv_text
from worksheets.importing import refused_csv
from worksheets.notebook import Contact

names = st.sampled_from(["Ana", "ana", "Aná", "Bo", "Bo  Li", "", "Cy"])
emails = st.sampled_from(["", "a@x.org", "A@x.org", "b@x.org", "c@x.org", "none"])
words = st.sampled_from(["", "Finance", "finance", " x ", "=1"])
files = st.lists(st.tuples(names, emails, words), max_size=12)
notebooks = st.lists(st.tuples(names, emails, words), max_size=6).map(
    lambda rows: [
        Contact(f"c-{number}", name, email=email, department=department)
        for number, (name, email, department) in enumerate(rows)
    ]
)


def file_of(rows: list[tuple[str, str, str]]) -> str:
    """Return the rows as a file."""
    return csv_text(("Name", "E-mail", "Department"), rows)


@given(files, notebooks, st.sampled_from(["fill", "replace"]))
def test_importing_again_proposes_nothing(
    rows: list[tuple[str, str, str]], contacts: list[Contact], known: str
) -> None:
    first = proposed(file_of(rows), contacts, known=known)
    after = imported(first, contacts)
    again = proposed(file_of(rows), after, known=known)
    assert {row.action for row in again.rows} <= {"skip"}
    assert imported(again, after) == after


@given(files, notebooks)
def test_every_row_is_a_persons_or_refused_and_ids_are_apart(
    rows: list[tuple[str, str, str]], contacts: list[Contact]
) -> None:
    proposal = proposed(file_of(rows), contacts)
    told = [number for row in proposal.rows for number in row.numbers]
    refused = [row.number for row in proposal.refused]
    blank = [number for number, row in enumerate(rows, start=2) if not any("".join(row).split())]
    assert sorted(told + refused + blank) == [number for number, _ in enumerate(rows, start=2)]
    assert len({row.id for row in proposal.rows}) == len(proposal.rows)


@given(files, notebooks)
def test_nothing_a_person_wrote_is_lost_by_filling(
    rows: list[tuple[str, str, str]], contacts: list[Contact]
) -> None:
    after = {one.id: one for one in imported(proposed(file_of(rows), contacts), contacts)}
    for contact in contacts:
        for field in ("name", "email", "department"):
            own = getattr(contact, field)
            assert not own.strip() or getattr(after[contact.id], field) == own


SEEDS = [sample("apple.vcf"), sample("google.csv"), sample("spanish.txt"), b'{"version": 2}', b"PK"]


@given(st.binary(max_size=400), st.sampled_from(SEEDS), st.integers(0, 400))
def test_any_bytes_give_a_proposal(noise: bytes, seed: bytes, place: int) -> None:
    proposed(noise)
    proposed(seed[:place] + noise + seed[place:])


@given(st.text(max_size=400))
def test_any_pasted_text_gives_a_proposal(text: str) -> None:
    proposed(text)
    proposed(f"BEGIN:VCARD\nFN:{text}")
    proposed(f"Name,E-mail,Birthday,Note\n{text}")


printable = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)


@given(st.lists(printable, min_size=1, max_size=4))
def test_refused_rows_can_be_taken_away_with_their_reason(cells: list[str]) -> None:
    rows = [["", *cells], ["", "x"], ["Ana"]]
    proposal = proposed(csv_text(["Name", "Notes"], rows))
    text = refused_csv(proposal, "Row", "Why", str.upper)
    header, *refused = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert header[:2] == ["Name", "Notes"]
    assert header[-2:] == ["Row", "Why"]
    assert len(refused) == len(proposal.refused)
    assert all(len(row) == len(header) and row[-1] == "NO_NAME" for row in refused)
