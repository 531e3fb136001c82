"""An answer as phrases whose kind is known, fit for the sentences around them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from worksheets.pitching.articles import (
    is_head,
    is_topic,
    with_article,
    with_inner_articles,
    with_object_article,
)
from worksheets.pitching.clause_split import taken_apart
from worksheets.pitching.clauses import INDEFINITE, OBJECTS, has_finite, has_subject
from worksheets.pitching.fitting import Chunk, chunks_of, compared, is_nothing, lower_start
from worksheets.pitching.kinds import kind_of
from worksheets.pitching.listing import joined, with_verb
from worksheets.pitching.negation import with_verb_negated
from worksheets.pitching.people_words import is_ordinal, names_a_person
from worksheets.pitching.preferences import is_negated, is_preference, preference_text
from worksheets.pitching.repairs import repaired
from worksheets.pitching.selves import in_first_person, is_of_oneself
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.whom import for_whom
from worksheets.pitching.wording import Wording

#: The kinds offered for an answer the rules are not sure of, the likeliest first.
CANDIDATES = {
    "role": ("noun", "adjective", "own", "sentence"),
    "what": ("action", "noun", "own", "sentence"),
    "whom": ("noun", "own", "sentence"),
    "different": ("own", "sentence", "adjective", "noun", "action"),
    "proof": ("own", "sentence", "noun", "past"),
    "story": ("sentence",),
    "offer": ("action", "noun", "own", "sentence"),
    "ask": ("action", "preference", "noun", "own", "sentence"),
}
#: What ends a sentence, and what a question, in the scripts of most languages.
_ENDS = ".!?…。！？؟۔। "
ASKED = ("?", "？", "؟")
#: Nobody looks for what is already there: "the Leeds project", "your new job".
_DEFINITE = ("the", "that", "this", "your", "our", "their")
#: What begins with one of these is no thing.
_CONJUNCTIONS = ("if", "whether", "when", "because")
_NEGATED = (
    "don't",
    "didn't",
    "can't",
    "couldn't",
    "won't",
    "wouldn't",
    "haven't",
    "hadn't",
    "wasn't",
)
_MODALS = (
    "can",
    "could",
    "will",
    "would",
    "am",
    "was",
    "must",
    "should",
    "may",
    "might",
    *_NEGATED,
)


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
    if not vocabulary.has_rules:
        return (_whole(part, typed, kind),)
    chunks = tuple(_spelt(one, part, vocabulary) for one in chunks_of(typed, part, vocabulary))
    found = (
        _phrase(chunk, part, vocabulary)
        if index == 0 or part != "role"
        else _more(chunk, vocabulary)
        for index, chunk in enumerate(taken_apart(chunks, part, vocabulary))
    )
    return tuple(
        as_kind(phrase, kind, part, vocabulary) if kind and phrase.kind is None else phrase
        for phrase in found
    )


def _spelt(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return a chunk as its author would have written it with more time."""
    chunk = repaired(chunk, part, vocabulary)
    is_free = part in ("role", "story") or chunk.has_placeholder
    return chunk if is_free else with_inner_articles(chunk, part, vocabulary)


def _whole(part: str, typed: str, kind: str | None) -> Phrase:
    """Return an answer nobody can take apart: a sentence where it ends as one, else as chosen."""
    text = " ".join(typed.split())
    bare = text.rstrip(_ENDS)
    if part == "story" or (bare != text and kind is None):
        return Phrase("question" if text.endswith(ASKED) else "sentence", bare)
    return Phrase(kind, bare)


def choice(kind: str, typed: str) -> str:
    """Return what stands for a kind chosen for an answer, and for no other answer."""
    mark = sum(place * ord(letter) for place, letter in enumerate(typed, start=1))
    return f"{kind}-{mark}"


