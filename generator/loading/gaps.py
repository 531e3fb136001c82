"""Gaps in a text: names in single braces, which a page or a worksheet fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from generator.errors import Problem
from generator.model.document import Document, KeyPath
from generator.nearest import nearest

_GAP = re.compile(r"\{([^{}\n]*)\}")

#: A sentence for one may say "a day" and leave the number out.
_COUNT = frozenset({"count"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is filled into a text: what it must say, and what it may leave out."""

    must: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()

    @classmethod
    def listed(cls, names: Iterable[str]) -> Self:
        """Return the gaps in a list, where one that may be left out has a question mark."""
        may = frozenset(name.removesuffix("?") for name in names if name.endswith("?"))
        return cls(frozenset(names) - {f"{name}?" for name in may}, may)

    @property
    def known(self) -> frozenset[str]:
        """Every name that is filled in."""
        return self.must | self.may

    def of_one(self) -> Gaps:
        """Return the gaps of the sentence for one of something."""
        return Gaps(self.must - _COUNT, self.may | (self.must & _COUNT))


def gaps_of(text: str) -> frozenset[str]:
    """Return the names in single braces that stand in `text`."""
    return frozenset(_GAP.findall(text))


def gap_problems(document: Document, path: KeyPath, text: str, gaps: Gaps) -> Iterator[Problem]:
    """Yield what is wrong with the gaps of the `text` at `path`, into which `gaps` are filled."""
    found = gaps_of(text)
    for name in sorted(found - gaps.known):
        yield _unknown(document, path, name, gaps.known)
    rest = _GAP.sub("", text)
    if "{" in rest or "}" in rest:
        yield _without_partner(document, path)
    elif found <= gaps.known:  # a name that is misspelt is not missing besides
        for name in sorted(gaps.must - found):
            yield _left_out(document, path, name)


def _unknown(document: Document, path: KeyPath, name: str, known: frozenset[str]) -> Problem:
    written = [f"{{{one}}}" for one in sorted(known)]
    all_known = ", ".join(f"`{one}`" for one in written)
    return Problem(
        document.place_of_text(path, f"{{{name}}}"),
        f"`{{{name}}}` is nothing that is filled in here",
        "readers would see the braces",
        nearest(f"{{{name}}}", written)
        or (f"use {all_known}" if known else "leave the braces out"),
    )


def _without_partner(document: Document, path: KeyPath) -> Problem:
    return Problem(
        document.place(path),
        f"a brace in `{path[-1]}` has no partner",
        "a name to fill in stands between two",
        "write for example `{count}`, or leave the brace out",
    )


def _left_out(document: Document, path: KeyPath, name: str) -> Problem:
    return Problem(
        document.place(path),
        f"`{path[-1]}` leaves out `{{{name}}}`",
        "readers would miss what is filled in there",
        f"write `{{{name}}}` where it belongs in the sentence",
    )
