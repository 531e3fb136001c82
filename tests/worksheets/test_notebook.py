"""A notebook is copied field by field, and what is wrong with it is reported, never raised."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.notebook import MOST_FIELDS, MOST_RECORDS, Contact, Notebook, notebook_from

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
notebook_keys = st.sampled_from(["version", "contacts", "answers", "id", "name", "tier", "pitch"])


@given(json_values | st.dictionaries(notebook_keys, json_values | st.just(1)))
def test_no_json_value_makes_reading_fail(raw: object) -> None:
    assert isinstance(notebook_from(raw), Notebook)


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"version": "1"}, {"version": 0}])
def test_another_shape_or_version_reads_as_empty(raw: object) -> None:
    assert notebook_from(raw) == Notebook(problems=("notebook_foreign",))


def test_an_empty_notebook_of_this_version_has_no_problem() -> None:
    assert notebook_from({"version": 1}) == Notebook()


def test_unknown_keys_are_dropped() -> None:
    raw = {"version": 1, "colour": "red", "contacts": [{"id": "c-1", "name": "Ana", "age": "9"}]}
    assert notebook_from(raw) == Notebook((Contact("c-1", "Ana"),))


def test_a_value_of_the_wrong_type_reads_as_empty_and_is_reported() -> None:
    raw = {
        "version": 1,
        "contacts": [{"id": "c-1", "name": ["Ana"], "tier": "yearly"}],
        "answers": {"pitch": {"name": 5, "role": "x"}},
    }
    notebook = notebook_from(raw)
    assert notebook.contacts == (Contact("c-1", "", "yearly"),)
    assert notebook.answers_of("pitch") == {"role": "x"}
    assert notebook.problems == ("notebook_damaged",)


@pytest.mark.parametrize("row_id", ["", "a b", "x" * 101, "<b>", "ä", "c-1\n", 5, None])
def test_a_row_without_a_plain_id_is_left_out(row_id: object) -> None:
    notebook = notebook_from({"version": 1, "contacts": [{"id": row_id, "name": "Ana"}]})
    assert notebook == Notebook(problems=("notebook_damaged",))


def test_of_two_rows_with_one_id_the_first_stays() -> None:
    raw = {"version": 1, "contacts": [{"id": "c-1", "name": "A"}, {"id": "c-1", "name": "B"}]}
    assert notebook_from(raw) == Notebook((Contact("c-1", "A"),), problems=("notebook_damaged",))


def test_there_is_a_most_to_contacts_and_to_answers() -> None:
    contacts = [{"id": f"c-{number}"} for number in range(MOST_RECORDS["contacts"] + 1)]
    answers = {"pitch": {f"a{number}": "" for number in range(MOST_FIELDS + 1)}}
    notebook = notebook_from({"version": 1, "contacts": contacts, "answers": answers})
    assert len(notebook.contacts) == MOST_RECORDS["contacts"]
    assert len(notebook.answers_of("pitch")) == MOST_FIELDS
    assert notebook.problems == ("notebook_full",)


ANA = {"id": "c-1", "name": "Ana"}
CONTACTS = [ANA, {"id": "c-1"}, {"id": "c-2", "name": 5}]


def test_a_collection_may_come_as_its_own_json_text() -> None:
    as_text = notebook_from({"version": 2, "contacts": json.dumps(CONTACTS)})
    assert as_text == notebook_from({"version": 2, "contacts": CONTACTS})
    assert as_text.problems == ("notebook_damaged",)


@pytest.mark.parametrize("text", ["", "{", "{}", "5", '"x"', "[" * 100_000])
def test_text_that_is_no_list_is_damage(text: str) -> None:
    notebook = notebook_from({"version": 2, "contacts": text})
    assert notebook == Notebook(problems=("notebook_damaged",))


def test_a_collection_that_did_not_change_is_not_read_again() -> None:
    """Whatever was worked out of it is still right, and a change shows at once."""
    before, again = (notebook_from({"version": 2, "contacts": [dict(ANA)]}) for _ in range(2))
    assert again.contacts is before.contacts
    after = notebook_from({"version": 2, "contacts": [ANA | {"name": "Ana Maria"}]})
    assert after.contacts == (Contact("c-1", "Ana Maria"),)


def test_a_record_that_did_not_change_is_the_very_same_among_others() -> None:
    """Wherever it stands now; what was worked out of it is not worked out again."""
    bo = {"id": "c-2", "name": "Bo"}
    before = notebook_from({"version": 2, "contacts": [dict(ANA), dict(bo)]})
    after = notebook_from({"version": 2, "contacts": [bo | {"tier": "yearly"}, dict(ANA)]})
    assert after.contacts[1] is before.contacts[0]
    assert after.contacts[0] == Contact("c-2", "Bo", "yearly")


def test_damage_is_reported_each_time_it_is_read() -> None:
    for name in ("Ana", "Ana Maria"):
        contacts = [{"id": "c-1", "name": name}, {"id": "c-2", "tier": 5}]
        assert notebook_from({"version": 2, "contacts": contacts}).problems == ("notebook_damaged",)


def test_a_collection_the_notebook_does_not_keep_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="The notebook keeps no 'friends'"):
        Notebook().rows("friends")


TODAY = date(2026, 11, 27)
MONDAY_AFTER_MS = int(datetime(2026, 11, 30, tzinfo=UTC).timestamp() * 1000)


@given(
    st.dictionaries(st.text(max_size=5), st.integers() | st.floats() | st.booleans() | st.none())
)
def test_no_stamp_makes_the_revision_later_than_today_is_anywhere(changed: object) -> None:
    """A file may say anything; the number of the next calendar file follows the revision."""
    notebook = notebook_from({"version": 2, "changed": changed}, TODAY)
    assert 0 <= notebook.revision < MONDAY_AFTER_MS


@pytest.mark.parametrize("today", [date.min, TODAY, date.max])
def test_a_stamp_of_the_day_is_the_revision_and_any_day_is_one(today: date) -> None:
    stamp = int(datetime(2026, 11, 27, 12, tzinfo=UTC).timestamp() * 1000)
    notebook = notebook_from({"version": 2, "changed": {"latest": stamp}}, today)
    assert notebook.revision == (stamp if today >= TODAY else notebook.revision)
    assert notebook_from({"version": 2, "changed": {"latest": stamp}}).revision == stamp
