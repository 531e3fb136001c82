"""Dates in words, without asking the machine for its language."""

from datetime import date

from worksheets.content.words import Words
from worksheets.days.birthday import Birthday, birthday_in


def day_text(day: date, words: Words) -> str:
    """Return `day` as the words `date`, `weekdays` and `months` say, such as Mon 3 Aug 2026."""
    return words.fill(
        "date",
        weekday=words.fill("weekdays").split(", ")[day.weekday()],
        day=day.day,
        month=_month(day.month, words),
        year=day.year,
    )


def month_text(day: date, words: Words) -> str:
    """Return the month of `day` as the words `month` and `months` say, such as Aug 2026."""
    return words.fill("month", month=_month(day.month, words), year=day.year)


def birthday_text(text: str, words: Words) -> str:
    """Return the birthday in `text` as the words `born` say, or `born_without_year`.

    What is no birthday is returned as it stands.
    """
    birthday = birthday_in(text)
    if birthday is None:
        return text
    return birthday_words(birthday, words)


def birthday_words(birthday: Birthday, words: Words) -> str:
    """Return a birthday as the words `born` say it, or `born_without_year`."""
    key = "born_without_year" if birthday.year is None else "born"
    month = _month(birthday.month, words)
    return words.fill(key, day=birthday.day, month=month, year=birthday.year)


def _month(number: int, words: Words) -> str:
    return words.fill("months").split(", ")[number - 1]
