"""The contact map as a whole: its act, and a thousand people."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from worksheets.mapping.picture import MOST_POINTS

RATED = {"influence": "5", "closeness": "1", "relevance": "5"}


def reply(contacts: list[dict], **changes: object) -> dict:
    request = {
        "protocol": 2,
        "action": "evaluate",
        "today": "2026-11-23",
        "sheet": sheet_definition("contact-map"),
        "notebook": {"version": 2, "contacts": contacts},
    }
    return json.loads(run(json.dumps(request | changes)))


def many(count: int) -> list[dict]:
    """Return rated people, spread over every place of the picture, always the same ones."""
    return [
        {
            "id": f"c-{n}",
            "name": f"Person {n * 7919 % count}",
            "department": ("Finance", "IT", "")[n % 3],
            "influence": str(n % 5 + 1),
            "closeness": str(n // 5 % 5 + 1),
            "relevance": str(n // 25 % 5 + 1),
        }
        for n in range(count)
    ]


def test_taking_the_proposals_changes_only_those_who_have_no_rhythm() -> None:
    contacts = [
        {"id": "c-1", "name": "Ana", "tier": "yearly", **RATED},
        {"id": "c-2", "name": "Bo", **RATED},
        {"id": "c-3", "name": "Cy"},
    ]
    done = reply(contacts, action="act", act={"id": "take-tiers"})
    assert done["changes"] == [
        {"collection": "contacts", "id": "c-2", "values": {"tier": "quarterly"}}
    ]
    assert done["message"] == "Done. You've now said how often for 1 more person."


def test_taking_them_again_changes_nothing() -> None:
    contacts = [{"id": "c-1", "name": "Ana", "tier": "yearly", **RATED}]
    assert reply(contacts, action="act", act={"id": "take-tiers"})["changes"] == []


def test_a_thousand_contacts_are_shown_briefly() -> None:
    contacts = many(1000)
    html = reply(contacts)["html"]
    assert html.count("<tr>") == 1 + MOST_POINTS
    assert "960 more people are not in the picture" in html
    assert len(html) < 60_000


def test_the_download_holds_everyone() -> None:
    text = reply(many(300), action="export", export="csv")["download"]["text"]
    assert text.count("\r\n") == 301


@given(
    contacts=st.lists(
        st.fixed_dictionaries(
            {"id": st.uuids().map(str)},
            optional={
                field: st.text(max_size=9) | st.sampled_from(["1", "5", "yearly", "colleagues"])
                for field in ("name", "department", "kind", "tier", *RATED)
            },
        ),
        max_size=9,
    ),
    owner=st.dictionaries(st.sampled_from(["goal", "department"]), st.text(max_size=9)),
)
def test_any_answers_give_a_reply_for_every_download(contacts: list, owner: dict) -> None:
    saved = {"version": 2, "contacts": contacts, "owner": owner}
    for export in ("csv", "md"):
        assert reply(contacts, action="export", export=export, notebook=saved)["html"]
    assert reply(contacts, action="act", act={"id": "take-tiers"}, notebook=saved)["message"]
