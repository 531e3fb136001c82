"""Words as they were meant: apostrophes and capitals nobody typed, short forms, slips in a job."""

from collections.abc import Iterator
from dataclasses import replace

from worksheets.pitching.fitting import EDGES, Chunk, compared
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.slips import is_one_slip

#: Of fewer letters, a slip may be another word.
_SHORTEST_JOB = 6


def repaired(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return the chunk with every word as it is spelt."""
    spelt = (_word(token, vocabulary) for token in _phrases(chunk.tokens, vocabulary))
    tokens = tuple(" ".join(spelt).split())
    if part == "role":
        words = tuple(map(compared, tokens))
        ends = (at for at, word in enumerate(words) if at and vocabulary.has("prepositions", word))
        end = next(ends, len(tokens))
        tokens = (*(_job(token, vocabulary) for token in tokens[:end]), *tokens[end:])
    return replace(chunk, tokens=tokens)


def _phrases(tokens: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the words, two that only together tell what is meant as one: "id like"."""
    at = 0
    while at < len(tokens):
        pair = " ".join(map(compared, tokens[at : at + 2]))
        known = vocabulary.repairs.get(pair) if " " in pair else None
        better = known or _month(tokens[at], pair, vocabulary)
        if better:
            yield better + tokens[at + 1][len(tokens[at + 1].rstrip(EDGES)) :]
        else:
            yield tokens[at]
        at += 2 if better else 1


def _month(before: str, pair: str, vocabulary: Vocabulary) -> str | None:
    """Return "since March" for "since march"; elsewhere it may be a name or another word."""
    first, _, second = pair.partition(" ")
    if not vocabulary.has("before_months", first) or second not in vocabulary.months:
        return None
    return f"{before} {vocabulary.months[second]}"


def _word(token: str, vocabulary: Vocabulary) -> str:
    word = token.strip(EDGES.replace("-", ""))
    small = compared(token)
    better = vocabulary.repairs.get(small)
    if not better and vocabulary.has("acronyms", small):
        better = small.upper()
    if not better or (word != word.lower() and small not in ("u", "ur")):
        return token
    return token.replace(word, better, 1)


def _job(token: str, vocabulary: Vocabulary) -> str:
    """Return a job somebody mistyped, where only one job is a slip away."""
    small = compared(token)
    if len(small) < _SHORTEST_JOB or vocabulary.has("jobs", small):
        return token
    near = [job for (job,) in vocabulary.lists["jobs"] if is_one_slip(small, job)]
    if len(near) != 1 or near[0].startswith(small) or small.startswith(near[0]):
        return token
    word = token.strip(EDGES)
    better = near[0].capitalize() if word[:1].isupper() else near[0]
    return token.replace(word, better, 1)
