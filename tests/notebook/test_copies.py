"""What is saved beside the notebook, and what becomes of one that can't be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.notebook.books import book, names
from tests.notebook.conftest import Visitor, with_store

KEY = "playbook:/tests/notebook/:notebook"  # of the folder the tabs' page lies in
LAST_GOOD = f"{KEY}:last-good"

_ADD = """name => store.apply([{collection: "contacts", id: `c-${name}`, values: {name}}])"""
_SET_ASIDE = "store.setAside.map(({text}) => text)"


def _put(page: Page, text: str, key: str = KEY) -> Page:
    page.evaluate("([key, text]) => { localStorage[key] = text }", [key, text])
    page.reload()
    return with_store(page)


def _stored(page: Page, key: str = KEY) -> dict[str, Any]:
    return json.loads(page.evaluate("key => localStorage[key]", key))


def test_a_notebook_of_version_1_is_taken_forward(visitor: Visitor) -> None:
    """With every word and in its order; what version 1 lacked is empty."""
    contacts = [{"id": "z", "name": "Bo", "tier": "yearly"}, {"id": "a", "name": "Cleo"}]
    answers = {"pitch": {"name": "Ana", "role": ""}}
    old = {"version": 1, "contacts": contacts, "answers": answers}
    page = _put(visitor.tab(), json.dumps(old))
    page.evaluate(_ADD, "Dana")
    stored = _stored(page)
    assert stored["version"] == 2
    assert [*stored["contacts"]][:2] == contacts
    assert stored["answers"] == answers
    assert stored["promises"] == stored["interactions"] == []
    assert page.evaluate(_SET_ASIDE) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"version": 3, "contacts": [{"id": "c-1"}]}', id="a later version"),
        pytest.param('{"app": "another"}', id="somebody else's"),
        pytest.param('{"version": 2, "contacts": [', id="cut short"),
    ],
)
def test_the_last_good_copy_takes_the_place_of_what_cannot_be_read(
    visitor: Visitor, text: str
) -> None:
    """With what was changed last; what can't be read is put aside, word for word, and said."""
    page = _put(visitor.tab(), json.dumps(book("Bo", "Cleo")))
    page.evaluate(_ADD, "Dana")
    assert names(_stored(page, LAST_GOOD)) == ["Bo", "Cleo"]
    _put(page, text)
    assert names(page.evaluate("store.notebook")) == ["Bo", "Cleo", "Dana"]
    assert page.evaluate(_SET_ASIDE) == [text]
    assert page.evaluate("store.recoveredFrom instanceof Date")
    assert names(_stored(page)) == ["Bo", "Cleo", "Dana"]


@pytest.mark.parametrize("was_saved_at", ["", "2026-11-20T09:30:00.000Z"])
def test_the_last_good_copy_says_when_it_had_been_saved(
    visitor: Visitor, was_saved_at: str
) -> None:
    """Where nobody knows that, when it was made: a notebook without stamps is not of 1970."""
    page = visitor.tab()
    page.evaluate("([key, at]) => { localStorage[key] = at }", [f"{KEY}:saved-at", was_saved_at])
    page = _put(page, json.dumps(book("Bo")))
    page.evaluate("store.update((notebook) => { notebook.owner.name = 'Ana' })")
    _put(page, "damaged")
    assert page.evaluate("store.isRecovered")
    since = page.evaluate("store.recoveredFrom.toISOString()")
    assert since == was_saved_at if was_saved_at else since > "2020"


def test_of_a_notebook_damaged_in_part_the_rest_stays(visitor: Visitor) -> None:
    """And the whole of it is put aside."""
    damaged = book("Bo")
    damaged["contacts"].append({"id": "c-2", "name": 7, "note": "still here"})
    damaged["promises"] = "none"
    page = _put(visitor.tab(), json.dumps(damaged))
    assert page.evaluate("store.notebook.contacts[1]") == {"id": "c-2", "note": "still here"}
    assert page.evaluate(_SET_ASIDE) == [json.dumps(damaged)]


