"""What is said of a mistake: a key of content/words/mistakes.yaml, and what is filled in there.

A mistake is found before any words are read, so its sentences are written out only when it is said:
in the words of the playbook it is in, or else in those this program came with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

#: The name of the file of words, here and in each layer of content.
MISTAKES = "mistakes"

_FILE = Path(__file__).parents[1] / "content" / "words" / f"{MISTAKES}.yaml"

#: The one sentence that no YAML holds: it is said where the file of all others can't be read.
_NO_WORDS = "{key} ({values}; bring back content/words/mistakes.yaml to read this in words)"

type Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its key, with what is filled in by name: texts, or parts of a sentence."""

    key: str
    values: tuple[tuple[str, str | Sentence], ...] = ()

    @classmethod
    def of(cls, key: str, /, **values: object) -> Sentence:
        """Return the sentence under `key`, with `values` as texts."""
        texts = {
            name: value if isinstance(value, Sentence) else str(value)
            for name, value in values.items()
        }
        return cls(key, tuple(texts.items()))

    def renamed(self, names: Mapping[str, str]) -> Sentence:
        """Return the sentence with other names for what is filled in."""
        values = (
            (key, names.get(value, value) if isinstance(value, str) else value)
            for key, value in self.values
        )
        return Sentence(self.key, tuple(values))

    def said(self, words: Words) -> str:
        """Return the sentence in these words, or in ours where they have none for it."""
        values = {
            name: value.said(words) if isinstance(value, Sentence) else value
            for name, value in self.values
        }
        for text in (words.get(self.key), shipped_words().get(self.key)):
            filled = _filled(text, values)
            if filled is not None:
                return filled
        return _NO_WORDS.format(key=self.key, values=", ".join(values.values()))

    def __str__(self) -> str:
        return self.said({})


def _filled(text: str | None, values: Mapping[str, str]) -> str | None:
    """Return the text filled in; None where it has places that nothing here belongs in.

    The words may be the very ones in which the mistake is.
    """
    try:
        return text.format(**values) if text else None
    except (KeyError, IndexError, ValueError, AttributeError):
        return None


@cache
def shipped_words() -> Words:
    """Return the words that this program came with; none where somebody has damaged their file."""
    try:
        words = yaml.safe_load(_FILE.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    return words if isinstance(words, dict) else {}


def quoted(names: Iterable[str]) -> str:
    """Return names as a message lists them."""
    return ", ".join(f"`{name}`" for name in names)
