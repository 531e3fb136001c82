"""Field kinds: how an answer of each is read, or refused with a problem code."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.answers import Value
from worksheets.conditions import chosen_in
from worksheets.content.sheet import Field
from worksheets.days.birthday import Birthday, birthday_in
from worksheets.days.iso import iso_day
from worksheets.numbers import whole_number

TEXT_MAX_LENGTH = 300
LONG_TEXT_MAX_LENGTH = 4000

#: Of a file, or of all files of one field; no list of contacts needs more.
MOST_FILE_MEGABYTES = 20
MOST_FILE_BYTES = MOST_FILE_MEGABYTES * 1_000_000

RATING_VALUES = ("1", "2", "3", "4", "5")
FLAG_SET = "yes"

_NEWLINE = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Half a character: JSON can carry one, UTF-8 cannot.
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_INVISIBLE = " \n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff"
_SEPARATOR = re.compile(r"[,;\n]")


class AnswerError(ValueError):
    """Why an answer cannot be read: a problem code, and the limit that was passed."""

    def __init__(self, code: str, limit: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.limit = limit


def read_answer(field: Field, typed: str) -> Value:
    """Return the value of one answer.

    Raises AnswerError with a problem code for an answer that cannot be read, and KeyError for a
    field kind that does not exist.
    """
    kind = _KINDS[field.kind]
    return kind.read(typed, field) if typed else kind.empty


def empty_value(field: Field) -> Value:
    """Return the value an empty answer to `field` has."""
    return _KINDS[field.kind].empty


def problem_codes(field: Field) -> frozenset[str]:
    """Return the problem codes an answer to `field` can give, so that words exist for each."""
    codes = set(_KINDS[field.kind].codes) if field.kind != "group" else set()
    codes.update({"required"} if field.required else ())
    return frozenset(codes.union(*(problem_codes(inner) for inner in field.fields)))


def _read_text(typed: str, field: Field) -> str:
    return " ".join(_read_lines(typed, field, TEXT_MAX_LENGTH).split())


def _read_long_text(typed: str, field: Field) -> str:
    return _read_lines(typed, field, LONG_TEXT_MAX_LENGTH)


def _read_lines(typed: str, field: Field, max_length: int) -> str:
    limit = field.max_length or max_length
    if len(typed) > 2 * limit + 1000:  # refused before any work is spent on it
        raise AnswerError("too_long", limit)
    text = _without_control(typed)
    if len(text) > limit:
        raise AnswerError("too_long", limit)
    return text if text.strip(_INVISIBLE) else ""


def one_line(typed: str) -> str:
    """Return a text as a field of one line reads it, however long it is."""
    text = " ".join(_without_control(typed).split())
    return text if text.strip(_INVISIBLE) else ""


def _without_control(typed: str) -> str:
    text = _CONTROL.sub("", _NEWLINE.sub("\n", typed))
    return _SURROGATE.sub("\ufffd", text).strip()


def _read_number(typed: str, field: Field) -> int | None:
    text = typed.strip()
    if not text:
        return None
    number = whole_number(text, field.label)
    if number is None:
        raise AnswerError("not_a_number")
    if field.min is not None and number < field.min:
        raise AnswerError("too_small", field.min)
    if field.max is not None and number > field.max:
        raise AnswerError("too_large", field.max)
    return number


def _read_date(typed: str, field: Field) -> date | None:
    text = typed.strip()
    if not text:
        return None
    day = iso_day(text)
    if day is None:
        raise AnswerError("not_a_date")
    return day


def _read_birthday(typed: str, field: Field) -> Birthday | None:
    text = typed.strip()
    if not text:
        return None
    birthday = birthday_in(text)
    if birthday is None:
        raise AnswerError("not_a_birthday")
    return birthday


def _read_names(typed: str, field: Field) -> tuple[str, ...]:
    """Return the names in the order they were typed; who is named twice is for who knows people."""
    names = (
        " ".join(part.split())
        for part in _SEPARATOR.split(_read_lines(typed, field, LONG_TEXT_MAX_LENGTH))
    )
    return tuple(name for name in names if name)


def _read_rating(typed: str, field: Field) -> int | None:
    text = typed.strip()
    if text and text not in RATING_VALUES:
        raise AnswerError("not_a_choice")
    return int(text) if text else None


def _read_flag(typed: str, field: Field) -> bool:
    return typed.strip() == FLAG_SET


def _read_nothing(typed: str, field: Field) -> str:
    return ""


def _read_choices(typed: str, field: Field) -> tuple[str, ...]:
    """Return the ids of what was chosen, in the order in which it is offered."""
    chosen = chosen_in(typed)
    offered = [option.id for option in field.options]
    if any(one not in offered for one in chosen):
        raise AnswerError("not_a_choice")
    if field.max is not None and len(chosen) > field.max:
        raise AnswerError("too_many_choices", field.max)
    return tuple(one for one in offered if one in chosen)


def _read_choice(typed: str, field: Field) -> str:
    text = typed.strip()
    if text and not any(option.id == text for option in field.options):
        raise AnswerError("not_a_choice")
    return text


@dataclass(frozen=True, slots=True)
class _Kind:
    read: Callable[[str, Field], Value]
    empty: Value
    codes: tuple[str, ...]


_KINDS: Mapping[str, _Kind] = {
    "text": _Kind(_read_text, "", ("too_long",)),
    "long_text": _Kind(_read_long_text, "", ("too_long",)),
    "number": _Kind(_read_number, None, ("not_a_number", "too_small", "too_large")),
    "date": _Kind(_read_date, None, ("not_a_date",)),
    "birthday": _Kind(_read_birthday, None, ("not_a_birthday",)),
    "choice": _Kind(_read_choice, "", ("not_a_choice",)),
    "choices": _Kind(_read_choices, (), ("not_a_choice", "too_many_choices")),
    "rating": _Kind(_read_rating, None, ("not_a_choice",)),
    "flag": _Kind(_read_flag, False, ()),
    "names": _Kind(_read_names, (), ("too_long",)),
    # What these mean is for the sheet's logic: it has the contacts, the day and the file.
    "contact": _Kind(_read_text, "", ("too_long",)),
    "day": _Kind(_read_text, "", ("too_long",)),
    "column": _Kind(_read_text, "", ("too_long",)),
    "pick": _Kind(_read_text, "", ("too_long",)),
    "file": _Kind(_read_nothing, "", ()),
}
