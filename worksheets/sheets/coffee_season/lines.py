"""Lists of people that HR types: pairs, one a line, and who is away when."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from worksheets.content.words import Words
from worksheets.days.spans import span_near
from worksheets.importing.matching import email_key, name_key
from worksheets.pairing.drawn import KeyPair, key_pair
from worksheets.pairing.person import Person

_APART = re.compile(r"\s*(?:\+|&|;|\t|\||,|/)\s*|\s+[–—-]\s+")
_ROUND = re.compile(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Directory:
    """The people of a roster by whatever they may be called: name, name (department), email."""

    keys: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, people: Iterable[Person]) -> "Directory":
        """Return the directory of these people."""
        found: dict[str, list[str]] = {}
        for person in people:
            ways = {name_key(person.name), name_key(f"{person.name} ({person.department})")}
            for way in ways | ({person.email} if person.email else set()):
                found.setdefault(way, []).append(person.key)
        return cls({way: tuple(keys) for way, keys in found.items()})

    def find(self, text: str) -> str | None:
        """Return the key of the one person meant, or None for nobody or several."""
        way = email_key(text) if "@" in text else name_key(text)
        keys = self.keys.get(way, ())
        return keys[0] if len(keys) == 1 else None


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs in a text, and the first thing in it that is none: the line and who isn't known."""

    pairs: tuple[KeyPair, ...] = ()
    line: int = 0
    unknown: str = ""


def pairs_in_text(text: str, directory: Directory) -> Pairs:
    """Return the pairs of a text, "Ana Silva + Bo Chen" a line."""
    pairs: list[KeyPair] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        found = two_people(line, directory, directory)
        if isinstance(found, str):
            return Pairs(tuple(pairs), number, found)
        pairs.append(key_pair(*found))
    return Pairs(tuple(dict.fromkeys(pairs)))


def two_people(line: str, ones: Directory, others: Directory) -> tuple[str, str] | str:
    """Return the keys of the two a line names, one of each directory, or what is nobody."""
    parts = [part for part in _APART.split(line.strip()) if part]
    if len(parts) == 1:  # the word between two names differs by language: try each place
        words = line.split()
        for at in range(1, len(words) - 1):
            one, other = " ".join(words[:at]), " ".join(words[at + 1 :])
            keys = ones.find(one), others.find(other)
            if keys[0] and keys[1]:
                return keys[0], keys[1]
    if len(parts) != 2:
        return line.strip()
    one, other = ones.find(parts[0]), others.find(parts[1])
    if one is None or other is None:
        return parts[0] if one is None else parts[1]
    return (one, other) if one != other else line.strip()


@dataclass(frozen=True, slots=True)
class Absences:
    """Who is away in which rounds (0 the first), and the first line nobody can read."""

    rounds: Mapping[str, frozenset[int]] = field(default_factory=dict)
    line: int = 0
    unknown: str = ""


def absences_in(text: str, directory: Directory, days: Sequence[date], words: Words) -> Absences:
    """Return the absences in a text: "Ana Silva: 3 Aug to 14 Aug, round 5" a line."""
    rounds: dict[str, set[int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, colon, when = line.partition(":")
        if not line.strip():
            continue
        key = directory.find(name.strip())
        if key is None or not colon:
            return Absences(_frozen(rounds), number, name.strip()[:100])
        for part in filter(None, map(str.strip, re.split(r"[,;]", when))):
            away = _rounds_of(part, days, words)
            if away is None:
                return Absences(_frozen(rounds), number, part[:100])
            rounds.setdefault(key, set()).update(away)
    return Absences(_frozen(rounds))


def _frozen(rounds: Mapping[str, set[int]]) -> Mapping[str, frozenset[int]]:
    return {key: frozenset(numbers) for key, numbers in rounds.items()}


def _rounds_of(part: str, days: Sequence[date], words: Words) -> set[int] | None:
    """Return the rounds that "round 5", "rounds 2-4" or "3 Aug to 14 Aug" are; None for none."""
    said = part.casefold()
    for word in words.fill("say_rounds").split("/"):
        if said.startswith(word.strip()):
            match = _ROUND.fullmatch(said.removeprefix(word.strip()).strip())
            if match:
                return {*range(int(match[1]) - 1, int(match[2] or match[1]))}
    span = span_near(part, days[len(days) // 2], words) if days else None
    if span is None:
        return None
    return {number for number, day in enumerate(days) if span[0] <= day <= span[1]}
