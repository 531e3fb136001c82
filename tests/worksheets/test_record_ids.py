"""Ids of new records: made of what is written and when, never met before."""

import re

from hypothesis import given
from hypothesis import strategies as st

from worksheets.relations.record_ids import record_id


@given(st.integers(0, 10**13 - 1), st.text(st.characters()), st.integers(0, 4))
def test_an_id_is_plain_and_not_taken(revision: int, content: str, duplicates: int) -> None:
    taken: set[str] = set()
    for _ in range(duplicates + 1):
        made = record_id("i", revision, content, taken)
        assert re.fullmatch(r"[A-Za-z0-9._:-]{1,100}", made)
        assert made not in taken
        taken.add(made)


def test_the_same_moment_and_content_give_the_same_id_and_others_another() -> None:
    made = record_id("i", 5, "Ana", ())
    assert made == record_id("i", 5, "Ana", ())
    assert len({made, record_id("i", 5, "Bo", ()), record_id("i", 6, "Ana", ())}) == 3


def test_ids_sort_by_the_time_of_writing() -> None:
    made = [record_id("i", moment, "Ana", ()) for moment in (5, 40, 1795334400000)]
    assert made == sorted(made)
