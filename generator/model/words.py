"""Words of the site itself: headings, labels, buttons, messages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import ContentError, Place, Problem
from worksheets.content.language import CATEGORIES, ENGLISH, Plurals
from worksheets.content.words import Plural


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one part of the site, by key; `{{ words.key }}` in a template reads one."""

    file: str
    by_key: dict[str, str]
    plurals: Plurals = ENGLISH.plurals

    def __getitem__(self, key: str) -> str:
        """Return the words under `key`; raise ContentError, not KeyError, where there are none.

        A template's lookup takes a KeyError for an answer, and these words are a reader's loss.
        """
        if key not in self.by_key:
            raise ContentError([missing_words(self.file, key)])
        return self.by_key[key]

    def counted(self, key: str, count: int, **values: object) -> str:
        """Return the words under `key` in the form for `count`, which fills {count}, and `values`.

        Raises ContentError where there are none.
        """
        form = f"{key}.{self.plurals.category(count)}"
        text = self[form if form in self.by_key else f"{key}.other"]
        return text.format(count=count, **values)

    @property
    def texts(self) -> dict[str, str | Plural]:
        """The words as a worksheet has them: a text with forms is one value."""
        texts: dict[str, str | Plural] = {}
        forms: dict[str, dict[str, str]] = {}
        for key, text in self.by_key.items():
            name, _, form = key.rpartition(".")
            if form in CATEGORIES:
                forms.setdefault(name, {})[form] = text
            else:
                texts[key] = text
        return texts | {name: Plural(**found) for name, found in forms.items()}

    def starting(self, *prefixes: str) -> dict[str, str]:
        """Return the words whose key begins with one of `prefixes`."""
        return {key: text for key, text in self.by_key.items() if key.startswith(prefixes)}


def no_words(name: str) -> Problem:
    """Return the problem that the file of words called `name` is not there."""
    return Problem.of(Place(f"content/words/{name}.yaml"), "words.no_file")


def missing_words(file: str, key: str) -> Problem:
    """Return the problem that `file` has no words under `key`."""
    return Problem.of(Place(file), "words.missing", key=key)
