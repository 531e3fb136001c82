"""What an answer the rules are not sure of may be, and the answer as what was chosen."""

from dataclasses import replace

from worksheets.pitching.articles import with_article
from worksheets.pitching.clauses import has_finite, has_subject
from worksheets.pitching.fitting import Chunk
from worksheets.pitching.listing import joined
from worksheets.pitching.noun_groups import noun_group
from worksheets.pitching.people_words import is_ordinal
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.preferences import preference_text
from worksheets.pitching.selves import in_first_person, is_of_oneself
from worksheets.pitching.vocabulary import Vocabulary
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
    is_begun = words.word(0) in verbs.participles or words.has("conjunctions", 0)
    is_thing = not is_begun and not is_described
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
    has_object = words.has("determiners", 1) or words.has("objects", 1)
    is_verb_behind = len(words.words) == 2 and words.word(1) in words.vocabulary.verbs.plain
    second = words.word(1)
    is_of_many = second.endswith("s") and not second.endswith("ss") and not _is_no_verb(words)
    is_done = has_object or is_verb_behind or is_of_many
    return is_done and first.isalpha() and not is_named


def _is_no_verb(words: Wording) -> bool:
    """Return whether the first word is known for something else, or looks like it."""
    lists = ("nouns", "things", "countable", "adjectives", "adverbs", "determiners", "prepositions")
    first, vocabulary = words.word(0), words.vocabulary
    is_listed = any(words.has(name, 0) for name in lists) or is_ordinal(first, vocabulary)
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
    kind = noun_group(kind, part, Chunk(tuple(text.split()), False).wording(part, vocabulary))
    return replace(phrase, kind=kind, text=with_article(text, kind, part, vocabulary))
