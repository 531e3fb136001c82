"""Which topics that are sought are met by those on offer, however either is typed.

Topics are compared by their words: "difficult conversations" meets "having difficult
conversations". A word nobody offers stands for the one offered word that is a slip of the keys
away ("leadrship"); two slips, or several such words, are only asked about. Each distinct topic is
looked at once, however many people name it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from worksheets.identity.keys import name_key
from worksheets.slips import is_one_slip

_SHORTEST = 5  # letters of a word whose slips are known
_TWO_SLIPS = 8
_LINKS = frozenset(
    "a an and at by der die das en et for für how in la le my of on or the to und with y".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Topics:
    """What each topic on offer meets, by key, and what was typed so that it's only a guess.

    `taken` are (typed, meant) where a slip was put right, `near` where it wasn't.
    """

    met: Mapping[str, frozenset[str]]
    taken: tuple[tuple[str, str], ...] = ()
    near: tuple[tuple[str, str], ...] = ()


def topics_of(offered: Iterable[str], sought: Iterable[str]) -> Topics:
    """Return which of the `sought` topics each of those `offered` meets."""
    offers = {name_key(topic): topic for topic in offered}
    words_of = {key: _words(key) for key in sorted(offers)}
    by_rarest = _by_rarest(words_of)
    guesser = _Slips(word for words in words_of.values() for word in words)
    met: defaultdict[str, set[str]] = defaultdict(set)
    taken: dict[tuple[str, str], None] = {}
    near: dict[tuple[str, str], None] = {}
    seeks = {name_key(topic): topic for topic in sought}
    for key in sorted(seeks):
        words = _words(key)
        meant, guesses = guesser.put_right(words)
        found = [one for one in _candidates(meant, by_rarest) if _meets(meant, words_of[one])]
        found += [key] if key in offers and key not in found else []
        for one in found:
            met[one].add(key)
        if found and meant != words:
            taken[seeks[key], offers[found[0]]] = None
        elif not found and guesses:
            close = [one for one in words_of if words_of[one] & guesses]
            near |= {(seeks[key], offers[one]): None for one in close[:1]}
    return Topics({key: frozenset(keys) for key, keys in met.items()}, tuple(taken), tuple(near))


def _words(key: str) -> frozenset[str]:
    cleaned = "".join(mark if mark.isalnum() or mark in "+#" else " " for mark in key)
    words = cleaned.split()
    return frozenset(map(_singular, (word for word in words if word not in _LINKS))) or frozenset(
        words
    )


def _singular(word: str) -> str:
    is_plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def _meets(sought: frozenset[str], offered: frozenset[str]) -> bool:
    return bool(sought) and bool(offered) and (sought <= offered or offered <= sought)


def _by_rarest(words_of: Mapping[str, frozenset[str]]) -> tuple[Mapping, Mapping]:
    """Return the topics by each of their words, and by the one that fewest share."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for key, words in words_of.items():
        for word in words:
            by_word[word].append(key)
    rarest: defaultdict[str, list[str]] = defaultdict(list)
    for key, words in words_of.items():
        if words:
            rarest[min(words, key=lambda word: (len(by_word[word]), word))].append(key)
    return by_word, rarest


def _candidates(words: frozenset[str], indexes: tuple[Mapping, Mapping]) -> list[str]:
    """Return the topics that may hold all `words`, or be held by them, in order."""
    by_word, rarest = indexes
    found = {key for word in words for key in rarest.get(word, ())}
    held = [by_word.get(word, ()) for word in words]
    return sorted(found.union(min(held, key=len, default=())))


class _Slips:
    """The words on offer, and which of them somebody meant who typed another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(words)
        self._by_start: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            self._by_start[word[:1]].append(word)
        self._seen: dict[str, tuple[list[str], list[str]]] = {}

    def put_right(self, words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return `words` with each slip put right, and the words that are only a guess."""
        meant: set[str] = set()
        guesses: set[str] = set()
        for word in words:
            one, two = self._near(word)
            meant.add(one[0] if len(one) == 1 else word)
            guesses.update((one if len(one) > 1 else []) or (two if not one else []))
        return frozenset(meant), frozenset(guesses)

    def _near(self, word: str) -> tuple[list[str], list[str]]:
        """Return the known words one slip away, and those two away; none for a known word."""
        if word in self._known or len(word) < _SHORTEST:
            return [], []
        if word not in self._seen:
            # Hardly anybody mistypes the first letter, and "reaching" isn't "teaching".
            alike = [one for one in self._by_start[word[:1]] if len(one) >= _SHORTEST]
            ones = [one for one in alike if is_one_slip(word, one)]
            far = [] if ones or len(word) < _TWO_SLIPS else alike
            self._seen[word] = ones, [one for one in far if is_two_slips(word, one)]
        return self._seen[word]


def is_two_slips(one: str, other: str) -> bool:
    """Return whether two slips at most tell the words apart: letters are changed one by one."""
    if abs(len(one) - len(other)) > 2:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for to, sign in enumerate(other, start=1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != sign))
            if at > 1 and to > 1 and (letter, sign) == (other[to - 2], one[at - 2]):
                cost = min(cost, earlier[to - 2] + 1)
            row.append(cost)
        if min(row) > 2:
            return False
    return row[-1] <= 2
