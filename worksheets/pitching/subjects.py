"""A subject too few ("can show you") or too many ("I responsible for")."""

from dataclasses import replace

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.noun_groups import skipped_words
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording


def with_subject(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Mend a subject too few ("can show you", "am new") or too many ("I responsible for")."""
    words = chunk.wording(part, vocabulary)
    if part == "ask" and words.word(0) in vocabulary.led and len(words.words) > 1:
        return chunk.led_by(vocabulary.led[words.word(0)])
    has_subject = words.has("subjects", 1) or words.has("indefinite", 1)
    is_negated = words.has("negated", 0)
    if (is_negated or words.has("modals", 0)) and not has_subject and len(words.words) > 1:
        if part == "ask" and is_negated:
            return _asked_not(chunk, words)
        if part == "ask":
            return chunk.without_first(1) if words.word(0) != "would" else _said_by_me(chunk)
        return _said_by_me(chunk) if part != "whom" else chunk
    if words.word(0) == "i" and len(words.words) > 1 and part != "whom":
        rest = words.after(1)
        rest = rest.after(skipped_words(rest))
        if rest.word(0) in vocabulary.verbs.doing or (
            rest.starts("adjectives")
            and rest.word(0) not in vocabulary.verbs.plain
            and rest.word(0) not in vocabulary.verbs.past
        ):
            return chunk.without_first(1)
    return chunk


def _asked_not(chunk: Chunk, words: Wording) -> Chunk:
    """Return "don't put me on nights" as what somebody is asked not to do."""
    is_request = words.word(0) == "don't" and words.word(1) in words.vocabulary.verbs.plain
    is_wish = words.after(1).starts("wishes")
    if is_request and not is_wish:
        return replace(chunk, tokens=("not", *chunk.without_first(1).tokens))
    return _said_by_me(chunk)


def _said_by_me(chunk: Chunk) -> Chunk:
    first, *rest = chunk.tokens
    return replace(chunk, tokens=("I", first[:1].lower() + first[1:], *rest))
