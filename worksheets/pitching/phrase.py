"""An answer as phrases whose kind is known, fit for the sentences around them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from worksheets.pitching.fitting import Chunk, chunks_of, is_nothing, lower_start
from worksheets.pitching.kinds import Wording, kind_of
from worksheets.pitching.vocabulary import Vocabulary

#: The kinds offered for an answer the rules are not sure of, the likeliest first.
CANDIDATES = {
    "role": ("noun", "adjective", "sentence"),
    "what": ("action", "noun", "sentence"),
    "whom": ("noun", "sentence"),
    "different": ("sentence", "noun", "adjective", "action"),
    "proof": ("sentence", "noun", "past"),
    "story": ("sentence",),
    "offer": ("action", "noun", "sentence"),
    "ask": ("action", "noun", "sentence"),
}
_MODALS = ("can", "could", "will", "would", "am", "was", "must", "should", "may", "might")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of an answer; `kind` is None where the person has to say which sounds right.

    `base` is the same with its verb in the plain form, "" where that is not known.
    """

    kind: str | None
    text: str
    base: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is a sentence to make of it."""
        return self.kind not in (None, "placeholder")


def phrases_of(
    part: str, typed: str, vocabulary: Vocabulary, chosen: str = ""
) -> tuple[Phrase, ...]:
    """Return the phrases of an answer, in order; none for an answer that says nothing.

    `chosen` is the `choice` the person made for this very answer; for another it means nothing.
    """
    if is_nothing(typed, vocabulary):
        return ()
    kind = next((kind for kind in CANDIDATES[part] if chosen == choice(kind, typed)), None)
    found = (
        _phrase(chunk, part if index == 0 or part != "role" else "what", vocabulary)
        for index, chunk in enumerate(_apart(chunks_of(typed, part, vocabulary), part, vocabulary))
    )
    return tuple(
        as_kind(phrase, kind, part, vocabulary) if kind and phrase.kind is None else phrase
        for phrase in found
    )


def choice(kind: str, typed: str) -> str:
    """Return what stands for a kind chosen for an answer, and for no other answer."""
    mark = sum(place * ord(letter) for place, letter in enumerate(typed, start=1))
    return f"{kind}-{mark}"


def _apart(chunks: tuple[Chunk, ...], part: str, vocabulary: Vocabulary) -> Iterator[Chunk]:
    """Take "software engineer, new" apart: what somebody is, and how."""
    for chunk in chunks:
        words = chunk.wording(part, vocabulary)
        last = max(words.commas, default=-1)
        tail = words.after(last + 1)
        is_apart = (
            part == "role"
            and 0 <= last < len(chunk.tokens) - 1
            and (tail.starts("adjectives") and len(tail.words) < len(words.words))
        )
        if is_apart and len(words.words) == len(chunk.tokens):
            yield replace(chunk, tokens=chunk.tokens[: last + 1])
            yield replace(chunk, tokens=chunk.tokens[last + 1 :])
        else:
            yield chunk


def as_kind(phrase: Phrase, kind: str, part: str, vocabulary: Vocabulary) -> Phrase:
    """Return the phrase as the person said it sounds right."""
    return replace(phrase, kind=kind, text=_with_article(phrase.text, kind, part, vocabulary))


def _phrase(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Phrase:
    if chunk.has_placeholder:
        return Phrase("placeholder", chunk.text)
    chunk = _with_subject(chunk, part, vocabulary)
    wording = chunk.wording(part, vocabulary)
    if part == "story":
        return Phrase("question" if chunk.is_asked else "sentence", chunk.text)
    skipped = _skipped(wording)
    kind = kind_of(wording.after(skipped)) if len(wording.words) else None
    kind = _by_ending(kind, chunk, part)
    if kind == "third":
        base = _plain(chunk, skipped, vocabulary.verbs.third, vocabulary)
        return Phrase("action" if base else None, base or chunk.text)
    base = _plain(chunk, skipped, vocabulary.verbs.doing, vocabulary) if kind == "ing" else ""
    if part == "ask" and base and any(word in ("me", "us") for word in wording.words):
        return Phrase("action", base)
    kind = _noun_group(kind, part, wording)
    return Phrase(kind, _fitted(chunk, kind, part, vocabulary), base)


def _skipped(wording: Wording) -> int:
    """Return how many words in front of the telling one are adverbs."""
    count = 0
    while count + 1 < len(wording.words):
        more = wording.after(count).starts("adverbs")
        if not more or count + more >= len(wording.words):
            break
        if wording.after(count).starts("adjectives") > more:
            break
        count += more
    return count


def _with_subject(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Mend a subject too few ("can show you", "am new") or too many ("I responsible for")."""
    words = chunk.wording(part, vocabulary)
    if words.word(0) in _MODALS and not words.has("subjects", 1) and len(words.words) > 1:
        if part == "ask":
            return chunk.without_first(1) if words.word(0) != "would" else _said_by_me(chunk)
        return _said_by_me(chunk) if part != "whom" else chunk
    if words.word(0) == "i" and len(words.words) > 1 and part != "whom":
        rest = words.after(1)
        rest = rest.after(_skipped(rest))
        if rest.word(0) in vocabulary.verbs.doing or (
            rest.starts("adjectives")
            and rest.word(0) not in vocabulary.verbs.plain
            and rest.word(0) not in vocabulary.verbs.past
        ):
            return chunk.without_first(1)
    return chunk


