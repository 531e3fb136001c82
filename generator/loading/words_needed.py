"""A file of words against what the pages say: nothing missing, nothing unread, every gap filled."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.loading.gaps import Gaps, gap_problems
from generator.loading.source import read
from generator.model.document import Document
from generator.model.words import missing_words
from generator.nearest import nearest

_LIST = Path(__file__).parents[1] / "templates" / "words_needed.yaml"

type Needed = Mapping[str, Gaps]


def words_problems(name: str, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the words file called `name`, whose value is a mapping.

    `templates/words_needed.yaml` lists what it must hold; a new word of a page is added there.
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
            gaps = needed[key].of_one() if key.endswith(".one") else needed[key]
            yield from gap_problems(document, (key,), text, gaps)


@functools.cache
def words_needed() -> dict[str, Needed | None]:
    """Return what each file of words holds: its keys, and the gaps that are filled in each.

    None is a file that may hold any keys.
    """
    document, _ = read(_LIST, _LIST.name)
    return {name: _needed(listed) for name, listed in document.value.items()}


def _needed(listed: Mapping) -> Needed | None:
    if listed.get("any"):
        return None
    filled = {key: Gaps.listed(names) for key, names in listed.get("filled", {}).items()}
    return dict.fromkeys(listed["plain"], Gaps()) | filled


def _unread(document: Document, key: str, needed: Needed) -> Problem:
    return Problem(
        document.key_place((key,)),
        f"`{key}` is not among the words of this page",
        "nothing would read it",
        nearest(key, needed) or "remove it",
    )
