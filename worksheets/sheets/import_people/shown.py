"""What a contact's text is called on the page: a choice by its label, a day in words."""

from dataclasses import dataclass

from worksheets.content.words import Words
from worksheets.days.dates import birthday_text, day_text
from worksheets.days.iso import iso_day
from worksheets.importing import Choices

_DAYS = frozenset({"last_contact", "next_date", "snoozed_until"})


@dataclass(frozen=True, slots=True)
class Shown:
    """The texts of a contact's fields as people read them, with the words of the sheet."""

    choices: Choices
    words: Words

    def text(self, field: str, text: str) -> str:
        """Return `text` of `field` for people; as it stands where it is no such choice or day."""
        if field in _DAYS:
            day = iso_day(text)
            return day_text(day, self.words) if day else text
        if field == "birthday":
            return birthday_text(text, self.words)
        if field == "paused":
            return self.words.fill("is_set") if text else text
        labels = (one.label for one in self.choices.get(field, ()) if one.id == text)
        return next(labels, text)
