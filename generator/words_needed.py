"""A file of words against what the pages say: nothing missing, nothing unread, every gap filled."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.document import Document
from generator.errors import Problem
from generator.model.words import missing_words
from generator.source import read
from generator.validation import nearest

_LIST = Path(__file__).parent / "templates" / "words_needed.yaml"
_GAP = re.compile(r"\{([^{}\n]*)\}")

type Gaps = Mapping[str, frozenset[str]]


def words_problems(name: str, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the words file called `name`, whose value is a mapping.

    `templates/words_needed.yaml` lists what it must hold; a new word of a page is added there.
    A gap is a name in single braces, which the page fills. A text may leave one out.
    """
    needed = words_needed().get(name)
    if needed is None:
        return
    for key in needed.keys() - document.value.keys():
        yield missing_words(document.file, key)
    for key, text in document.value.items():
        if key not in needed:
            yield _unread(document, key, needed)
        elif isinstance(text, str):
            yield from _wrong_gaps(document, key, text, needed[key])


@functools.cache
def words_needed() -> dict[str, Gaps]:
    """Return what each file of words holds: its keys, and the gaps that are filled in each."""
    document, _ = read(_LIST, _LIST.name)
    return {name: _gaps(needed) for name, needed in document.value.items()}


def _gaps(needed: Mapping) -> Gaps:
    filled = {key: frozenset(names) for key, names in needed.get("filled", {}).items()}
    return dict.fromkeys(needed["plain"], frozenset()) | filled


def gaps_of(text: str) -> frozenset[str]:
    """Return the names in single braces that stand in `text`."""
    return frozenset(_GAP.findall(text))


def _wrong_gaps(
    document: Document, key: str, text: str, known: frozenset[str]
) -> Iterator[Problem]:
    for gap in sorted(gaps_of(text) - known):
        names = ", ".join(f"`{{{name}}}`" for name in sorted(known))
        yield Problem(
            document.place_of_text((key,), f"{{{gap}}}"),
            f"`{{{gap}}}` is nothing that is filled in here",
            "readers would see the braces",
            nearest(f"{{{gap}}}", [f"{{{name}}}" for name in known])
            or (f"use {names}" if known else "leave the braces out"),
        )
    if "{" in _GAP.sub("", text) or "}" in _GAP.sub("", text):
        yield Problem(
            document.place((key,)),
            f"a brace in `{key}` has no partner",
            "a name to fill in stands between two",
            "write for example `{count}`, or leave the brace out",
        )


def _unread(document: Document, key: str, needed: Gaps) -> Problem:
    return Problem(
        document.key_place((key,)),
        f"`{key}` is not among the words of this page",
        "nothing would read it",
        nearest(key, needed) or "remove it",
    )
