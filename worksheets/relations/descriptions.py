"""What somebody is called in passing: "new guy Tomas", "Marta from goods in", "the HR lady"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePhrases:
    """How people say names: words between two, words that are no name, and the mark of a new one.

    Of the `fillers`, `describers` may be part of what somebody is called whose name nobody knows
    ("the HR lady"), and behind one of the `places` stands where they are ("Marta from goods in").
    `selves` is whoever writes. `new` stands in brackets behind a name that is no contact's yet,
    whoever it looks like.
    """

    joiners: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    describers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    selves: tuple[str, ...] = ()
    new: str = "new"


@dataclass(frozen=True, slots=True)
class FoundName:
    """The name as it would be saved, and its `head`, by which a contact is looked for."""

    name: str
    head: str


class Descriptions:
    """Finds the name in what was typed, or takes what was typed for one."""

    def __init__(self, phrases: NamePhrases) -> None:
        self._fillers = _folded(phrases.fillers) | _folded(phrases.describers)
        self._describers = _folded(phrases.describers)
        self._places = _folded(phrases.places)

    def name_in(self, typed: str) -> str:
        """Return the words of `typed` that may be somebody's name; "" where none is."""
        words = (word for word in typed.split() if word.casefold() not in self._fillers)
        return " ".join(words)

    def of(self, typed: str) -> FoundName:
        """Return the name in `typed`: whole where it describes somebody, or says nothing else."""
        words = typed.split()
        start = self._first(words, self._fillers)
        head = self._until_place(words[start:])
        if not self.name_in(typed):
            return FoundName(typed, typed)
        if start < len(words) and head == words[start:] and not self._holds_filler(head):
            name = " ".join(head)
            return FoundName(name, name)
        described = " ".join(words[self._first(words, self._fillers - self._describers) :])
        return FoundName(described, self.name_in(" ".join(head)) or described)

    def _first(self, words: Sequence[str], passed: frozenset[str]) -> int:
        """Return where the first word stands that isn't one of those to pass over."""
        places = (n for n, word in enumerate(words) if word.casefold() not in passed)
        return next(places, len(words))

    def _until_place(self, words: Sequence[str]) -> Sequence[str]:
        places = (n for n, word in enumerate(words) if word.casefold() in self._places)
        return words[: next(places, len(words))]

    def _holds_filler(self, words: Sequence[str]) -> bool:
        return any(word.casefold() in self._fillers for word in words)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
