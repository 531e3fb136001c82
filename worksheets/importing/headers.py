"""What a column's header says the column holds, however the program writes it.

`given_name`, `family_name` and the other parts of a name are joined where a file has no full one.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from worksheets.importing.header_names import (
    ASKING,
    FAMILY_FIRST,
    HEADER_NAMES,
    PRIVATE,
    QUALIFIERS,
    SALUTATIONS,
    STANDING,
)

NAME_PARTS = (
    "given_name", "middle_name", "family_name", "second_family_name", "name_prefix", "name_suffix",
)  # fmt: skip
BIRTHDAY_PARTS = ("birth_year", "birth_month", "birth_day")

_MAX_LENGTH = 100  # a longer text is no header, and is not worth the look
_SEPARATORS = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"[(\[{<].*?[)\]}>]")
_FORMS_NOTE = re.compile(r"\s*\[(?:required|optional|[A-Z ./]{4,})\]\s*$", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STANDING = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]{1,20})[)\]]\s*")
_OF_A_NUMBER = re.compile("[#№]|\\bn[or]\\.? *$", re.IGNORECASE)  # "Employee #" names nobody
_NUMBER = re.compile(r"\d+")
_QUESTION = re.compile(r"\?\s*\*?\s*$|^\W*(?:please |enter |bitte )", re.IGNORECASE)
_EITHER = re.compile(r"\s*[/|]\s*|\s+(?:or|oder|ou|o|of)\s+")  # "Role / Position"
_FIRST_NUMBER_RANK = 40  # "Email 2" comes after every name of "Email"
_PRIVATE_RANK = 3000
_QUALIFIED_RANK = 2000
#: Google writes what kind of address a column holds into one of its own.
_NOT_A_VALUE = frozenset({"label", "type", "typ", "kind", "displayname", "count", "verified"})


def header_key(text: str) -> str:
    """Return `text` without case, accents or punctuation, as headers are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _SEPARATORS.sub(" ", letters).strip()


@lru_cache(maxsize=4096)
def field_named(header: str) -> tuple[str, int] | None:
    """Return the field a column holds, and its rank among such columns; None for no field.

    A lower rank comes first. Words may be run together or in camelCase; brackets, numbers and
    words such as "work" or "home" beside a name change its rank, not its field.
    """
    if len(header) > _MAX_LENGTH or _OF_A_NUMBER.search(header):
        return None
    found = next(filter(None, map(_field_of, _readings(header))), None)
    if found is None:
        return None
    field, rank = found
    number = _NUMBER.search(header)
    return field, rank + _FIRST_NUMBER_RANK * min(int(number[0][:3]) if number else 0, 40)


def _readings(header: str) -> Iterator[str]:
    """Yield what `header` may be read as, the whole of it first but for a form's [Required]."""
    if own := _FORMS_NOTE.sub("", header).strip():
        yield own
    yield header
    if bracketed := _BRACKETED.findall(header):
        inside = _field_of(" ".join(bracketed))
        outside = _BRACKETED.sub(" ", header)
        # "Name (company)" is the company's.
        yield " ".join(bracketed) if inside and inside[0] == "organisation" else outside
    if _QUESTION.search(header):
        words = header_key(header).split()
        yield " ".join(word for word in words if word not in ASKING)
    if len(either := _EITHER.split(header)) > 1:
        yield from either
    if header_key(header).endswith("s"):  # "Phones" holds several
        yield header.strip()[:-1]


def _field_of(text: str) -> tuple[str, int] | None:
    key = header_key(text)
    if found := _FIELDS.get(_squeezed(key)):
        return found
    words = _words(text)
    if not words or words[-1] in _NOT_A_VALUE:
        return None
    return _FIELDS.get("".join(words)) or _named_twice(words) or _qualified(words)


def is_family_first(header: str) -> bool:
    """Return whether `header` is of names in one column, the family's first and without a comma."""
    return _squeezed(header_key(header)) in _FAMILY_FIRST


def without_standing(name: str) -> str:
    """Return `name` without what a program says of its owner behind it, as "(Guest)"."""
    found = _STANDING.fullmatch(name)
    is_standing = found and header_key(found[2]).replace(" ", "") in STANDING
    return found[1] if found and is_standing else name


# A file has few roles, and says each of them often.
@lru_cache(maxsize=4096)
def is_salutation(text: str) -> bool:
    """Return whether `text` is a form of address, such as Mr, Frau or Prof. Dr., and no job."""
    words = header_key(text).split() if len(text) <= _MAX_LENGTH else []
    return bool(words) and all(word in SALUTATIONS for word in words)


def _words(text: str) -> list[str]:
    key = header_key(_HUMP.sub(" ", _NUMBER.sub(" ", text)))
    return key.split()


def _qualified(words: list[str]) -> tuple[str, int] | None:
    """Return the field of the words that are left without those that only say which one it is."""
    plain = [word for word in words if word not in QUALIFIERS and word not in PRIVATE]
    if not plain or len(plain) == len(words):
        return None
    found = _FIELDS.get("".join(plain))
    if found is None:
        return None
    is_private = any(word in PRIVATE for word in words)
    return found[0], found[1] + (_PRIVATE_RANK if is_private else _QUALIFIED_RANK)


def _named_twice(words: list[str]) -> tuple[str, int] | None:
    """Return the field of "Phone : mobile", of which each word names it."""
    found = [_FIELDS.get(word) for word in words]
    same = len(found) > 1 and all(found) and len({field for field, _ in filter(None, found)}) == 1
    return max(filter(None, found), key=lambda field: field[1]) if same else None


def _squeezed(key: str) -> str:
    return key.replace(" ", "")


def _names() -> Iterator[tuple[str, str, int]]:
    for field, languages in HEADER_NAMES.items():
        if field not in ("account", "card_lines"):
            yield field, field.replace("_", " "), 0
        for names in languages.values():
            listed = filter(None, map(str.strip, names.split(",")))
            yield from ((field, name, rank) for rank, name in enumerate(listed))


def _fields() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {"cardlines": ("card_lines", 0)}
    for field, name, rank in _names():
        found.setdefault(_squeezed(header_key(name)), (field, rank))
    return found


_FAMILY_FIRST = frozenset(_squeezed(header_key(name)) for name in FAMILY_FIRST)
_FIELDS: Mapping[str, tuple[str, int]] = MappingProxyType(_fields())
