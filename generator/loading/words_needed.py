"""A file of words against what came: nothing unread, and all that is filled in is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.loading.placeholders import Placeholders, placeholder_problems
from generator.loading.plural_forms import form_of, words_form_problems
from generator.model.document import Document, facts_in
from generator.nearest import nearest

#: Words that several pages share, by the code that reads each file of them.
_SHARED = frozenset(
    {
        "answers",
        "dates",
        "home",
        "menu",
        "mistakes",
        "notebook",
        "problems",
        "search",
        "site",
        "staff",
        "studio_fields",
        "workbook",
        "worksheet",
    }
)
#: May hold any keys: addresses.
_FREE = frozenset({"search"})
_PAGES = Path(__file__).parents[1] / "templates" / "pages"

type Needed = Mapping[str, Placeholders]


def words_read() -> frozenset[str]:
    """Return the names of all files of words that something reads: one a page, and those shared."""
    return _SHARED | {path.name.partition(".")[0] for path in _PAGES.glob("*.jinja")}


def words_needed(lowest: Document) -> Needed:
    """Return the words that a file holds as it came, and what is filled into each."""
    texts = lowest.value if isinstance(lowest.value, dict) else {}
    return {key: Placeholders.of(text) for key, text in texts.items() if isinstance(text, str)}


def words_problems(
    name: str, document: Document, needed: Needed, language: str
) -> Iterator[Problem]:
    """Yield what is wrong with the words file called `name`, whose value is a mapping.

    A text with a number may have further forms, and has those of its `language`.
    """
    if name in _FREE:
        return
    yield from words_form_problems(document, language)
    for key, text in facts_in(document.value).items():
        any_number = _of_any_number(key)
        listed = any_number if any_number in needed else key
        if listed not in needed:
            yield _unread(document, key, needed)
        elif isinstance(text, str):
            placeholders = needed[listed].of_form(form_of(key))
            yield from placeholder_problems(document, (key,), text, placeholders)


def _of_any_number(key: str) -> str:
    """Return the key of the form `other` for that of any form."""
    return f"{key.removesuffix(form_of(key))}other" if form_of(key) else key


def _unread(document: Document, key: str, needed: Needed) -> Problem:
    return Problem.of(
        document.key_place((key,)), "words.unread", instead=nearest(key, needed), key=key
    )
