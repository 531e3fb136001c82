"""One cell as the text of a contact's field, or refused with a code."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.content.sheet import Field
from worksheets.days.numeric import DayOrder
from worksheets.fields import (
    FLAG_SET,
    LONG_TEXT_MAX_LENGTH,
    RATING_VALUES,
    TEXT_MAX_LENGTH,
    AnswerError,
    read_answer,
)
from worksheets.identity.invisible import visible
from worksheets.importing.dates import iso_birthday, iso_day
from worksheets.importing.header_names import HEADER_NAMES, PART_IN_A_GROUP
from worksheets.importing.headers import (
    BIRTHDAY_PARTS,
    NAME_PARTS,
    header_key,
    is_salutation,
    without_standing,
)
from worksheets.mapping.mapped import RATED_FIELDS
from worksheets.outcome import Option

NAME_MAX_LENGTH = 100  # as in the forms
CARD_LINES_MAX_LENGTH = 20_000
# Google puts ":::" between several addresses of one cell, others a line break or a semicolon.
_SEVERAL = re.compile(r"\s*(?::::|[\r\n;|]+)\s*")
_DIVIDES = re.compile(r":::|[\r\n;|]")
_SEVERAL_EMAILS = re.compile(r"\s*(?::::|[\r\n;|,]+|\s(?=\S+@))\s*")
_QUOTES_BETWEEN = re.compile(r'"\s*,\s*"')  # as Entra writes several
_NEXT_NUMBER = re.compile(r"\s*[/,]\s*(?=\+\d)")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+")
_SCHEME = re.compile("^(?:mailto|smtp):", re.IGNORECASE)
_IN_BRACKETS = re.compile(r".*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>", re.IGNORECASE)
_SYSTEM_LABEL = "*"  # Google's own groups, such as "* myContacts"
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE_WEB = re.compile(r"[\w.-]+\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
# Our own tables repeat the name of the column.
_TRUE = frozenset(
    {"yes", "true", "1", "x", "si", "sim", "oui", "ja", "paused"}
    | {header_key(name) for name in HEADER_NAMES["paused"].values()}
)

#: What programs and people write where there is nothing.
_NOTHING = frozenset(
    {"-", "--", "---", "–", "—", "n/a", "#n/a", "#nv", "na", "n.a.", "k.a.", "null", "none", "nil"}
    | {"nan", "(none)", "(null)", "(blank)", "(empty)", "unknown", "not set", "<null>", "#ref!"}
)
_NAMES = frozenset(("name", *NAME_PARTS))
_LONGEST_NOTHING = max(map(len, _NOTHING))
_IS_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)  # how programs keep Excel from counting
_SITE_NUMBER = re.compile(r";#\d+(?=;#|$)")  # SharePoint's, behind a person
#: A number too long for a cell, of which a spreadsheet has kept the first digits.
_CUT_SHORT = re.compile(r"[+-]?\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)

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
    text = cell if cell.isascii() else visible(cell)
    if len(text) <= _LONGEST_NOTHING and _is_nothing(field, text.strip()):
        return ""
    if text.startswith("="):
        text = _IS_FORMULA_TEXT.sub(r"\1", text)
    return _READERS[field](text, habits)


def _is_nothing(field: str, text: str) -> bool:
    """Return whether the cell says that there is nothing; Na is a name, notes say anything."""
    is_said = field != "note" and not (field in _NAMES and text.isalpha())
    return is_said and text.casefold() in _NOTHING


def texts_in(field: str, cell: str) -> list[str]:
    """Return the addresses or numbers in a cell of `field`, and the one text of any other."""
    if cell.startswith('["') and cell.endswith('"]') and field in ("email", "phone"):
        return _parts(_QUOTES_BETWEEN, cell[2:-2])
    if field == "phone" and _NEXT_NUMBER.search(cell):
        return _parts(_NEXT_NUMBER, cell)
    if field == "email" and cell.count("@") > 1:
        return _parts(_SEVERAL_EMAILS, cell)
    is_several = field in ("email", "phone") and _DIVIDES.search(cell)
    return _parts(_SEVERAL, cell) if is_several else [cell]


def _parts(divider: re.Pattern[str], cell: str) -> list[str]:
    return [part for part in divider.split(cell.strip()) if part]


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
    name = _line(_SITE_NUMBER.sub("", cell) if ";#" in cell else cell, _NAME)
    return without_standing(name) if name.endswith((")", "]")) else name


def _read_text(cell: str, habits: Habits) -> str:
    return _line(cell, _TEXT)


def _read_note(cell: str, habits: Habits) -> str:
    return str(read_answer(_NOTE, cell))


def _read_role(cell: str, habits: Habits) -> str:
    text = _line(cell, _TEXT)
    return "" if is_salutation(text) or text.casefold() in PART_IN_A_GROUP else text


def _read_phone(cell: str, habits: Habits) -> str:
    # A spreadsheet's sign for text may stand before it.
    text = _line(cell, _TEXT).removeprefix("'")
    if "E" in text.upper() and _CUT_SHORT.fullmatch(text):
        raise AnswerError("cut_short")
    return text


def _read_email(cell: str, habits: Habits) -> str:
    text = _line(cell, _TEXT).strip("'\"")
    if ":" in text:
        text = _SCHEME.sub("", text)
    if text and not _EMAIL.fullmatch(text):
        named = _IN_BRACKETS.fullmatch(text)
        if not named:
            raise AnswerError("not_an_email")
        return named[1]
    return text


def _read_account(cell: str, habits: Habits) -> str:
    text = _line(cell, _TEXT)
    # Entra writes "ana_home.example#EXT#@mill.example" for a guest: no one can write there.
    return text if _EMAIL.fullmatch(text) and "#" not in text else ""


def _read_categories(cell: str, habits: Habits) -> str:
    parts = re.split(r"\s*(?::::|[\r\n;,]+)\s*", cell.strip())
    own = (part for part in parts if part and not part.startswith(_SYSTEM_LABEL))
    return _line(", ".join(own), _TEXT)


def _read_list(cell: str, habits: Habits) -> str:
    return _line(_SEVERAL.sub(", ", cell.strip()), _TEXT)


def _read_url(cell: str, habits: Habits) -> str:
    text = _line(_SEVERAL.split(cell.strip())[0], _TEXT)
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
    if text and text not in RATING_VALUES:
        raise AnswerError("not_a_rating")
    return text


def _read_flag(cell: str, habits: Habits) -> str:
    return FLAG_SET if header_key(cell[:TEXT_MAX_LENGTH]) in _TRUE else ""


_READERS: Mapping[str, _Reader] = MappingProxyType(
    dict.fromkeys(("name", *NAME_PARTS), _read_name)
    | dict.fromkeys(("organisation", "department"), _read_text)
    | dict.fromkeys(("other_emails", "other_phones"), _read_list)
    | {"role": _read_role, "address": _read_list, "categories": _read_categories}
    | {"email": _read_email, "account": _read_account, "phone": _read_phone}
    | {"url": _read_url, "note": _read_note}
    | {"card_lines": _read_card_lines}
    | dict.fromkeys(("last_contact", "next_date", "snoozed_until"), _read_day)
    | {"birthday": _read_birthday, "paused": _read_flag}
    | dict.fromkeys(BIRTHDAY_PARTS, _read_text)
    | {field: _choice_reader(field) for field in ("tier", "touch", "kind")}
    | dict.fromkeys(RATED_FIELDS, _read_rating)
)
"""How the cells of each field are read; parts of a name or a birthday come on top."""

DAY_FIELDS = ("birthday", "last_contact", "next_date", "snoozed_until")