def _said_by_me(chunk: Chunk) -> Chunk:
    first, *rest = chunk.tokens
    return replace(chunk, tokens=("I", first[:1].lower() + first[1:], *rest))


def _by_ending(kind: str | None, chunk: Chunk, part: str) -> str | None:
    """Take the mark at the end for what it tells: a statement with "?" is no statement."""
    if chunk.is_asked and kind == "sentence" and part in ("what", "role", "whom"):
        return None
    return kind


def _plain(chunk: Chunk, skipped: int, forms: dict[str, str], vocabulary: Vocabulary) -> str:
    """Return the text with each coordinated verb in its plain form; "" where one is not known."""
    tokens = list(chunk.tokens)
    for place in (skipped, *_coordinated(tokens)):
        word = tokens[place].strip(".,;:").casefold()
        verb = forms.get(word)
        is_verb_like = word.endswith("ing") if forms is vocabulary.verbs.doing else False
        following = tokens[place + 1].casefold() if place + 1 < len(tokens) else ""
        if following.strip(".,") in forms and following.endswith("ing"):
            return ""
        if verb == "be" or (not verb and (place == skipped or is_verb_like)):
            return ""
        if verb and (place == skipped or not vocabulary.has("ing_nouns", word)):
            if (
                place != skipped
                and forms is vocabulary.verbs.third
                and not is_certain_verb(verb, vocabulary)
            ):
                continue
            tokens[place] = tokens[place].casefold().replace(word, verb, 1)
    return lower_start(replace(chunk, tokens=tuple(tokens)).text, vocabulary)


def is_certain_verb(verb: str, vocabulary: Vocabulary) -> bool:
    """Return whether the plain form is a verb and never a noun."""
    return not vocabulary.has("also_nouns", verb) and not vocabulary.has("nouns", verb + "s")


def _coordinated(tokens: Iterable[str]) -> Iterator[int]:
    """Yield the places behind a comma or "and"."""
    tokens = list(tokens)
    for place in range(1, len(tokens)):
        before = tokens[place - 1]
        if before.endswith((",", ";")) or before.casefold() in ("and", "or", "&", "then", "also"):
            yield place


def _noun_group(kind: str | None, part: str, wording: Wording) -> str | None:
    if kind != "noun" or part not in ("ask", "offer"):
        return kind
    for place in range(min(5, len(wording.words))):
        if place and wording.has("prepositions", place):
            break
        rest = wording.after(place)
        if _is_head(rest, rest.starts("meetings")):
            return "meeting"
        if part == "ask" and _is_head(rest, rest.starts("seeking")):
            return "seeking"
    return kind


def _is_head(words: Wording, count: int) -> bool:
    """Return whether the first `count` words are the thing itself: a job, no job description."""
    if not count:
        return False
    return (
        count == len(words.words)
        or (count - 1) in words.commas
        or words.has("prepositions", count)
        or words.has("relatives", count)
        or words.word(count) in _WHENEVER
    )


#: What may follow the thing asked for.
_WHENEVER = ("sometime", "soon", "next", "this", "someday", "today", "tomorrow", "please", "here")


def _fitted(chunk: Chunk, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    text = chunk.text
    if kind in ("sentence", "question"):
        return _spanned(chunk, part, vocabulary)
    if kind == "infinitive":
        text = text.partition(" ")[2]
    text = lower_start(text, vocabulary) if part != "role" else _role_start(text)
    return _with_article(text, kind, part, vocabulary)


def _spanned(chunk: Chunk, part: str, vocabulary: Vocabulary) -> str:
    """Return a sentence; "18 years on the floor, I know …" begins with "After"."""
    words = chunk.wording(part, vocabulary)
    lead = vocabulary.spans.get(words.word(1), "")
    has_subject_later = any(words.words[place + 1 : place + 2] == ("i",) for place in words.commas)
    return f"{lead} {chunk.text}" if lead and has_subject_later else chunk.text


def _role_start(text: str) -> str:
    first, _, rest = text.partition(" ")
    is_title = first[:1].isupper() and first[1:] == first[1:].lower()
    return text[:1].lower() + text[1:] if is_title and not rest[:1].isupper() else text


def _with_article(text: str, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    """Return `text` with the article that one of something needs, where it has none."""
    if kind not in ("noun", "meeting", "seeking", "department") or part == "whom":
        return text
    small = tuple(text.casefold().split())
    if vocabulary.match("definite", small) == len(small):
        return f"{vocabulary.articles.the} {text}"
    words = Chunk(tuple(text.split()), False).wording(part, vocabulary)
    if words.has("determiners", 0) or words.word(0).endswith("'s"):
        return text
    if part == "role":
        is_one = False
    if part == "role" and kind != "department":
        is_one = not words.starts("unique_titles") and not words.has("prepositions", 0)
        is_one = is_one and not words.starts("adjectives") > 1
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
            or words.word(place) in _WHENEVER
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
