"""Answers as a result without Python prints them: the label of a choice, a word for a flag.

Where a worksheet has Python, it decides itself what its templates show.
"""

from collections.abc import Iterable

from worksheets.answers import Answers, Value
from worksheets.content.sheet import Field
from worksheets.content.words import Words


class Choice(str):
    """The id of the chosen option, which is shown as its label."""

    __slots__ = ("label",)

    def __new__(cls, option: str, label: str) -> "Choice":
        """Return the choice of `option`; compared with an id, it is that id."""
        choice = super().__new__(cls, option)
        choice.label = label
        return choice

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


def printed(answers: Answers, fields: Iterable[Field], words: Words) -> Answers:
    """Return `answers` to `fields` as they are shown; nothing is shown for an empty one."""
    return Answers({field.id: _printed(answers[field.id], field, words) for field in fields})


def _printed(value: Value, field: Field, words: Words) -> object:
    match field.kind:
        case "flag":
            return Flag(bool(value), words.fill("flag_set" if value else "flag_not_set"))
        case "choice":
            labels = {option.id: option.label for option in field.options}
            return Choice(str(value), labels.get(str(value), ""))
        case "names":
            return value
    return "" if value is None else value
