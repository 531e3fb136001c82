"""Answers as read from the form: values of the field's kind, by field id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.days.birthday import Birthday

type Value = str | int | bool | date | Birthday | tuple[str, ...] | tuple[Row, ...] | None


@dataclass(frozen=True, slots=True)
class Answers(Mapping[str, Value]):
    """Read-only values by field id; an empty answer is "" for words, None for other kinds."""

    values_by_field: Mapping[str, Value]

    def __getitem__(self, field: str) -> Value:
        return self.values_by_field[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_field)

    def __len__(self) -> int:
        return len(self.values_by_field)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a group, read without a problem."""

    id: str
    answers: Answers
