"""Words for people, and for places in a row, by their endings."""

from worksheets.pitching.wording import Wording

_ORDINALS = ("first", "second", "third", "runner-up")


def names_a_person(words: Wording) -> bool:
    """Return whether the phrase, up to its first preposition, ends in a word for a person."""
    last = next(
        (
            place
            for place in range(len(words.words))
            if words.has("prepositions", place + 1)
            or words.has("relatives", place + 1)
            or place in words.commas
        ),
        len(words.words) - 1,
    )
    if not words.words:
        return False
    word = words.word(last)
    if not 0 <= last <= 2 or words.has("determiners", 0):
        return False
    is_known = words.has("person_nouns", last)
    return is_known or (word.endswith(words.vocabulary.person_endings) and len(word) > 4)


def is_ordinal(word: str) -> bool:
    """Return whether `word` is a place in a row: "1st", "first"."""
    return word in _ORDINALS or (word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th")))
