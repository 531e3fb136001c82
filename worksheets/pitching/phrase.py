"""A piece of an answer whose kind is known, or is asked about."""

from dataclasses import dataclass

#: What ends a question, in the scripts of most languages.
ASKED = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of an answer; `kind` is None where the person has to say which sounds right.

    `base` is the same with its verb in the plain form, "" where that is not known.
    """

    kind: str | None
    text: str
    base: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is a sentence to make of it."""
        return self.kind not in (None, "placeholder")
