"""Words for people, and for places in a row, by their endings."""

from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording


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


def names_a_doer(words: Wording) -> bool:
    """Return whether the phrase surely names a person: "a librarian", and not "a number"."""
    vocabulary = words.vocabulary
    end = next(
        (n for n in range(1, len(words.words)) if words.has("prepositions", n)), len(words.words)
    )
    word = words.word(end - 1)
    stems = (word.removesuffix("er"), word.removesuffix("r"), word.removesuffix("or"))
    is_doer = any(stem != word and stem in vocabulary.verbs.plain for stem in stems)
    is_known = any(vocabulary.has(name, word) for name in ("jobs", "person_nouns"))
    return names_a_person(words) and (is_doer or is_known or word.endswith(("ist", "ian")))


def is_ordinal(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether `word` is a place in a row: "1st", "first"."""
    is_numbered = word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th"))
    return is_numbered or vocabulary.has("ordinals", word)
