"""Who somebody works for, as it follows "I do it for"."""

from worksheets.pitching.fitting import compared
from worksheets.pitching.vocabulary import Vocabulary


def for_whom(text: str, vocabulary: Vocabulary) -> str:
    """Return it without a "mostly" at its end, and with the object "anyone who needs" lacks."""
    tokens = text.split()
    while len(tokens) > 1 and vocabulary.has("mostly", compared(tokens[-1])):
        tokens = tokens[:-1]
    text = " ".join(tokens).rstrip(" ,")
    return f"{text} {vocabulary.object_word}" if _lacks_object(text, vocabulary) else text


def _lacks_object(text: str, vocabulary: Vocabulary) -> bool:
    words = tuple(map(compared, text.split()))
    if len(words) < 3 or not vocabulary.object_word:
        return False
    verb = vocabulary.verbs.third.get(words[-1], words[-1])
    is_clause = any(vocabulary.has("relatives", word) for word in words[:-1])
    is_noun = any(vocabulary.has(name, words[-2]) for name in ("determiners", "prepositions"))
    return is_clause and not is_noun and vocabulary.has("needing_object", verb)
