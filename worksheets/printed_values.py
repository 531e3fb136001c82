"""What a template without Python gets for an answer: it prints as people say it, by itself.

Labels stand for ids, words for boxes that are ticked, names for people, and nothing for an empty
answer, so that a template has to ask for nothing before it prints.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date


class PrintedValue:
    """A value that is text once it is printed: a Markdown template escapes what it says."""

    __slots__ = ()


class ChosenOption(str):
    """The id of the chosen option, which is shown as its label."""

    __slots__ = ("label",)

    def __new__(cls, option: str, label: str) -> "ChosenOption":
        """Return the choice of `option`; compared with an id, it is that id."""
        choice = super().__new__(cls, option)
        choice.label = label
        return choice

    @property
    def id(self) -> str:
        """Return the id alone, to make up another name with."""
        return super().__str__()

    def __str__(self) -> str:
        """Return the label."""
        return self.label


class Flag:
    """A box that is ticked or not, which is shown as a word."""

    __slots__ = ("is_set", "word")

    def __init__(self, is_set: bool, word: str) -> None:
        self.is_set = is_set
        self.word = word

    def __bool__(self) -> bool:
        """Return whether the box is ticked."""
        return self.is_set

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is ticked alike."""
        return isinstance(other, bool | Flag) and self.is_set == bool(other)

    def __hash__(self) -> int:
        """Return the hash of what it equals."""
        return hash(self.is_set)

    def __str__(self) -> str:
        """Return the word."""
        return self.word


class Day(date):
    """A date, which is shown in words."""

    in_words: Callable[[date], str]

    @classmethod
    def of(cls, day: date, in_words: Callable[[date], str]) -> "Day":
        """Return `day`, which `in_words` says once it is printed."""
        made = cls(day.year, day.month, day.day)
        made.in_words = in_words
        return made

    def __str__(self) -> str:
        """Return the words."""
        return self.in_words(self)


class Many(tuple[str, ...], PrintedValue):
    """Several answers, which are shown one after the other with `comma` between them."""

    comma: str

    @classmethod
    def of(cls, answers: Iterable[str], comma: str) -> "Many":
        """Return these answers."""
        made = cls(answers)
        made.comma = comma
        return made

    def __str__(self) -> str:
        """Return all of them as they are shown."""
        return self.comma.join(map(str, self))


class Picked(PrintedValue):
    """A person of the notebook or an item of a collection, shown by name, with its other facts.

    Nobody and nothing is false, prints nothing, and so do its facts.
    """

    __slots__ = ("_facts", "_id", "_name")

    def __init__(self, identity: str, name: str, facts: Mapping[str, object]) -> None:
        self._id, self._name, self._facts = identity, name, facts

    def __getattr__(self, fact: str) -> object:
        """Return one of its facts. Raises AttributeError for one that nobody knows."""
        if fact.startswith("_") or fact not in self._facts:
            known = ", ".join(self._facts)
            raise AttributeError(f"There is no {fact!r} here. Use one of: {known}.")
        return self._facts[fact]

    def __bool__(self) -> bool:
        """Return whether anybody, or anything, was chosen."""
        return bool(self._name)

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is the same, or its id."""
        return other._id == self._id if isinstance(other, Picked) else other == self._id

    def __hash__(self) -> int:
        """Return the hash of what it equals."""
        return hash(self._id)

    def __str__(self) -> str:
        """Return the name."""
        return self._name
