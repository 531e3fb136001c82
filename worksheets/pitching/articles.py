"""The article a phrase needs, where it was typed without one."""

from dataclasses import replace

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.people_words import names_a_doer
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording

#: What is one's work, one's people or one's result is known: "the night rota".
_KNOWN_TO_BOTH = ("what", "whom", "proof")


def is_head(words: Wording, count: int) -> bool:
    """Return whether the first `count` words are the thing itself: a job, no job description."""
    if not count:
        return False
    return (
        count == len(words.words)
        or (count - 1) in words.commas
        or words.has("prepositions", count)
        or words.has("relatives", count)
        or words.has("whenever", count)
    )


def with_article(text: str, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    """Return `text` with the article that one of something needs, where it has none."""
    if kind == "topic":
        return f"{vocabulary.articles.the} {text}"
    if kind not in ("noun", "meeting", "seeking", "department", "person"):
        return text
    small = tuple(text.casefold().split())
    if vocabulary.match("definite", small) == len(small):
        return f"{vocabulary.articles.the} {text}"
    words = Chunk(tuple(text.split()), False).wording(part, vocabulary)
    if part == "ask" and words.has("uncountable", 0):
        return f"{vocabulary.articles.some} {text}".strip()
    if words.has("determiners", 0) or words.word(0).endswith("'s"):
        return text
    is_person = part == "whom" and (words.starts("unique_titles") or _is_one_person(words))
    is_known = is_person or (part in _KNOWN_TO_BOTH and is_one_thing(words))
    if is_known:
        return f"{vocabulary.articles.the} {text}".strip()
    if part == "whom":
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
        is_one = _names_one(words) or is_one_thing(words)
    article = vocabulary.articles.before(text.split()[0].strip(",")) if is_one else ""
    return f"{article} {text}".strip()


def is_topic(words: Wording) -> bool:
    """Return whether it names one thing nobody is given, so that it's to be talked about."""
    end = _end_of_head(words)
    is_given = words.vocabulary.match("countable", words.words[end - 1 : end])
    return is_one_thing(words) and not is_given


def _is_one_person(words: Wording) -> bool:
    head = replace(words, words=words.words[: _end_of_head(words)], part="role")
    last = head.word(len(head.words) - 1)
    return names_a_doer(head) and not last.endswith("s") and not head.commas


def is_one_thing(words: Wording) -> bool:
    """Return whether it is one of the `things`, told apart by a word in front: "autumn menu"."""
    end = _end_of_head(words)
    is_alone = end == 1 and words.part in _KNOWN_TO_BOTH
    if is_alone or any(place < end - 1 for place in words.commas):
        return False
    first = words.word(0)
    if first[:1].isdigit() and "-" not in first:
        return False
    has = words.vocabulary.match
    return any(has("things", words.words[n:end]) == end - n for n in range(max(0, end - 2), end))


def _end_of_head(words: Wording) -> int:
    """Return how many words name the thing itself, before "for your team" and the like."""
    return next(
        (
            place
            for place in range(1, len(words.words))
            if words.has("prepositions", place)
            or words.has("relatives", place)
            or (place - 1) in words.commas
            or words.has("whenever", place)
            or words.word(place)[:1].isdigit()
        ),
        len(words.words),
    )


def _names_one(words: Wording) -> bool:
    """Return whether the phrase is about one of something, by the last word of its head."""
    end = _end_of_head(words)
    is_measured = "-" in words.word(0)
    if (
        words.word(0)[:1].isdigit()
        and not is_measured
        and words.word(1)
        not in (
            "minute",
            "min",
            "hour",
            "day",
            "week",
        )
    ):
        return False
    return any(
        words.vocabulary.match("countable", words.words[start:end]) == end - start
        for start in range(max(0, end - 3), end)
    ) or (words.word(0)[:1].isdigit() and any(words.has("meetings", n) for n in range(end)))


def with_inner_articles(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return the chunk with each "the" that is missing inside it: "about the falls audit"."""
    words = chunk.wording(part, vocabulary)
    if len(words.words) != len(chunk.tokens):
        return chunk
    tokens = list(chunk.tokens)
    for place in range(len(words.words) - 2, 0, -1):
        named = words.after(place)
        is_behind = words.has("before_things", place - 1) and (place - 1) not in words.commas
        if is_behind and _end_of_head(named) == 2 and _is_known_one(named, tokens[place]):
            tokens.insert(place, vocabulary.articles.the)
    return replace(chunk, tokens=tuple(tokens))


def _is_known_one(named: Wording, first: str) -> bool:
    """Return whether two words name one thing or person, with nothing before them."""
    skips = ("determiners", "adverbs", "prepositions", "wh_words", "adjectives", "subjects")
    is_other = any(named.has(name, 0) for name in skips) or named.word(0).endswith(("'s", "s'"))
    if is_other or not first.islower() or 0 in named.commas or first[:1].isdigit():
        return False
    pair = replace(named, words=named.words[:2], part="role")
    return named.has("things", 1) or (names_a_doer(pair) and not named.word(1).endswith("s"))


def with_object_article(text: str, part: str, vocabulary: Vocabulary) -> str:
    """Return an action with the article of its object: "run a kitchen of 12"."""
    verb, _, rest = text.partition(" ")
    if not rest or not vocabulary.articles.a:
        return text
    words = Chunk(tuple(rest.split()), False).wording(part, vocabulary)
    end = next((n for n in range(1, len(words.words)) if words.has("adverbs", n)), len(words.words))
    head = replace(words, words=words.words[: min(end, _end_of_head(words))])
    skips = ("determiners", "adverbs", "prepositions", "wh_words", "relatives", "subjects")
    is_other = any(words.has(name, 0) for name in skips) or words.word(0).endswith("'s")
    if is_other or not head.words or len(head.words) > 2 or words.word(0)[:1].isdigit():
        return text
    last = head.word(len(head.words) - 1)
    is_doer = names_a_doer(head) and not last.endswith("s") and part != "what"
    has = vocabulary.match
    count = len(head.words)
    is_one = has("things", head.words) == count or vocabulary.has("things", last)
    is_known = has("definite", head.words) == count
    if not (is_doer or is_one or is_known):
        return text
    is_counted = words.word(count) == "of" and words.word(count + 1)[:1].isdigit()
    if not is_counted and (is_known or (part == "what" and not is_doer)):
        return f"{verb} {vocabulary.articles.the} {rest}"
    return f"{verb} {vocabulary.articles.before(rest.split()[0])} {rest}"
