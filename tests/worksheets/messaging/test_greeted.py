"""The name somebody is greeted by, whatever they are called in the notebook."""

from tests.worksheets.messaging.written import read
from worksheets.messaging.greeted import greeted


def test_nobody_is_greeted_by_a_possessive_or_a_bare_title() -> None:
    names = read("names.yaml")
    assert {name: greeted(name) for name in names} == names
