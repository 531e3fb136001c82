"""Placeholders in a text: names in single braces, which a page or a worksheet fills in.

The text that comes with the playbook, the lowest layer's, says what is filled in; what those above
say in its place says the same. It marks what they may leave out: `{weekday?} {day} {month}`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Self

from generator.errors import Problem
from generator.model.document import Document, KeyPath
from generator.nearest import nearest
from generator.sentences import Sentence, quoted

_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
_MARKED = re.compile(r"\{(\w+)\?\}")

#: A sentence for one may say "a day" and leave the number out.
_COUNT = frozenset({"count"})
_NAMES_ITS_NUMBER = ("zero", "one", "two")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What is filled into a text: what it must say, and what it may leave out."""

    must: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()

    @classmethod
    def listed(cls, names: Collection[str]) -> Self:
        """Return the placeholders in a list, where one that may be left out has a question mark."""
        known = frozenset(name.removesuffix("?") for name in names)
        may = frozenset(name.removesuffix("?") for name in names if name.endswith("?"))
        return cls(known - may, may)

    @classmethod
    def of(cls, *texts: str) -> Self:
        """Return those that any of the texts has, each in a form of its own."""
        return cls.listed({name for text in texts for name in _PLACEHOLDER.findall(text)})

    @property
    def known(self) -> frozenset[str]:
        """Every name that is filled in."""
        return self.must | self.may

    def of_form(self, form: str) -> Placeholders:
        """Return those of the sentence in a form of CLDR's: "a day" may leave the number out."""
        if form not in _NAMES_ITS_NUMBER:
            return self
        return Placeholders(self.must - _COUNT, self.may | (self.must & _COUNT))


def placeholders_of(text: str) -> frozenset[str]:
    """Return the names in single braces that stand in `text`."""
    return frozenset(_PLACEHOLDER.findall(without_marks(text)))


def without_marks(text: str) -> str:
    """Return the text as it is filled, whether its placeholders may be left out or not."""
    return _MARKED.sub(r"{\1}", text)


def placeholder_problems(
    document: Document, path: KeyPath, text: str, placeholders: Placeholders
) -> Iterator[Problem]:
    """Yield what is wrong with the `text` at `path`, into which `placeholders` are filled."""
    found = placeholders_of(text)
    for name in sorted(found - placeholders.known):
        yield _unknown(document, path, name, placeholders.known)
    rest = _PLACEHOLDER.sub("", text)
    if "{" in rest or "}" in rest:
        yield _without_partner(document, path)
    elif found <= placeholders.known:  # a name that is misspelt is not missing besides
        for name in sorted(placeholders.must - found):
            yield _left_out(document, path, name)


def _unknown(document: Document, path: KeyPath, name: str, known: frozenset[str]) -> Problem:
    written = [f"{{{one}}}" for one in sorted(known)]
    use = Sentence.of("placeholder.use", known=quoted(written)) if known else None
    return Problem.of(
        document.place_of_text(path, f"{{{name}}}"),
        "placeholder.unknown",
        instead=nearest(f"{{{name}}}", written) or use,
        written=f"{{{name}}}",
    )


def _without_partner(document: Document, path: KeyPath) -> Problem:
    place = document.place(path)
    return Problem.of(place, "placeholder.no_partner", key=path[-1], example="{count}")


def _left_out(document: Document, path: KeyPath, name: str) -> Problem:
    place, written = document.place(path), f"{{{name}}}"
    return Problem.of(place, "placeholder.left_out", key=path[-1], written=written)
