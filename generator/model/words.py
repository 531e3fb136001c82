"""Words of the site itself: headings, labels, buttons, messages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import ContentError, Place, Problem


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one part of the site, by key; `{{ words.key }}` in a template reads one."""

    file: str
    by_key: dict[str, str]

    def __getitem__(self, key: str) -> str:
        """Return the words under `key`; raise ContentError, not KeyError, where there are none.

        A template's lookup takes a KeyError for an answer, and these words are a reader's loss.
        """
        if key not in self.by_key:
            raise ContentError([missing_words(self.file, key)])
        return self.by_key[key]

    def starting(self, *prefixes: str) -> dict[str, str]:
        """Return the words whose key begins with one of `prefixes`."""
        return {key: text for key, text in self.by_key.items() if key.startswith(prefixes)}


def no_words(name: str) -> Problem:
    """Return the problem that the file of words called `name` is not there."""
    return Problem(
        Place(f"content/words/{name}.yaml"),
        "the file is missing",
        "a page takes its headings and buttons from it",
        "copy it from the playbook you started with",
    )


def missing_words(file: str, key: str) -> Problem:
    """Return the problem that `file` has no words under `key`."""
    return Problem(
        Place(file),
        f"the words `{key}` are missing",
        "a page shows them",
        f"add a line `{key}: …`",
    )
