"""Words as they were meant: apostrophes and capitals nobody typed, short forms, slips in a job."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from worksheets.pitching.fitting import EDGES, Chunk, compared
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.slips import are_two_slips, is_one_slip

#: Of fewer letters, a slip may be another word.
_SHORTEST_JOB = 6
#: Of so many, two slips still leave one job alone.
_LONG_JOB = 9


def repaired(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return the chunk with every word as it is spelt."""
    spelt = (_word(token, vocabulary) for token in _phrases(chunk.tokens, vocabulary))
    tokens = tuple(_with_articles(" ".join(spelt).split(), vocabulary))
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
    if better and _is_short(word, better) and better.islower():
        return token.replace(word, better.capitalize(), 1)
    if not better or not (word == word.lower() or small in ("u", "ur") or _is_apart(word, better)):
        return token
    return token.replace(word, better, 1)


def _is_short(word: str, better: str) -> bool:
    """Return whether it is short for another word, with a capital: "Mgr"."""
    return len(word) > 2 and word.istitle() and len(better) > len(word) and better[-1] != "s"


def _is_apart(word: str, better: str) -> bool:
    """Return whether only an apostrophe is missing: "Im", no initials such as "ID"."""
    return (
        "'" in better
        and word != word.upper()
        and better.replace("'", "").casefold() == word.casefold()
    )


def _with_articles(tokens: list[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the words, "a" and "an" as the next word has it."""
    articles = vocabulary.articles
    for token, following in pairwise((*tokens, "")):
        is_article = articles.an and token.casefold() in (articles.a, articles.an)
        word = following.strip(EDGES)
        is_spelt = len(word) > 1 and word.isupper()  # "a LIMS" is said as a word, "an MRI" isn't
        if is_article and word and not is_spelt and (token.islower() or token in ("A", "An")):
            better = articles.before(word)
            yield better.capitalize() if token[0].isupper() else better
        else:
            yield token


def _is_job(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether it is a known job, or whoever does something: "packer"."""
    stems = (word.removesuffix("er"), word.removesuffix("r"), word.removesuffix("or"))
    is_doer = any(stem != word and stem in vocabulary.verbs.plain for stem in stems)
    return is_doer or vocabulary.has("jobs", word) or vocabulary.has("person_nouns", word)


def _job(token: str, vocabulary: Vocabulary) -> str:
    """Return a job somebody mistyped, where only one job is a slip away."""
    small = compared(token)
    if len(small) < _SHORTEST_JOB or _is_job(small, vocabulary):
        return token
    jobs = [job for (job,) in vocabulary.lists["jobs"] if job[:1] == small[:1]]
    near = [job for job in jobs if is_one_slip(small, job)]
    if not near and len(small) >= _LONG_JOB:
        near = [job for job in jobs if job[-1] == small[-1] and are_two_slips(small, job)]
    if len(near) != 1 or near[0].startswith(small) or small.startswith(near[0]):
        return token
    word = token.strip(EDGES)
    better = near[0].capitalize() if word[:1].isupper() else near[0]
    return token.replace(word, better, 1)
