"""The words of an answer as rules compare them."""

from dataclasses import dataclass

from worksheets.pitching.vocabulary import Vocabulary, Words


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an answer in small letters, where a comma follows, and what it answers."""

    part: str
    words: Words
    commas: frozenset[int]
    is_asked: bool
    vocabulary: Vocabulary

    def after(self, count: int) -> "Wording":
        """Return the same without the first `count` words."""
        commas = frozenset(place - count for place in self.commas if place >= count)
        return Wording(self.part, self.words[count:], commas, self.is_asked, self.vocabulary)

    def word(self, place: int) -> str:
        """Return the word at `place`, "" where there is none."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def starts(self, name: str) -> int:
        """Return how many of the first words are a phrase of the vocabulary's list `name`."""
        return self.vocabulary.match(name, self.words)

    def has(self, name: str, place: int) -> bool:
        """Return whether the word at `place` is in the vocabulary's list `name`."""
        return self.vocabulary.has(name, self.word(place))
