"""A pitch put together from its parts, one version for each audience."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from worksheets.raw import Raw, need, texts
from worksheets.words import fill, placeholders

_DOUBLE_END = re.compile(r"([?!…])[.?!]+$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A pattern with parts in single braces; said only when each part it needs was given."""

    text: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a pitch is for, the sentences that suit them, in order, and the kinds of people."""

    id: str
    label: str
    text: str
    sentences: tuple[Sentence, ...]
    people: tuple[str, ...] = ()


def audiences_from(raw: Raw) -> tuple[Audience, ...]:
    """Return the audiences in a sheet's content. Raises ValueError for a missing part."""
    return tuple(
        Audience(
            need(item, "id", str),
            need(item, "label", str),
            need(item, "text", str),
            tuple(_sentence(sentence) for sentence in need(item, "sentences", list)),
            texts(item, "people"),
        )
        for item in need(raw, "audiences", list)
    )


def _sentence(raw: Raw) -> Sentence:
    text = need(raw, "text", str)
    return Sentence(text, (*texts(raw, "needs"), *placeholders(text)))


def compose(audience: Audience, parts: Mapping[str, str]) -> str:
    """Return the pitch for `audience`: its sentences whose parts are all there."""
    given = {name: _as_part(text) for name, text in parts.items()}
    return " ".join(
        _as_sentence(fill(sentence.text, given))
        for sentence in audience.sentences
        if all(given.get(name) for name in sentence.needs)
    )


def _as_part(typed: str) -> str:
    """Return what was typed as it fits inside a sentence: one line, no full stop at its end."""
    return " ".join(typed.split()).rstrip(" .,;:")


def _as_sentence(text: str) -> str:
    """Return `text` with a capital at its start and one mark at its end."""
    return _DOUBLE_END.sub(r"\1", text[:1].upper() + text[1:])
