"""Words people see: chosen by key and count, filled with values in single braces."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from worksheets.content.plain import opened, plain
from worksheets.content.written import Text, Written
from worksheets.raw import Raw

# Simple names only: no attribute, index or format access for whoever writes the words.
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Plural(Written):
    """A text in two forms, chosen by a count."""

    one: Text
    other: Text


@dataclass(frozen=True, slots=True)
class Words:
    """A sheet's texts by key."""

    texts: Mapping[str, str | Plural]

    @classmethod
    def opened(cls, raw: Raw) -> "Words":
        """Return the words a page carries. Raises ValueError for a wrong type."""
        return cls({key: opened(str | Plural, raw[key], key) for key in raw})

    def plain(self) -> Raw:
        """Return them as a page carries them."""
        return {key: plain(text) for key, text in self.texts.items()}

    def fill(self, key: str, **values: object) -> str:
        """Return the text of `key` with each `{name}` replaced by the value of that name.

        A text of two forms is chosen by the value `count`.
        Raises KeyError for a key or placeholder nobody gave.
        """
        if key not in self.texts:
            raise KeyError(f"No words for {key!r}. Add the key to this sheet's YAML.")
        text = self.texts[key]
        if isinstance(text, Plural):
            text = text.one if values.get("count") == 1 else text.other
        return fill(text, values)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return `text` with each `{name}` replaced once by `values[name]`; values stay data.

    Raises KeyError for a placeholder without a value.
    """
    start, *others = _pieces(text)
    try:
        return start + "".join([str(values[name]) + rest for name, rest in others])
    except KeyError as error:
        known = ", ".join(sorted(values)) or "none"
        raise KeyError(
            f"{{{error.args[0]}}} in {text!r} has no value. Use one of: {known}."
        ) from None


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[str | tuple[str, str], ...]:
    """Return what stands before the first placeholder, then each name with what follows it."""
    start, *others = _PLACEHOLDER.split(text)
    return start, *zip(others[::2], others[1::2], strict=True)


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names in single braces in `text`, in order."""
    return tuple(_PLACEHOLDER.findall(text))


def leads(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name in single braces in `text` with what stands between it and the one before."""
    start, *others = _pieces(text)
    for name, rest in others:
        yield name, start
        start = rest
