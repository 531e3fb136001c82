"""Answers as a result without Python prints them: labels, names and words, never an id.

Where a worksheet has Python, it decides itself what its templates show.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from worksheets.answers import Answers, Row, Value
from worksheets.content.content import Content
from worksheets.content.sheet import Field
from worksheets.content.words import Words
from worksheets.days.birthday import Birthday
from worksheets.days.dates import birthday_words, day_text
from worksheets.notebook import Contact, Notebook
from worksheets.notebook.references import standing_for
from worksheets.parsing import Json
from worksheets.printed_values import ChosenOption, Day, Flag, Many, Picked

#: What a template can say of a person besides the name.
OF_PEOPLE = ("name", "role", "department", "organisation", "email", "phone", "note")


@dataclass(frozen=True, slots=True)
class Printing:
    """What answers are printed with: words, the people of the notebook, and the content."""

    words: Words
    notebook: Notebook
    content: Content

    def answers(self, answers: Answers, fields: Iterable[Field]) -> Mapping[str, object]:
        """Return `answers` to `fields` as they are shown; nothing is shown for an empty one."""
        return {field.id: self.value(answers[field.id], field) for field in fields}

    def day(self, day: object) -> object:
        """Return a day that is shown in words; nothing for none."""
        return Day.of(day, self._in_words) if isinstance(day, date) else ""

    def _in_words(self, day: date) -> str:
        return day_text(day, self.words)

    def value(self, value: Value, field: Field) -> object:
        """Return one answer as it is shown; a list is its rows."""
        print_value = _BY_KIND.get(field.kind)
        if print_value:
            return print_value(self, value, field)
        return "" if value is None else value

    def _flag(self, value: Value, field: Field) -> Flag:
        return Flag(bool(value), self.words.fill("flag_set" if value else "flag_not_set"))

    def _day(self, value: Value, field: Field) -> object:
        return self.day(value)

    def _birthday(self, value: Value, field: Field) -> str:
        return birthday_words(value, self.words) if isinstance(value, Birthday) else ""

    def _choice(self, value: Value, field: Field) -> object:
        if field.source in self.content.carried:
            return self._item(str(value), field)
        return _labelled(str(value), field)

    def _choices(self, value: Value, field: Field) -> Many:
        chosen = value if isinstance(value, tuple) else ()
        return self._many(_labelled(str(one), field) for one in chosen)

    def _names(self, value: Value, field: Field) -> Many:
        return self._many(map(str, value if isinstance(value, tuple) else ()))

    def _many(self, answers: Iterable[str]) -> Many:
        return Many.of(answers, self.words.language.comma)

    def _item(self, chosen: str, field: Field) -> Picked:
        carried: Any = self.content.carried[field.source]
        items: list[Json] = carried
        known = dict.fromkeys((name for item in items for name in item), "")
        item = next((one for one in items if one.get("id") == chosen), {})
        return Picked(chosen, str(_labelled(chosen, field)), {**known, **item})

    def _person(self, value: Value, field: Field) -> Picked:
        person = person_called(str(value), self.notebook)
        return Picked(person.id, person.name, {name: getattr(person, name) for name in OF_PEOPLE})

    def _rows(self, value: Value, field: Field) -> tuple[Mapping[str, object], ...]:
        rows = value if isinstance(value, tuple) else ()
        return tuple(
            self.answers(row.answers, field.fields) for row in rows if isinstance(row, Row)
        )


def person_called(chosen: str, notebook: Notebook) -> Contact:
    """Return the contact with this id or the one it was joined with; nobody has no name."""
    stands = standing_for(notebook).get(chosen, chosen)
    return next((one for one in notebook.contacts if one.id == stands), Contact(""))


def _labelled(chosen: str, field: Field) -> ChosenOption:
    labels = {option.id: option.label for option in field.options}
    return ChosenOption(chosen, labels.get(chosen, ""))


_BY_KIND: Mapping[str, Callable[[Printing, Value, Field], object]] = {
    "flag": Printing._flag,
    "date": Printing._day,
    "birthday": Printing._birthday,
    "choice": Printing._choice,
    "choices": Printing._choices,
    "names": Printing._names,
    "contact": Printing._person,
    "group": Printing._rows,
}
