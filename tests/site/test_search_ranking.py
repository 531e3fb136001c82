"""What is asked for by name is found first, whatever else holds the same words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml

from generator.model.playbook import Playbook
from tests.site.search import found

type Search[Found] = Callable[[Iterable[str]], list[Found]]

#: What people type, and what is to be among the first three.
QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def all_found(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Search[list[str]]:
    """Asks the built site for many things; the addresses of all that is found for each."""
    (script,) = site.glob("assets/javascripts/workers/*.text.js")
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    folder = tmp_path_factory.mktemp("asked")
    return lambda queries: found(script, index, queries, folder)


@pytest.fixture(scope="module")
def first_found(all_found: Search[list[str]]) -> Search[str]:
    """The address of what comes first for each."""
    return lambda queries: [one[0] for one in all_found(queries)]


def test_what_people_type_leads_to_the_page_they_mean(all_found: Search[list[str]]) -> None:
    """It, or something on it, is among the first three."""
    three = {query: one[:3] for query, one in zip(QUERIES, all_found(QUERIES), strict=True)}
    wrong = {
        query: found
        for query, found in three.items()
        if not any(QUERIES[query] in (one, one.partition("#")[0]) for one in found)
    }
    assert wrong == {}


def test_where_something_has_all_words_nothing_else_is_found(all_found: Search[list[str]]) -> None:
    """Rather than every page that has one of them."""
    (few,) = all_found(["forgot his name"])
    assert len(few) < 5


def test_a_question_comes_first_for_its_own_words(
    first_found: Search[str], playbook: Playbook
) -> None:
    """Although most of them stand in many others."""
    first = first_found(question.ask for question in playbook.questions)
    assert first == [f"questions.html#{question.id}" for question in playbook.questions]


def test_a_question_comes_first_while_it_is_being_typed(
    first_found: Search[str], playbook: Playbook
) -> None:
    """The last word is on its way."""
    question = next(question for question in playbook.questions if len(question.ask.split()) > 8)
    assert first_found([question.ask[:-4]]) == [f"questions.html#{question.id}"]


def test_whom_and_what_for_find_a_question_that_fits_both(
    first_found: Search[str], playbook: Playbook
) -> None:
    """Every kind of person with every purpose."""
    pairs = [(person, purpose) for person in playbook.people for purpose in playbook.purposes]
    first = first_found(f"{person.title} {purpose.title}" for person, purpose in pairs)
    fitting = [
        {
            f"questions.html#{question.id}"
            for question in playbook.questions
            if person.id in question.people and purpose.id in question.purposes
        }
        for person, purpose in pairs
    ]
    assert all(address in fits for address, fits in zip(first, fitting, strict=True))


@pytest.mark.parametrize("collection", ["people", "tips", "dos", "stages", "practices"])
def test_an_item_comes_first_for_its_title(
    first_found: Search[str], playbook: Playbook, collection: str
) -> None:
    """Also where the title is made of small words."""
    items = playbook.collections[collection]
    first = first_found(item.title for item in items)
    assert [address.partition("#")[2] for address in first] == [item.id for item in items]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("introvert", "mindset.html#i-am-shy"),
        ("boss", "people.html#supervisors"),
        ("backup", "notebook.html"),
        ("excel", "worksheets/import-people.html"),
        ("elevator speech", "worksheets/pitch.html"),
        ("manager 1:1", "plays/regular-one-to-one.html"),
        ("reminder", "worksheets/follow-up.html"),
        ("remote", "mindset.html#i-work-remotely"),
        ("mentr", "people.html#mentors"),
        ("menotr", "people.html#mentors"),
        ("introver", "mindset.html#i-am-shy"),
        ("remember names", "worksheets/person.html"),
        ("different site", "people.html#other-areas"),
        ("going away for 2 weeks", "worksheets/follow-up.html"),
        ("holiday", "worksheets/follow-up.html"),
        ("intorvert", "mindset.html#i-am-shy"),
        ("remidner", "worksheets/follow-up.html"),
        ("Bakcup", "notebook.html"),
    ],
)
def test_what_people_call_things_is_found_first(
    first_found: Search[str], typed: str, address: str
) -> None:
    """Under another name than ours, and with a typing error."""
    assert first_found([typed]) == [address]


def test_a_slip_in_coffee_finds_coffee(first_found: Search[str]) -> None:
    """Something with coffee in its title."""
    first = first_found(["coffe", "cofee", "coffee"])
    assert all("coffee" in address for address in first), first


def test_every_synonym_finds_its_page_first(first_found: Search[str], playbook: Playbook) -> None:
    """Unless two pages share it, which would be a slip in search.yaml."""
    pairs = [
        (address, one.strip())
        for address, text in playbook.words_of("search").by_key.items()
        for one in text.split(",")
    ]
    first = first_found(one for _, one in pairs)
    wrong = [(one, got) for (address, one), got in zip(pairs, first, strict=True) if got != address]
    assert wrong == []
