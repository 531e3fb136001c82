"""Texts that change with a number: a form for each category that CLDR has in the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.errors import Place, Problem
from generator.loading.language import language_at
from generator.model.document import Document, KeyPath, facts_in, value_at
from generator.model.language import forms_of, language_by_tag, language_name
from generator.model.locale import language_of
from worksheets.content.language import CATEGORIES


def with_flat_forms(words: Document) -> Document:
    """Return a file of words with `key: {one: …}` as `key.one: …`, which is what pages go by."""
    if not isinstance(words.value, dict):
        return words
    flat: dict[KeyPath, str] = {
        (key, form): f"{key}.{form}"
        for key, forms in words.value.items()
        if isinstance(forms, dict) and forms.keys() <= {*CATEGORIES}
        for form in forms
    }
    split = {path[0] for path in flat}
    value = {key: text for key, text in words.value.items() if key not in split}
    value |= {name: value_at(words.value, path) for path, name in flat.items()}
    return replace(
        words,
        value=value,
        places=_renamed(words.places, flat),
        keys=_renamed(words.keys, flat),
    )


def _renamed(places: dict[KeyPath, Place], flat: dict[KeyPath, str]) -> dict[KeyPath, Place]:
    return {(flat[path],) if path in flat else path: place for path, place in places.items()}


def sheet_form_problems(document: Document, language: str) -> Iterator[Problem]:
    """Yield a problem for each form that a text of a worksheet lacks in its language."""
    for part in ("words", "problems"):
        for key, forms in facts_in(facts_in(document.value).get(part) or {}).items():
            if isinstance(forms, dict):
                paths: dict[str, KeyPath] = {form: (part, key, form) for form in forms}
                yield from _missing(document, key, paths, language)


def words_form_problems(document: Document, language: str) -> Iterator[Problem]:
    """Yield a problem for each form that a text of a page lacks in its language."""
    texts = facts_in(document.value)
    keys = [key.removesuffix(".other") for key in texts if key.endswith(".other")]
    for key in keys:
        names = {form: f"{key}.{form}" for form in CATEGORIES}
        paths: dict[str, KeyPath] = {form: (name,) for form, name in names.items() if name in texts}
        yield from _missing(document, key, paths, language)


def form_of(key: str) -> str:
    """Return which form of a text the words under `key` are, "" for a text without forms."""
    _, _, form = key.rpartition(".")
    return form if form in CATEGORIES else ""


def _missing(
    document: Document, key: str, paths: dict[str, KeyPath], language: str
) -> Iterator[Problem]:
    """Yield a problem for each form that is not there, or only in another language than `other`."""
    if "other" not in paths:
        return
    place = document.place(paths["other"])
    expected = language_at(place, language)
    for form in forms_of(expected):
        if form not in paths or _is_older(document.place(paths[form]), place, language):
            yield _no_form(place, key, form, expected)


def _is_older(form: Place, other: Place, language: str) -> bool:
    """Return whether a form is in English still, where `other` is in another language."""
    tags = [language_of(language_at(place, language)) for place in (form, other)]
    return tags[0] != tags[1]


def _no_form(place: Place, key: str, form: str, language: str) -> Problem:
    counts = ", ".join(map(str, _examples(form, language)))
    return Problem.of(
        place, "words.no_form", key=key, form=form, language=language_name(language), counts=counts
    )


def _examples(form: str, language: str) -> list[int]:
    plurals = language_by_tag(language).plurals
    return [count for count in range(200) if plurals.category(count) == form][:3]
