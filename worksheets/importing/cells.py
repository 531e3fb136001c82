"""One cell as the text of a contact's field, or refused with a code."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.content.sheet import Field
from worksheets.days.written import DayOrder
from worksheets.fields import (
    FLAG_SET,
    LONG_TEXT_MAX_LENGTH,
    RATINGS,
    TEXT_MAX_LENGTH,
    AnswerError,
    read_answer,
)
from worksheets.importing.dates import iso_birthday, iso_day
from worksheets.importing.headers import HEADERS, header_key
from worksheets.outcome import Option

NAME_MAX_LENGTH = 100  # as in the forms
CARD_LINES_MAX_LENGTH = 20_000
_SEVERAL = " ::: "  # Google puts several addresses into one cell
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE_WEB = re.compile(r"[\w.-]+\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
# Our own tables repeat the name of the column.
_TRUE = frozenset({"yes", "true", "1", "x", "si", "oui", "ja", *map(header_key, HEADERS["paused"])})

type Choices = Mapping[str, Sequence[Option]]
type _Reader = Callable[[str, "Habits"], str]


@dataclass(frozen=True, slots=True)
class Habits:
    """What a file's cells are read by: the order of its days, and the ids its labels stand for."""

    order: DayOrder
    ids: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, order: DayOrder, choices: Choices) -> "Habits":
        """Return the habits of a file that names the options of `choices` (by field)."""
        ids = {
            field: {header_key(text): one.id for one in options for text in (one.label, one.id)}
            for field, options in choices.items()
        }
        return cls(order, MappingProxyType(ids))


def contact_text(field: str, cell: str, habits: Habits) -> str:
    """Return what `cell` says for `field`, "" for nothing.

    Raises AnswerError with a problem code for a cell that cannot be read.
    """
    return _READERS[field](cell, habits)


def _field(kind: str, max_length: int | None = None) -> Field:
    return Field("", kind, "", max_length=max_length)


_NAME, _TEXT = _field("text", NAME_MAX_LENGTH), _field("text", TEXT_MAX_LENGTH)
_NOTE = _field("long_text", LONG_TEXT_MAX_LENGTH)
_DATE = _field("date")


def _line(cell: str, field: Field) -> str:
    # The usual cell needs no mending, and a file has fifty thousand of them.
    if cell.isprintable() and len(cell) <= (field.max_length or 0):
        return " ".join(cell.split())
    return str(read_answer(field, cell))


def _read_name(cell: str, habits: Habits) -> str:
    return _line(cell, _NAME)


def _read_text(cell: str, habits: Habits) -> str:
    return _line(cell, _TEXT)


def _read_note(cell: str, habits: Habits) -> str:
    return str(read_answer(_NOTE, cell))


def _read_first(cell: str, habits: Habits) -> str:
    return _line(cell.partition(_SEVERAL)[0], _TEXT)


def _read_email(cell: str, habits: Habits) -> str:
    text = _read_first(cell, habits).removeprefix("mailto:")
    if text and not _EMAIL.fullmatch(text):
        raise AnswerError("not_an_email")
    return text


def _read_url(cell: str, habits: Habits) -> str:
    text = _read_first(cell, habits)
    if not text or _WEB.fullmatch(text):
        return text
    if not _BARE_WEB.fullmatch(text):
        raise AnswerError("not_a_link")
    return f"https://{text}"


def _read_card_lines(cell: str, habits: Habits) -> str:
    if len(cell) > CARD_LINES_MAX_LENGTH:
        raise AnswerError("too_long")
    return cell  # no line of it is believed before it is written


def _read_day(cell: str, habits: Habits) -> str:
    text = iso_day(cell, habits.order)
    read_answer(_DATE, text)  # refuses 31 November, and years no one means
    return text


def _read_birthday(cell: str, habits: Habits) -> str:
    return iso_birthday(cell, habits.order)


def _choice_reader(field: str) -> _Reader:
    def read(cell: str, habits: Habits) -> str:
        key = header_key(cell[:TEXT_MAX_LENGTH])
        ids = habits.ids.get(field, {})
        if key and key not in ids:
            raise AnswerError("not_a_choice")
        return ids[key] if key else ""

    return read


def _read_rating(cell: str, habits: Habits) -> str:
    text = cell.strip()
    if text and text not in RATINGS:
        raise AnswerError("not_a_rating")
    return text


def _read_flag(cell: str, habits: Habits) -> str:
    return FLAG_SET if header_key(cell[:TEXT_MAX_LENGTH]) in _TRUE else ""


_READERS: Mapping[str, _Reader] = MappingProxyType(
    dict.fromkeys(("name", "given_name", "family_name"), _read_name)
    | dict.fromkeys(("organisation", "department", "role"), _read_text)
    | dict.fromkeys(("other_emails", "other_phones", "address", "categories"), _read_text)
    | {"email": _read_email, "phone": _read_first, "url": _read_url, "note": _read_note}
    | {"card_lines": _read_card_lines}
    | dict.fromkeys(("last_contact", "next_date", "snoozed_until"), _read_day)
    | {"birthday": _read_birthday, "paused": _read_flag}
    | {field: _choice_reader(field) for field in ("tier", "touch", "kind")}
    | dict.fromkeys(("influence", "closeness", "relevance"), _read_rating)
)
"""How the cells of each field are read; the names in two columns come on top of a contact's."""

CONTACT_FIELDS = tuple(field for field in _READERS if field not in ("given_name", "family_name"))
DAY_FIELDS = ("birthday", "last_contact", "next_date", "snoozed_until")
