"""Words people see: chosen by key and count, filled with values in single braces."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from worksheets.content.language import CATEGORIES, ENGLISH, Language
from worksheets.content.plain import opened, plain
from worksheets.content.written import Text, Written
from worksheets.parsing import Json, required

# Simple names only: no attribute, index or format access for whoever writes the words.
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Plural(Written):
    """A text in the forms that its language has, chosen by a count; `other` stands for any."""

    other: Text
    zero: Text | None = None
    one: Text | None = None
    two: Text | None = None
    few: Text | None = None
    many: Text | None = None

    def form(self, category: str) -> str:
        """Return the text of a category of CLDR."""
        return getattr(self, category) or self.other

    def plain(self) -> Json:
        """Return it as a page carries it: the forms there are."""
        forms = {category: getattr(self, category) for category in CATEGORIES}
        return {category: text for category, text in forms.items() if text}


@dataclass(frozen=True, slots=True)
class Words:
    """A sheet's texts by key, and what is to know of their language."""

    texts: Mapping[str, str | Plural]
    language: Language = ENGLISH

    @classmethod
    def opened(cls, data: Json) -> "Words":
        """Return the words a page carries. Raises ValueError for a wrong type."""
        return cls({key: _opened(data, key) for key in data})

    def plain(self) -> Json:
        """Return them as a page carries them."""
        return {key: plain(text) for key, text in self.texts.items()}

    def number(self, text: str) -> str:
        """Return a number that is written with a point as its language writes it."""
        return text.replace(".", self.language.decimal)

    def fill(self, key: str, **values: object) -> str:
        """Return the text of `key` with each `{name}` replaced by the value of that name.

        A text with forms is chosen by the value `count`.
        Raises KeyError for a key or placeholder nobody gave.
        """
        if key not in self.texts:
            raise KeyError(f"No words for {key!r}. Add the key to this sheet's YAML.")
        text = self.texts[key]
        if isinstance(text, Plural):
            text = text.form(self.language.plurals.category(values.get("count")))
        return fill(text, values)


def _opened(data: Json, key: str) -> str | Plural:
    text = data[key]
    return opened(Plural, text, key) if isinstance(text, dict) else required(data, key, str)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Return `text` with each `{name}` replaced once by `values[name]`; values stay data.

    Raises KeyError for a placeholder without a value.
    """
    start, others = _pieces(text)
    try:
        return start + "".join([str(values[name]) + rest for name, rest in others])
    except KeyError as error:
        known = ", ".join(sorted(values)) or "none"
        raise KeyError(
            f"{{{error.args[0]}}} in {text!r} has no value. Use one of: {known}."
        ) from None


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what stands before the first placeholder, then each name with what follows it."""
    start, *others = _PLACEHOLDER.split(text)
    return start, tuple(zip(others[::2], others[1::2], strict=True))


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names in single braces in `text`, in order."""
    return tuple(_PLACEHOLDER.findall(text))


def leads(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name in single braces in `text` with what stands between it and the one before."""
    start, others = _pieces(text)
    for name, rest in others:
        yield name, start
        start = rest
