"""The words in which days are said, as a sheet's YAML gives them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from worksheets.content.words import Words

_NAMES = ("number", "weekday", "month", "day", "year")
_WORD = re.compile(r"[^\W\d_]+")
_CENTURY = 2000
_VARIABLE = re.compile(rf"\{{({'|'.join(_NAMES)})\}}")


class DayVocabulary:
    """The names of weekdays, months and numbers, and the patterns made of them.

    In a phrase `{number}`, `{weekday}`, `{month}`, `{day}` and `{year}` stand for what varies;
    alternatives stand between slashes, and so do the names of one weekday, month or number.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._positions = {
            "weekday": self._numbered("say_weekdays", first=0),
            "month": self._numbered("say_months", first=1),
            "number": self._numbered("say_numbers", first=1),
            "day": self._numbered("say_ordinals", first=1),
        }
        endings = "|".join(map(re.escape, self._alternatives("say_day_endings")))
        self._ordinal = re.compile(rf"([0-9]{{1,2}})(?:{endings})")
        self._classes = {
            "weekday": _any_of(self._positions["weekday"]),
            "month": rf"(?:{_any_of(self._positions['month'])})\.?",
            "number": rf"[0-9]{{1,4}}|{_any_of(self._positions['number'])}",
            "day": rf"[0-9]{{1,2}}(?:{endings}|\.)?|{_any_of(self._positions['day'])}",
            "year": "[0-9]{4}|['’]?[0-9]{2}",
        }

    @property
    def spoken(self) -> frozenset[str]:
        """Every word in which days are said."""
        texts = (self._text(key) for key in self._words.texts if key.startswith("say_"))
        return frozenset(word for text in texts for word in _WORD.findall(text))

    def matches(self, key: str, said: str) -> Iterator[Mapping[str, int]]:
        """Yield the numbers in `said` for each alternative of the phrase `key` that it is."""
        for alternative in self._alternatives(key):
            parts = _VARIABLE.split(alternative)
            # Most have a word that wasn't said, and need no pattern.
            if not all(part.strip() in said for part in parts[::2]):
                continue
            for at in range(1, len(parts), 2):
                parts[at] = f"(?P<{parts[at]}>{self._classes[parts[at]]})"
            parts[::2] = map(re.escape, parts[::2])
            if match := re.fullmatch("".join(parts), said):
                yield self._values(match)

    def without_lead_in(self, said: str) -> str:
        """Return `said` without a word that only leads to the day, such as "on"."""
        for word in self._alternatives("say_lead_ins"):
            if said.startswith(f"{word} "):
                return said.removeprefix(f"{word} ")
        return said

    def behind(self, key: str, said: str) -> str:
        """Return what stands behind a word of `key` that `said` begins with, else ""."""
        words = self._alternatives(key)
        return next((said[len(word) + 1 :] for word in words if said.startswith(f"{word} ")), "")

    def without_hour(self, said: str) -> str:
        """Return `said` without an hour or a part of the day: "at 10", "morning", "at lunch"."""
        words = _any_of(self._alternatives("say_times"))
        parts = _any_of(self._alternatives("say_parts_of_a_day"))
        hour = r"\d{1,2}(?:[:.]\d{2})?"
        return re.sub(rf" (?:(?:{words}) {hour}|{words}|(?:(?:{words}) )?(?:{parts}))$", "", said)

    def ordinal(self, said: str) -> int:
        """Return the day of "3rd" alone; 0 for anything else, as a bare 3 says too little."""
        match = self._ordinal.fullmatch(said)
        return int(match[1]) if match else 0

    def without_weekday(self, said: str) -> str:
        """Return `said` without the weekday it begins with: "Tue Nov 3" means 3 November."""
        match = re.match(rf"(?:{self._classes['weekday']})\.? ", said)
        return said[match.end() :] if match else said

    def _values(self, match: re.Match[str]) -> Mapping[str, int]:
        """Return the numbers that were said: weekdays from 0, months and numbers from 1."""
        return {name: self._value(name, said) for name, said in match.groupdict().items()}

    def _value(self, name: str, said: str) -> int:
        known = self._positions.get(name, {})
        bare = said.rstrip(".")
        if bare in known:
            return known[bare]
        number = re.findall("[0-9]+", said)[0]
        return int(number) + (_CENTURY if name == "year" and len(number) == 2 else 0)

    def _numbered(self, key: str, first: int) -> dict[str, int]:
        """Return the position of each name; names of one position stand between slashes."""
        positions = self._text(key).split(",")
        return {
            name.strip(): number
            for number, names in enumerate(positions, first)
            for name in names.split("/")
        }

    def _alternatives(self, key: str) -> list[str]:
        return [part.strip() for part in self._text(key).split(" / ")]

    def _text(self, key: str) -> str:
        # The variables stand for themselves here: they are filled by what was said.
        variables = {name: f"{{{name}}}" for name in _NAMES}
        return self._words.fill(key, **variables).casefold()


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
