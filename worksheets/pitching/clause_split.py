"""An answer of several statements between commas, taken apart: "back from leave, was in HR"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording


def taken_apart(chunks: Iterable[Chunk], part: str, vocabulary: Vocabulary) -> Iterator[Chunk]:
    """Yield each chunk, or the two a comma joins: what somebody is, and how or what they were."""
    for chunk in chunks:
        words = chunk.wording(part, vocabulary)
        last = max((n for n in words.commas if not _is_bracketed(chunk, n)), default=-1)
        is_apart = 0 <= last < len(chunk.tokens) - 1 and len(words.words) == len(chunk.tokens)
        asked = _question_behind(words) if is_apart else 0
        if asked and part in ("ask", "offer"):
            yield replace(chunk, tokens=chunk.tokens[:asked], is_asked=False)
            yield replace(chunk, tokens=chunk.tokens[asked:], is_asked=True)
        elif is_apart and part == "role" and _shift_behind(words, last + 1):
            yield _on_shift(chunk, words, last, _shift_behind(words, last + 1))
        elif part == "role" and _shift_at_end(words):
            count = _shift_at_end(words)
            yield _on_shift(chunk, words, len(words.words) - count - 1, count)
        elif is_apart and part in ("role", "different") and _stands_alone(words, last + 1):
            yield replace(chunk, tokens=chunk.tokens[: last + 1])
            yield replace(chunk, tokens=chunk.tokens[last + 1 :])
        else:
            yield chunk


def _stands_alone(words: Wording, start: int) -> bool:
    tail = words.after(start)
    if tail.has("was", 0) or (words.part == "different" and tail.has("auxiliaries", 0)):
        return True
    if words.part == "role":
        does = tail.word(0) in tail.vocabulary.verbs.third and not tail.has("nouns", 0)
        return bool(tail.starts("adjectives")) or (does and len(tail.words) > 1)
    is_continued = (
        tail.starts("adjectives") or tail.has("prepositions", 0) or tail.has("goes_on", 0)
    )
    return words.starts("adjectives") == start and not is_continued


def _question_behind(words: Wording) -> int:
    """Return where a question begins behind a comma: "swap to days, how does it work"; else 0."""
    starts = (place + 1 for place in sorted(words.commas))
    return next(
        (n for n in starts if words.has("wh_words", n) and words.has("auxiliaries", n + 1)), 0
    )


def _shift_at_end(words: Wording) -> int:
    """Return how many words at the end name a shift, right behind a job: "porter nights"."""
    verbs = words.vocabulary.verbs
    for count in (2, 1):
        place = len(words.words) - count - 1
        if place < 0 or " ".join(words.words[-count:]) not in words.vocabulary.shifts:
            continue
        job = words.word(place)
        is_done = job in verbs.doing or job in verbs.third or (place == 0 and job in verbs.plain)
        leads = words.has("prepositions", place) or words.has("determiners", place)
        return count if job.isalpha() and not is_done and not leads else 0
    return 0


def _shift_behind(words: Wording, start: int) -> int:
    """Return how many words name a shift, alone or with its place: "nights on 4B"; else 0."""
    rest = words.after(start)
    for count in (len(rest.words), 2, 1):
        is_end = count == len(rest.words) or rest.has("prepositions", count)
        if is_end and " ".join(rest.words[:count]) in words.vocabulary.shifts:
            return count
    return 0


def _on_shift(chunk: Chunk, words: Wording, last: int, count: int) -> Chunk:
    """Return "porter, nights" as "porter on nights"; the shift begins behind the word `last`."""
    before = (*chunk.tokens[:last], chunk.tokens[last].rstrip(","))
    end = last + 1 + count
    said = words.vocabulary.shifts[" ".join(words.words[last + 1 : end])]
    return replace(chunk, tokens=(*before, *said.split(), *chunk.tokens[end:]))


def _is_bracketed(chunk: Chunk, place: int) -> bool:
    following = chunk.tokens[place + 1 : place + 2]
    return any(token.startswith("(") for token in following)
