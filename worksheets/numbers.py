"""A whole number as people type it: "10", "10 mins", "2 hours" where minutes are asked for."""

import re

_NUMBER = re.compile(r"([+-]?)0*([0-9]+)")
#: A number, and in words what is counted: "3 rounds", "10mins", "5 a week", "1.5 hours".
_WITH_UNIT = re.compile(r"~?([0-9]{1,9})(?:[.,]([0-9]{1,2}))? ?([^\W\d_]+)\.?((?: [^\W\d_]+){0,3})")
_HALF = re.compile(r"(half )?an? ([^\W\d_]+)|half an? ([^\W\d_]+)")
_ABOUT = re.compile(r"^(?:about|around|roughly|approx\.?|ca\.?|up to|max\.?) ", re.IGNORECASE)
_MOST_DIGITS = 9
#: How many minutes each word stands for: data that is matched and never shown.
_MINUTES = {
    word: minutes
    for minutes, words in {
        1: "m min mins minute minutes minuten minuto minutos minuti minuut minuta",
        60: "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur",
        1440: "d day days tag tage jour jours dia dias giorno giorni dag dagen",
        10080: "wk wks week weeks woche wochen semaine semaines semana semanas settimane weken",
        43200: "month months mth mths monat monate mois mes meses mese mesi maand maanden",
        518400: "yr yrs year years jahr jahre ans ano anos anno anni jaar",
    }.items()
    for word in words.split()
}
#: These multiply, and are no unit.
_MULTIPLIERS = frozenset(
    ("k", "mio", "million", "millions", "thousand", "hundred", "dozen", "percent", "or", "to")
)
#: In front of a unit, these say how often: "conversations a week" counts conversations.
_EACH = ("a", "per", "each", "every", "pro", "par", "por", "al")


def whole_number(typed: str, label: str) -> int | None:
    """Return the whole number in `typed`, in the unit the question's `label` asks for, else None.

    Hours are turned into minutes, and the like, where that leaves a whole number. A time in answer
    to what counts no time is no answer, nor the other way round.
    """
    text = " ".join(typed.split())
    if match := _NUMBER.fullmatch(text):
        # Python refuses to convert thousands of digits, and no limit needs them: cut them off.
        return int(match[1] + match[2][: _MOST_DIGITS + 1])
    text = _ABOUT.sub("", text.casefold())
    asked = _unit_of(label)
    if (match := _HALF.fullmatch(text)) and asked:
        hundredths = 50 if text.startswith("half") else 100
        return _in_unit(hundredths, match[2] or match[3], asked)
    match = _WITH_UNIT.fullmatch(text)
    if not match or match[3] in _MULTIPLIERS:
        return None
    hundredths = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))
    if asked:
        return _in_unit(hundredths, match[3], asked)
    is_counted = match[3] not in _MINUTES
    return hundredths // 100 if is_counted and hundredths % 100 == 0 else None


def _in_unit(hundredths: int, word: str, asked: int) -> int | None:
    """Return so many hundredths of a unit in the one that is asked for, where that is whole."""
    minutes = hundredths * _MINUTES.get(word, 0)
    return minutes // (asked * 100) if minutes and minutes % (asked * 100) == 0 else None


def _unit_of(label: str) -> int:
    """Return the minutes of the unit that a question counts in; 0 where it counts no time."""
    words = [word.strip(".,:;?!()").casefold() for word in label.split()]
    for place, word in enumerate(words):
        if len(word) > 1 and word in _MINUTES and (not place or words[place - 1] not in _EACH):
            return _MINUTES[word]
    return 0
