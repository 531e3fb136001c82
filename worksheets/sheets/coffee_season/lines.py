"""Lists of people that HR types: pairs, one a line, and who is away when."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from worksheets.content.words import Words
from worksheets.days.spans import span_near
from worksheets.importing.matching import email_key, name_key
from worksheets.pairing.drawn import KeyPair
from worksheets.pairing.person import Participant
from worksheets.unread import UnreadLine

_APART = re.compile(r"\s*(?:\+|&|;|\t|\||,|/)\s*|\s+[–—-]\s+")
_BEHIND_NAME = re.compile(r"\s*[:,=]\s*|\s+[–—-]+\s*|\s+")
_ROUND = re.compile(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Directory:
    """The people of a roster by whatever they may be called: name, name (department), email."""

    keys: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, people: Iterable[Participant]) -> "Directory":
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


def pairs_in_text(
    text: str, ones: Directory, others: Directory, field: str
) -> tuple[tuple[KeyPair, ...], tuple[UnreadLine, ...]]:
    """Return the pairs of a field, "Ana Silva + Bo Chen" a line, and the lines that are none.

    The first of a pair is one of the `ones`, in whichever order a line names the two.
    """
    pairs: list[KeyPair] = []
    unread: list[UnreadLine] = []
    for number, line in _lines(text):
        found = two_people(line, ones, others)
        if isinstance(found, str):
            turned = two_people(line, others, ones)
            found = found if isinstance(turned, str) else (turned[1], turned[0])
        if isinstance(found, str):
            unread.append(UnreadLine(field, "pair_unknown", number, found))
        else:
            pairs.append(found)
    return tuple(dict.fromkeys(pairs)), tuple(unread)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    numbered = enumerate(text.splitlines(), start=1)
    return ((number, line.strip()) for number, line in numbered if line.strip())


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


def absences_in(
    text: str, directory: Directory, days: Sequence[date], words: Words
) -> tuple[Mapping[str, frozenset[int]], tuple[UnreadLine, ...]]:
    """Return who is away in which rounds (0 the first), and what of the text can't be read.

    "Ana Silva: 3 Aug to 14 Aug, round 5" is a line; of one that is read in part, that part counts.
    """
    rounds: dict[str, set[int]] = {}
    unread: list[UnreadLine] = []
    for number, line in _lines(text):
        key, when = _who(line, directory)
        parts = [part for part in map(str.strip, re.split(r"[,;]", when)) if part]
        if key is None or not parts:
            unread.append(UnreadLine("away", "away_unknown", number, line))
            continue
        for part in parts:
            away = _rounds_of(part, days, words)
            if away is None:
                shown = part if len(parts) > 1 else line
                unread.append(UnreadLine("away", "away_unknown", number, shown))
            else:
                rounds.setdefault(key, set()).update(away)
    return {key: frozenset(numbers) for key, numbers in rounds.items()}, tuple(unread)


def _who(line: str, directory: Directory) -> tuple[str | None, str]:
    """Return whose line it is, and when: behind a colon, a dash, a comma or the name alone."""
    for match in _BEHIND_NAME.finditer(line):
        if key := directory.find(line[: match.start()]):
            return key, line[match.end() :]
    return None, ""


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