def candidates(part: str, phrase: Phrase, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the kinds an unsure phrase may be: none that needs a verb where there is no verb."""
    if not vocabulary.has_rules:
        return tuple(kind for kind in CANDIDATES[part] if kind != "own")
    words = Chunk(tuple(phrase.text.split()), False).wording(part, vocabulary)
    verbs = vocabulary.verbs
    said = replace(words, part="proof")
    has_verb = (
        has_finite(said, 1)
        or has_subject(said)
        or any(vocabulary.has("auxiliaries", word) for word in words.words[1:])
        or words.has("subjects", 0)
    )
    first = words.word(0)
    is_past = first in verbs.past or first in verbs.participles or first.endswith("ed")
    is_described = words.starts("adjectives") or words.starts("adverbs")
    is_thing = words.word(0) not in (*verbs.participles, *_CONJUNCTIONS) and not is_described
    is_action = _may_be_action(words.after(words.starts("negations")), phrase)
    if is_of_oneself(phrase.text, vocabulary):
        return ("own", "sentence")
    suits = {
        "own": False,
        "action": is_action,
        "preference": is_action and bool(words.starts("negations")),
        "sentence": has_verb and not words.starts("negations"),
        "past": is_past,
        "adjective": _may_be_adjective(words),
        "noun": is_thing and not words.starts("negations"),
    }
    return tuple(kind for kind in CANDIDATES[part] if suits.get(kind, True))


def _may_be_action(words: Wording, phrase: Phrase) -> bool:
    """Return whether the first word is a verb, or a word nobody knows with an object behind it."""
    first = words.word(0)
    if first in words.vocabulary.verbs.plain:
        return True
    is_named = phrase.text[:1].isupper() or first.endswith(("s", "ever"))
    has_object = words.has("determiners", 1) or words.word(1) in OBJECTS
    is_verb_behind = len(words.words) == 2 and words.word(1) in words.vocabulary.verbs.plain
    second = words.word(1)
    is_of_many = second.endswith("s") and not second.endswith("ss") and not _is_no_verb(words)
    is_done = has_object or is_verb_behind or is_of_many
    return is_done and first.isalpha() and not is_named


def _is_no_verb(words: Wording) -> bool:
    """Return whether the first word is known for something else, or looks like it."""
    lists = ("nouns", "things", "countable", "adjectives", "adverbs", "determiners", "prepositions")
    first, vocabulary = words.word(0), words.vocabulary
    is_listed = any(words.has(name, 0) for name in lists) or is_ordinal(first)
    return is_listed or first.endswith((*vocabulary.noun_endings, *vocabulary.adjective_endings))


def _may_be_adjective(words: Wording) -> bool:
    """Return whether the words can say how somebody is: "gas safe registered"."""
    first, last = words.word(0), words.word(len(words.words) - 1)
    lists = ("determiners", "subjects", "auxiliaries", "relatives", "nouns", "things")
    if words.starts("negations") or (words.starts("adverbs") and not words.has("time_starts", 0)):
        return True
    if any(words.has(name, 0) for name in lists) or has_finite(words, 1):
        return False
    endings = words.vocabulary.adjective_endings
    is_like_one = first.endswith(endings) or last.endswith(endings)
    return bool(is_like_one or words.starts("adjectives"))


def as_kind(phrase: Phrase, kind: str | None, part: str, vocabulary: Vocabulary) -> Phrase:
    """Return the phrase as the person said it sounds right."""
    if not vocabulary.has_rules:
        return replace(phrase, kind=kind)
    if kind == "own":
        return replace(phrase, kind="sentence", text=in_first_person(phrase.text, vocabulary))
    if kind == "preference":
        return replace(phrase, kind=kind, text=preference_text(phrase.text, vocabulary))
    text = phrase.text if kind == "sentence" else joined(phrase.text, vocabulary)
    kind = _noun_group(kind, part, Chunk(tuple(text.split()), False).wording(part, vocabulary))
    return replace(phrase, kind=kind, text=with_article(text, kind, part, vocabulary))


def _more(chunk: Chunk, vocabulary: Vocabulary) -> Phrase:
    """Return what else somebody says of their role: "I'm a union rep", else what they do."""
    words = chunk.wording("role", vocabulary)
    if words.has("determiners", 0) or names_a_person(words):
        return Phrase(
            "adjective", with_article(_role_start(chunk.text), "noun", "role", vocabulary)
        )
    return _phrase(chunk, "what", vocabulary)


def _phrase(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Phrase:
    if chunk.has_placeholder:
        return Phrase("placeholder", chunk.text)
    chunk = with_verb_negated(_with_subject(chunk, part, vocabulary), part, vocabulary)
    wording = chunk.wording(part, vocabulary)
    if part == "ask" and is_preference(wording):
        return Phrase("preference", preference_text(chunk.text, vocabulary))
    if part == "ask" and is_negated(wording):
        return Phrase(None, lower_start(chunk.text, vocabulary))
    if part != "story" and is_of_oneself(chunk.text, vocabulary):
        return Phrase(None, chunk.text)
    if part == "story":
        return Phrase("question" if chunk.is_asked else "sentence", chunk.text)
    skipped = _skipped(wording)
    kind = kind_of(wording.after(skipped)) if len(wording.words) else None
    kind = _by_ending(kind, chunk, part)
    if kind is None and part == "what" and wording.commas:
        chunk = _as_doing(chunk, vocabulary)
        kind = "ing" if chunk.tokens[0].endswith("ing") else None
        return Phrase(kind, joined(lower_start(chunk.text, vocabulary), vocabulary))
    if kind == "third":
        base = _plain(chunk, skipped, vocabulary.verbs.third, vocabulary)
        return Phrase("action" if base else None, joined(base, vocabulary) or chunk.text)
    base = _plain(chunk, skipped, vocabulary.verbs.doing, vocabulary) if kind == "ing" else ""
    if part == "ask" and base and any(word in ("me", "us") for word in wording.words):
        return Phrase("action", base)
    kind = _noun_group(kind, part, wording)
    return Phrase(kind, _fitted(chunk, kind, part, vocabulary), base)


def _as_doing(chunk: Chunk, vocabulary: Vocabulary) -> Chunk:
    """Return "check badges, patrol, first aid" as "checking badges, patrol, first aid"."""
    first, *rest = chunk.tokens
    doing = {plain: form for form, plain in vocabulary.verbs.doing.items()}
    verb = doing.get(first.casefold())
    second = compared(rest[0]) if rest else ""
    if vocabulary.has("also_nouns", first.casefold()) and second in vocabulary.verbs.third:
        return chunk  # "stock takes"
    return replace(chunk, tokens=(verb, *rest)) if verb else chunk


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
    if part == "ask" and words.word(0) in vocabulary.led and len(words.words) > 1:
        return chunk.led_by(vocabulary.led[words.word(0)])
    has_subject = words.has("subjects", 1) or words.word(1) in INDEFINITE
    if words.word(0) in _MODALS and not has_subject and len(words.words) > 1:
        if part == "ask" and words.word(0) in _NEGATED:
            return _asked_not(chunk, words)
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


def _by_ending(kind: str | None, chunk: Chunk, part: str) -> str | None:
    """Take the mark at the end for what it tells: a statement with "?" is no statement."""
    if chunk.is_asked and kind == "sentence" and part in ("what", "role", "whom"):
        return None
    return kind


def _plain(chunk: Chunk, skipped: int, forms: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """Return the text with each coordinated verb in its plain form; "" where one is not known."""
    tokens = list(chunk.tokens)
    for place in (skipped, *_coordinated(tokens)):
        word = tokens[place].strip(".,;:").casefold()
        verb = forms.get(word)
        if (
            forms is vocabulary.verbs.doing
            and not verb
            and _is_thing_done(tokens, place, vocabulary)
        ):
            return ""
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
    return joined(lower_start(replace(chunk, tokens=tuple(tokens)).text, vocabulary), vocabulary)


def _is_thing_done(tokens: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """Return whether a thing in a row stands for doing it: "loading lorries, stock checks"."""
    end = next(
        (n for n in range(place, len(tokens)) if tokens[n].endswith((",", ";"))), len(tokens)
    )
    words = Chunk(tuple(tokens[place : end + 1]), False).wording("what", vocabulary)
    skips = ("adverbs", "determiners", "prepositions", "adjectives", "relatives", "subjects")
    is_other = any(words.has(name, 0) for name in skips) or words.word(0) in vocabulary.verbs.plain
    is_named = len(words.words) > 1 and vocabulary.has("also_nouns", words.word(0))
    return is_named or (len(words.words) == 2 and not is_other)


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
    is_definite = wording.word(0) in _DEFINITE
    for place in range(min(5, len(wording.words))):
        if place and wording.has("prepositions", place):
            break
        rest = wording.after(place)
        if is_head(rest, rest.starts("meetings")):
            return "meeting"
        if part == "ask" and not is_definite and is_head(rest, rest.starts("seeking")):
            return "seeking"
    is_bare = not wording.has("determiners", 0) and not wording.word(0).endswith(("'s", "s'"))
    return "topic" if part == "ask" and is_bare and is_topic(wording) else kind


def _fitted(chunk: Chunk, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    text = chunk.text
    if kind in ("sentence", "question"):
        return _spanned(chunk, part, vocabulary)
    if kind == "infinitive":
        text = text.partition(" ")[2]
    is_title = kind == "passive" and " of the " in text
    text = (
        text if is_title else lower_start(text, vocabulary) if part != "role" else _role_start(text)
    )
    if kind == "headline":
        return with_verb(text)
    if kind in ("action", "mine", "ing", "noun", "past") and part != "role":
        text = joined(text, vocabulary)
    if kind in ("action", "mine") and part != "role":
        text = with_object_article(text, part, vocabulary)
    if part == "whom":
        return with_article(for_whom(text, vocabulary), kind, part, vocabulary)
    return with_article(text, kind, part, vocabulary)


def _spanned(chunk: Chunk, part: str, vocabulary: Vocabulary) -> str:
    """Return a sentence; "18 years on the floor, I know …" begins with "After"."""
    words = chunk.wording(part, vocabulary)
    lead = vocabulary.spans.get(words.word(1), "")
    has_subject_later = any(words.words[place + 1 : place + 2] == ("i",) for place in words.commas)
    return f"{lead} {chunk.text}" if lead and has_subject_later else chunk.text


def _role_start(text: str) -> str:
    first, _, rest = text.partition(" ")
    is_title = first[:1].isupper() and first[1:] == first[1:].lower()
    following = rest.removeprefix("and ").removeprefix("of ")
    return text[:1].lower() + text[1:] if is_title and not following[:1].isupper() else text
