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

    def text(self, field: str) -> str:
        """Return the answer to a field of words, "" where there is none.

        Raises TypeError for a field of another kind, as do the others.
        """
        return self._of(field, str)

    def number(self, field: str) -> int | None:
        """Return the answer to a field of a number or a rating."""
        return None if self[field] is None else self._of(field, int)

    def day(self, field: str) -> date | None:
        """Return the answer to a field of a date."""
        return None if self[field] is None else self._of(field, date)

    def names(self, field: str) -> tuple[str, ...]:
        """Return the answer to a field of names, in the order they were typed."""
        return tuple(name for name in self._of(field, tuple) if isinstance(name, str))

    def rows(self, field: str) -> tuple["Row", ...]:
        """Return the rows of a group."""
        return tuple(row for row in self._of(field, tuple) if isinstance(row, Row))

    def _of[T](self, field: str, kind: type[T]) -> T:
        value = self[field]
        if not isinstance(value, kind):
            raise TypeError(
                f"The answer to {field!r} is a {type(value).__name__}, not a {kind.__name__}. "
                f"Compare its kind in sheet.yaml with what the worksheet asks for."
            )
        return value


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a group, read without a problem."""

    id: str
    answers: Answers
