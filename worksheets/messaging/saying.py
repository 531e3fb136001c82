"""A phrase in the sentence of its kind."""

from collections.abc import Mapping

from worksheets.content.words import fill, placeholders
from worksheets.pitching.phrase import Phrase

#: What may be filled in with nothing, because the person said it in their own words.
_OPTIONAL = ("when", "plenty")


def say(
    patterns: Mapping[str, str], phrase: Phrase, values: Mapping[str, object], part: str
) -> str:
    """Return the sentence for `phrase`; "" where its kind has none or a value is missing.

    The phrase fills the gap that is called like the line: {ask}, {why} or {offer}.
    """
    name = part if part in ("why", "offer") else "ask"
    pattern = patterns.get(phrase.kind or "", "")
    if part == "offer" and "{ask}" in pattern:
        name = "ask"
    return sentence(pattern, {**values, name: phrase.text})


def sentence(pattern: str, values: Mapping[str, object]) -> str:
    """Return `pattern` with everything filled in, beginning with a capital."""
    missing = (one for one in placeholders(pattern) if one not in _OPTIONAL and not values.get(one))
    if not pattern or next(missing, None):
        return ""
    capital = {name: _capital(str(text)) for name, text in values.items()}
    text = pattern
    for name in placeholders(pattern):
        if f". {{{name}}}" in text or f"? {{{name}}}" in text:
            text = text.replace(f"{{{name}}}", fill("{x}", {"x": capital[name]}), 1)
    return _capital(fill(text, {"when": "", "plenty": "", **values}))


def contracted(text: str, contractions: Mapping[str, str]) -> str:
    """Return `text` as people say it: "I'd", not "I would"."""
    for whole, short in contractions.items():
        text = text.replace(f"{whole} ", f"{short} ")
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
