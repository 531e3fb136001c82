"""Somebody who writes of themselves as of another: "she supports 180 people"."""

from worksheets.pitching.fitting import compared
from worksheets.pitching.vocabulary import Vocabulary


def is_of_oneself(text: str, vocabulary: Vocabulary) -> bool:
    """Return whether it begins with "she" or "his", which may be the speaker or somebody else."""
    first, _, rest = text.partition(" ")
    return compared(first) in vocabulary.selves and bool(rest)


def in_first_person(text: str, vocabulary: Vocabulary) -> str:
    """Return the same as the speaker says it: "I support 180 people"."""
    first, _, rest = text.partition(" ")
    said = vocabulary.selves[compared(first)]
    verb, _, more = rest.partition(" ")
    if said == "I":
        small = compared(verb)
        plain = vocabulary.own_forms.get(small) or vocabulary.verbs.third.get(small, verb)
        rest = f"{plain} {more}".strip()
    return f"{said} {rest}"
