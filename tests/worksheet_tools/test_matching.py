"""Two lists become pairs in the page, and the pairs a file."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

MENTORS = "Ana Silva, Finance, budgeting; presenting\nBo Chen, IT, Python"
MENTEES = "name,department,seeks\nCy Okoro,HR,presenting\nDi Kahn,IT,Python\nEd Ray,Ops,law\n"


def test_a_list_and_a_file_become_pairs_that_stay_for_the_next_visit(
    visitor: Callable[..., Page], host: str
) -> None:
    """Who has nobody is named with the reason; the topics of the file are not lost with it."""
    page = visitor({})
    sheet = Worksheet(page, "matching").open(f"{host}/worksheets/matching.html")
    sheet.fill(mentors=MENTORS)
    file = {"name": "mentees.csv", "mimeType": "text/csv", "buffer": MENTEES.encode()}
    sheet.field("mentees_file").set_input_files(file)
    pairs = sheet.result.locator(".pb-match-pairs li[data-key]")
    expect(pairs).to_have_count(2)
    expect(pairs.first).to_contain_text("wants and finds: presenting")
    expect(sheet.result.locator(".pb-match-left")).to_contain_text("Every mentor who'd suit them")
    table = sheet.download("csv").decode("utf-8-sig")
    assert '"Ana Silva","Finance","Cy Okoro","HR","presenting; different departments"' in table
    page.reload()
    expect(sheet.field("mentees")).to_have_value("\n".join(
        ["name\tdepartment\tteam\tplace\tshift\ttime zone\tmanager\temail\tseeks",
         "Cy Okoro\tHR\t\t\t\t\t\t\tpresenting",
         "Di Kahn\tIT\t\t\t\t\t\t\tPython",
         "Ed Ray\tOps\t\t\t\t\t\t\tlaw"]
    ))  # fmt: skip
    expect(pairs).to_have_count(2)
    expect(pairs.first).to_contain_text("wants and finds: presenting")
