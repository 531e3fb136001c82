"""The forms of a text with a number: CLDR's rules, carried to the browser as a table."""

from __future__ import annotations

from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.plural_forms import with_flat_forms
from generator.loading.source import parse
from generator.model.language import forms_of, language_by_tag
from worksheets.content.language import ENGLISH
from worksheets.content.plain import opened, plain
from worksheets.content.words import Words

#: All languages but Cornish, which counts by thousands.
TAGS = sorted({Locale.parse(name).language for name in localedata.locale_identifiers()} - {"kw"})


def test_the_table_says_what_cldr_says() -> None:
    """Of every language, and each number whose last digits can differ."""
    rules = {tag: Locale.parse(tag).plural_form for tag in TAGS}
    wrong = [
        (tag, count)
        for tag, rule in rules.items()
        for count in range(330)
        if language_by_tag(tag).plurals.category(count) != rule(count)
    ]
    assert wrong == []


@given(st.integers(0, 999_999), st.sampled_from(("en", "de", "ar", "pl", "ru", "cy", "ga", "ja")))
def test_so_it_does_of_great_numbers(count: int, tag: str) -> None:
    """Only the two last digits count."""
    assert language_by_tag(tag).plurals.category(count) == Locale.parse(tag).plural_form(count)


def test_english_is_the_same_in_both_places() -> None:
    """A page made before it carried its language is in English."""
    assert language_by_tag("en-GB") == ENGLISH
    assert Words({}, language_by_tag("de")).number("4.2") == "4,2"
    assert forms_of("en-GB") == ("one", "other")
    assert forms_of("ar-XB") == ("zero", "one", "two", "few", "many", "other")


def test_a_text_is_said_in_the_form_of_its_number() -> None:
    """And in the general one where it has no other, or where there is no number."""
    forms = {"zero": "none", "two": "both", "few": "{count} few", "other": "{count} any"}
    raw = plain(Words.opened({"key": forms}))
    assert raw == {"key": forms}
    words = Words({"key": opened(Words, raw).texts["key"]}, language_by_tag("ar"))
    said = [words.fill("key", count=count) for count in (0, 1, 2, 3, 11, 103)]
    assert said == ["none", "1 any", "both", "3 few", "11 any", "103 few"]
    assert words.fill("key", count="n") == "n any"


def test_forms_below_a_key_are_those_with_a_dot() -> None:
    """Both ways of writing them, each in its place."""
    text = 'a: A\nmore:\n  one: One more\n  other: "{count} more"\nb.one: B\n'
    document, _ = parse(text, "words.yaml")
    flat = with_flat_forms(document)
    assert flat.value == {
        "a": "A",
        "b.one": "B",
        "more.one": "One more",
        "more.other": "{count} more",
    }
    assert str(flat.place(("more.other",))) == "words.yaml:4:10"