def test_the_last_good_copy_is_of_the_beginning_of_the_visit(visitor: Visitor) -> None:
    """It is written once, when something changes; looking changes nothing."""
    page = _put(visitor.tab(), json.dumps(book("Bo")))
    assert page.evaluate("key => localStorage[key] ?? null", LAST_GOOD) is None
    for name in ("Cleo", "Dana"):
        page.evaluate(_ADD, name)
    assert names(_stored(page, LAST_GOOD)) == ["Bo"]
    page.reload()
    with_store(page).evaluate(_ADD, "Eve")
    assert names(_stored(page, LAST_GOOD)) == ["Bo", "Cleo", "Dana"]


def test_the_last_good_copy_gives_way_where_there_is_no_room_for_both(visitor: Visitor) -> None:
    """The notebook itself comes first."""
    page = _put(visitor.tab(), json.dumps(book("B" * 2_000)))
    page.evaluate(_ADD, "Cleo")
    page.evaluate(
        """() => {
            let size = 4_000_000;
            while (size >= 1)
                try { localStorage.filler = "x".repeat((localStorage.filler?.length ?? 0) + size) }
                catch { size = Math.floor(size / 2) }
        }"""
    )
    page.evaluate(_ADD, "Dana")
    assert page.evaluate("store.trouble") is None
    assert page.evaluate("key => localStorage[key] ?? null", LAST_GOOD) is None
    assert names(_stored(page)) == ["B" * 2_000, "Cleo", "Dana"]


def test_what_another_tab_damages_is_restored_from_memory(visitor: Visitor) -> None:
    """The text is put aside, and the notebook stored again."""
    page = _put(visitor.tab(), json.dumps(book("Bo")))
    other = visitor.tab()
    other.evaluate("key => { localStorage[key] = 'damaged' }", KEY)
    page.wait_for_timeout(300)
    assert names(_stored(page)) == ["Bo"]
    assert page.evaluate(_SET_ASIDE) == ["damaged"]


def test_no_more_is_taken_over_than_anybody_has(visitor: Visitor) -> None:
    """Five thousand people; the text with more of them is put aside."""
    text = json.dumps(book(*("Bo" for _ in range(5_001))))
    page = _put(visitor.tab(), text)
    assert page.evaluate("store.notebook.contacts.length") == 5_000
    assert page.evaluate("store.setAside.length") == 1


def test_erasing_leaves_nothing_in_any_tab(visitor: Visitor) -> None:
    """Neither the notebook, nor copies, nor last results; another tab forgets it too."""
    page = _put(visitor.tab(), "damaged")
    page.evaluate(_ADD, "Bo")
    page.evaluate("localStorage['playbook:/tests/notebook/:result:pitch'] = 'Ana Silva'")
    other = visitor.tab()
    other.evaluate(_ADD, "Cleo")
    page.wait_for_timeout(300)
    page.evaluate("store.erase()")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.wait_for_timeout(300)
    assert names(other.evaluate("store.notebook")) == []
    other.evaluate(_ADD, "Dana")
    page.wait_for_timeout(300)
    assert names(page.evaluate("store.notebook")) == ["Dana"]


def test_undo_takes_back_one_change_after_the_other(visitor: Visitor) -> None:
    """A list of changes is one; a row that was removed comes back where it was."""
    page = _put(visitor.tab(), json.dumps(book("Bo", "Cleo", "Dana")))
    page.evaluate(
        """() => {
            store.apply([{collection: "contacts", id: "c-1", values: {name: "Bob", note: "x"}},
                         {collection: "contacts", id: "c-9", values: {name: "Eve"}}]);
            store.update((notebook) => notebook.contacts.splice(1, 1));
        }"""
    )
    assert names(page.evaluate("store.notebook")) == ["Bob", "Dana", "Eve"]
    assert page.evaluate("store.undo()")
    assert names(page.evaluate("store.notebook")) == ["Bob", "Cleo", "Dana", "Eve"]
    assert page.evaluate("store.undo()")
    assert page.evaluate("store.notebook.contacts") == book("Bo", "Cleo", "Dana")["contacts"]
    assert not page.evaluate("store.canUndo")
    assert not page.evaluate("store.undo()")


