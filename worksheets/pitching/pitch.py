"""A pitch put together from its parts, one version for each audience."""

import re
from collections.abc import Mapping

from worksheets.content.pitch import Audience
from worksheets.content.words import fill

_DOUBLE_END = re.compile(r"([?!…])[.?!]+$")


def compose(audience: Audience, parts: Mapping[str, str]) -> str:
    """Return the pitch for `audience`: its sentences whose parts are all there."""
    given = {name: _as_part(text) for name, text in parts.items()}
    return " ".join(
        _as_sentence(fill(sentence.text, given))
        for sentence in audience.sentences
        if all(given.get(name) for name in sentence.parts)
    )


def _as_part(typed: str) -> str:
    """Return what was typed as it fits inside a sentence: one line, no full stop at its end."""
    return " ".join(typed.split()).rstrip(" .,;:")


def _as_sentence(text: str) -> str:
    """Return `text` with a capital at its start and one mark at its end."""
    return _DOUBLE_END.sub(r"\1", text[:1].upper() + text[1:])
