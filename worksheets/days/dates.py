"""Dates in words, without asking the machine for its language."""

from datetime import date

from worksheets.words import Words


def day_text(day: date, words: Words) -> str:
    """Return `day` as the words `date`, `weekdays` and `months` say, such as Mon 3 Aug 2026."""
    return words.fill(
        "date",
        weekday=words.fill("weekdays").split(", ")[day.weekday()],
        day=day.day,
        month=month_name(day, words),
        year=day.year,
    )


def month_text(day: date, words: Words) -> str:
    """Return the month of `day` as the words `month` and `months` say, such as Aug 2026."""
    return words.fill("month", month=month_name(day, words), year=day.year)


def month_name(day: date, words: Words) -> str:
    """Return the month of `day` as the words `months` call it, such as Aug."""
    return words.fill("months").split(", ")[day.month - 1]
