"""The article a phrase needs, where it was typed without one."""

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording

#: What may follow the thing asked for.
WHENEVER = ("sometime", "soon", "next", "this", "someday", "today", "tomorrow", "please", "here")


def is_head(words: Wording, count: int) -> bool:
    """Return whether the first `count` words are the thing itself: a job, no job description."""
    if not count:
        return False
    return (
        count == len(words.words)
        or (count - 1) in words.commas
        or words.has("prepositions", count)
        or words.has("relatives", count)
        or words.word(count) in WHENEVER
    )


def with_article(text: str, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    """Return `text` with the article that one of something needs, where it has none."""
    if kind not in ("noun", "meeting", "seeking", "department", "person") or part == "whom":
        return text
    small = tuple(text.casefold().split())
    if vocabulary.match("definite", small) == len(small):
        return f"{vocabulary.articles.the} {text}"
    words = Chunk(tuple(text.split()), False).wording(part, vocabulary)
    if part == "ask" and words.has("uncountable", 0):
        return f"{vocabulary.articles.some} {text}".strip()
    if words.has("determiners", 0) or words.word(0).endswith("'s"):
        return text
    if part != "role" and words.has("superlatives", 0) and len(words.words) > 1:
        return f"{vocabulary.articles.the} {text}".strip()
    is_one = False
    if part == "role" and kind != "department":
        is_one = not words.starts("unique_titles") and not words.has("prepositions", 0)
        is_one = is_one and not words.starts("adjectives") > 1
    elif kind == "person":
        is_one = not words.word(len(words.words) - 1).endswith("s")
    elif part != "role":
        is_one = _names_one(words)
    article = vocabulary.articles.before(text.split()[0].strip(",")) if is_one else ""
    return f"{article} {text}".strip()


def _names_one(words: Wording) -> bool:
    """Return whether the phrase is about one of something, by the last word of its head."""
    end = next(
        (
            place
            for place in range(1, len(words.words))
            if words.has("prepositions", place)
            or words.has("relatives", place)
            or (place - 1) in words.commas
            or words.word(place) in WHENEVER
        ),
        len(words.words),
    )
    if words.word(0)[:1].isdigit() and words.word(1) not in (
        "minute",
        "min",
        "hour",
        "day",
        "week",
    ):
        return False
    return any(
        words.vocabulary.match("countable", words.words[start:end]) == end - start
        for start in range(max(0, end - 3), end)
    ) or (words.word(0)[:1].isdigit() and any(words.has("meetings", n) for n in range(end)))