def test_typing_is_no_step_of_undo(visitor: Visitor) -> None:
    """The browser's own undo is for that."""
    page = visitor.tab()
    page.evaluate("store.update((notebook) => { notebook.owner.name = 'Ana' })")
    assert not page.evaluate("store.canUndo")


@pytest.mark.parametrize(
    "change",
    [
        {"collection": "friends", "id": "c-1", "values": {}},
        {"collection": "contacts", "id": "c 1", "values": {}},
        {"collection": "contacts", "id": "c-1", "values": {"name": 7}},
        {"collection": "contacts", "id": "c-1", "values": {"__proto__x": "y"}},
    ],
)
def test_a_change_that_fits_no_notebook_is_loud_and_changes_nothing(
    visitor: Visitor, change: dict[str, Any]
) -> None:
    """Nor do the changes beside it."""
    page = visitor.tab()
    attempt = """change => {
        const right = {collection: "contacts", id: "c-1", values: {name: "Bo"}};
        try { store.apply([right, change]) } catch (error) { return error.name }
    }"""
    assert page.evaluate(attempt, change) in {"RangeError", "TypeError"}
    assert names(page.evaluate("store.notebook")) == []


def test_taking_out_what_is_not_there_is_no_step(visitor: Visitor) -> None:
    """Undoing it makes no empty row."""
    page = visitor.tab()
    page.evaluate("store.apply([{collection: 'contacts', id: 'c-1', values: null}])")
    page.evaluate("store.undo()")
    assert names(page.evaluate("store.notebook")) == []


def test_what_a_download_notes_is_not_taken_back_with_what_a_person_did(visitor: Visitor) -> None:
    """Whoever is taken back is back; what a calendar holds is still known."""
    page = visitor.tab()
    page.evaluate(_ADD, "Bo")
    page.evaluate("store.write([{collection: 'contacts', id: 'c-Bo', values: null}])")
    entry = {"collection": "events", "id": "c-Bo-1", "values": {"day": "2026-12-01"}}
    page.evaluate("entry => store.note([entry])", entry)
    assert page.evaluate("store.undo()")
    assert names(page.evaluate("store.notebook")) == ["Bo"]
    assert page.evaluate("store.notebook.events.map(({id}) => id)") == ["c-Bo-1"]


def test_after_everything_was_erased_what_is_typed_is_saved(visitor: Visitor) -> None:
    """Also where there had been no room to put a damaged notebook aside."""
    page = visitor.tab()
    page.evaluate(
        """key => {
            const { setItem } = Storage.prototype;
            localStorage[key] = "damaged";
            Storage.prototype.setItem = function (key, text) {
                if (globalThis.isFull) throw new DOMException("", "QuotaExceededError");
                setItem.call(this, key, text);
            };
            globalThis.isFull = true;
        }""",
        KEY,
    )
    page.evaluate(_ADD, "Bo")
    assert page.evaluate("store.trouble") == "full"
    page.evaluate("globalThis.isFull = false")
    page.evaluate("store.erase()")
    assert page.evaluate("store.trouble") is None
    page.evaluate(_ADD, "Cleo")
    assert names(_stored(page)) == ["Cleo"]


def test_a_page_that_comes_back_where_nothing_was_stored_has_heard_of_no_erasing(
    visitor: Visitor,
) -> None:
    """It would be loaded anew each time somebody goes back to it."""
    page = visitor.tab()
    page.evaluate("store.addEventListener('erased', () => { globalThis.wasErased = true })")
    come_back = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
    page.evaluate(f"void {come_back}")
    assert page.evaluate("globalThis.wasErased ?? null") is None
    page.evaluate(_ADD, "Bo")
    page.evaluate(f"localStorage.clear(); {come_back}")
    assert page.evaluate("globalThis.wasErased") is True
