"""What kind of phrase a line holds, told apart further than a pitch has to.

The rules are for English; the words they go by are the organisation's data (messages.yaml, and
`phrases` in pitch.yaml). In a language without such words, what doesn't end as a sentence is asked.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from worksheets.content.messages import Patterns
from worksheets.messaging.book import MessageBook, phrase_set
from worksheets.pitching.clauses import finite_place, has_finite
from worksheets.pitching.fitting import Chunk, compared, lower_start, starting
from worksheets.pitching.phrase import CANDIDATES, Phrase, as_kind, choice
from worksheets.pitching.selves import is_of_oneself
from worksheets.pitching.vocabulary import Vocabulary, Words
from worksheets.pitching.wording import Wording

#: How the pitch understands a line it has no part for.
READ_AS = {"why": "different", "thanks": "proof"}
_PRONOUNS = ("i", "we", "you", "they", "he", "she")
_YOU = ("you", "your", "you're", "you've", "yours")
_US = ("me", "us", "my", "our", "i", "we", *_YOU)
_SOMEONE = ("a", "an", "some", "any", "another", "someone", "anyone", "somebody")
_MORE = ("more", "less", "fewer", "earlier")
_JOINED = ("and", "or", "then")
#: "the new cost centres" goes on for a word, "my team cut waiting times" for more.
_MOST_OF_A_NAME = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase of a line, its words as they are compared, and the sentences it may stand in."""

    phrase: Phrase
    part: str
    patterns: Patterns
    book: MessageBook
    typed: str = ""
    is_topical: bool = False

    @property
    def words(self) -> Words:
        """The words in small letters."""
        return tuple(compared(token) for token in self.phrase.text.split())

    @property
    def first(self) -> str:
        """The first word; "" where there is none."""
        return next(iter(self.words), "")

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the language."""
        return self.book.pitch.vocabulary

    def is_of(self, kinds: str, *parts: str) -> bool:
        """Return whether it is of one of the `kinds`, in one of the `parts` if any are named."""
        return self.phrase.kind in kinds.split() and (not parts or self.part in parts)

    def as_(self, kind: str | None, *, without: int = 0, text: str = "") -> Phrase:
        """Return the phrase as another kind, without its first words or with another text."""
        rest = " ".join(self.phrase.text.split()[without:])
        return replace(self.phrase, kind=kind, text=text or rest)


type _Rule = Callable[[Told], Phrase | None]


def settled(phrase: Phrase, told: Told, chosen: str) -> Phrase:
    """Return a phrase as the kind it is, else as it was `chosen`, else as the thing it must be."""
    found = _told_apart(replace(told, phrase=phrase), (*_DOUBTS, *_RULES))
    if found.kind == "placeholder" or (found.kind and told.patterns.get(found.kind)):
        return found
    unsure = replace(found, kind=None)
    options = dict(candidates(replace(told, phrase=unsure)))
    if chosen in options:
        return options[chosen]
    return next(iter(options.values())) if len(options) == 1 else unsure


def candidates(told: Told) -> Iterator[tuple[str, Phrase]]:
    """Yield the kinds an unsure phrase may well be, with the phrase told apart as such."""
    read_as = READ_AS.get(told.part, told.part)
    for kind in CANDIDATES[read_as]:
        if not _may_be(kind, told):
            continue
        if kind == "noun" and told.part == "ask" and _is_verb_first(told):
            yield kind, _as_topic(told)
        else:
            phrase = as_kind(told.phrase, kind, read_as, told.vocabulary)
            yield kind, _told_apart(replace(told, phrase=phrase), _RULES)


def chosen_kind(part: str, typed: str, chosen: str) -> str:
    """Return the kind that was chosen for this very text; "" for none."""
    kinds = CANDIDATES[READ_AS.get(part, part)]
    return next((kind for kind in kinds if chosen == choice(kind, typed)), "")


def unasked(phrase: Phrase, vocabulary: Vocabulary) -> Phrase:
    """Return "what has changed since 2020", typed without a question mark, as a clause."""
    first, second, third = (*(compared(token) for token in phrase.text.split()), "", "", "")[:3]
    has_subject = any(vocabulary.has(name, third) for name in ("subjects", "determiners"))
    is_clause = vocabulary.has("wh_words", first) and second not in ("", "about")
    if phrase.kind != "question" or not is_clause or has_subject:
        return phrase
    return replace(phrase, kind="clause", text=lower_start(phrase.text, vocabulary))


def _told_apart(told: Told, rules: tuple[_Rule, ...]) -> Phrase:
    if not told.vocabulary.has_rules:
        return told.phrase
    return next((found for rule in rules if (found := rule(told))), told.phrase)


def _may_be(kind: str, told: Told) -> bool:
    """Return whether the words can be such a phrase: no request without a verb."""
    if kind == "own":
        return is_of_oneself(told.phrase.text, told.vocabulary)
    if not told.vocabulary.has_rules:
        return True
    has, verbs, words = told.vocabulary.has, told.vocabulary.verbs, told.words
    telling = next((word for word in words if not has("adverbs", word)), "")
    if kind == "preference":
        count = told.vocabulary.match("negations", words)
        return count > 0 and "".join(words[count : count + 1]) in verbs.plain
    if kind in ("action", "past"):
        is_compound = told.first in verbs.plain and not _is_verb_first(told)
        if kind == "action" and (is_compound or words[1:2] == ("of",)):
            return False
        return telling in (verbs.plain if kind == "action" else verbs.past)
    if kind == "sentence":
        return not told.vocabulary.match("negations", words) and any(
            has("auxiliaries", word) or has("subjects", word) for word in words
        )
    is_doing = telling in verbs.third and not has("nouns", telling)
    is_clause = has("subjects", "".join(words[1:2]))
    is_said = has("subjects", told.first) or has_finite(_wording(told), 1)
    return telling == told.first and not (is_doing or is_clause or is_said)


def _named(told: Told) -> Phrase | None:
    """What looks like a sentence and is a thing: "the codes you sent", "the new cost centres"."""
    has, verbs, words = told.vocabulary.has, told.vocabulary.verbs, told.words
    is_named = has("determiners", told.first) and told.first not in ("no", "everyone")
    if not (is_named and told.is_of("sentence")):
        return None
    for place, word in enumerate(words[1:], start=1):
        is_of_many = word in verbs.plain and not verbs.is_finite(word)
        if is_of_many and finite_place(_wording(told), 1) == place:
            return None  # "your guests come through us"
        if not (has("auxiliaries", word) or verbs.is_finite(word)):
            continue
        if words[place - 1] in _PRONOUNS:
            break
        if word not in verbs.plain or len(words) - place > _MOST_OF_A_NAME:
            return None
    return _told_apart(replace(told, phrase=told.as_("noun")), _RULES)


def _work(told: Told) -> Phrase | None:
    """What asks nobody for anything: "plan shifts" is what it's about, "leave planning" unsure."""
    if not told.is_of("action", "ask") or any(word in _US for word in told.words[1:]):
        return None
    is_topic = "ing" in told.patterns and _is_verb_first(told)
    return _as_topic(told) if is_topic else told.as_(None)


def _either(told: Told) -> Phrase | None:
    """What may be done by either: "help new starters settle in"."""
    is_either = told.first in told.book.words.for_either
    is_for_us = any(word in _US for word in told.words[1:])
    return told.as_(None) if told.is_of("mine") and is_either and not is_for_us else None


def _topic(told: Told) -> Phrase | None:
    """What a message is about, rather than asked for: "my talk", "the old project"."""
    if not (told.is_of("topic") or (told.is_topical and told.is_of("noun meeting seeking"))):
        return None
    articles = told.vocabulary.articles
    was_bare = compared(next(iter(told.typed.split()), "")) not in (articles.a, articles.an)
    is_added = bool(articles.a) and was_bare and told.first in (articles.a, articles.an)
    if not is_added:
        return told.as_("noun", text=lower_start(told.phrase.text, told.vocabulary))
    name = lower_start(" ".join(told.phrase.text.split()[1:]), told.vocabulary)
    return told.as_("noun", text=f"{articles.the} {name}")


def _lets(told: Told) -> Phrase | None:
    if told.is_of("sentence") and told.first == "let's":
        return told.as_("together", without=1)
    if told.is_of("sentence") and told.words[:2] == ("let", "me"):
        return told.as_("action", without=2)
    return None


def _welcome(told: Told) -> Phrase | None:
    is_offer = told.is_of("sentence", "offer")
    if is_offer and told.words[:2] in (("you", "can"), ("you", "could")):
        return told.as_("yours", without=2)
    return told.as_("treat") if is_offer and told.words[-2:] == ("on", "me") else None


def _swap(told: Told) -> Phrase | None:
    is_shared = told.vocabulary.match("together", told.words) and "to" not in told.words[1:2]
    return told.as_("together") if told.is_of("action", "offer") and is_shared else None


def _wish(told: Told) -> Phrase | None:
    count = starting(told.words, phrase_set(told.book.words.wish_starts))
    if count and told.is_of("wish sentence") and "infinitive" in told.patterns:
        return told.as_("infinitive", without=count)
    return None


def _doing(told: Told) -> Phrase | None:
    is_plain = "doing" in told.patterns and ("ing" not in told.patterns or told.part == "offer")
    base = told.phrase.base
    if told.is_of("ing", "why"):
        return told.as_(None) if base else None
    if not (told.is_of("ing") and base and is_plain):
        return None
    has = told.vocabulary.match
    words = tuple(map(compared, base.split()))
    is_for_both = has("mine", words) or has("together", words) or any(w in _YOU for w in words)
    if told.part == "offer" or is_for_both:
        return told.as_("doing", text=base)
    is_thing = len(told.words) == 2 and told.vocabulary.has("things", told.words[-1])
    article = f"{told.vocabulary.articles.the} " if is_thing else ""
    return told.as_("noun", text=f"{article}{lower_start(told.phrase.text, told.vocabulary)}")


def _clause(told: Told) -> Phrase | None:
    if not told.is_of("clause", "ask"):
        return None
    if told.first in told.book.words.facts:
        return told.as_("fact")
    if "to" in told.words[1:3]:
        return told.as_("howto")
    return told.as_("clause" if any(word in _YOU for word in told.words) else "puzzle")


def _time(told: Told) -> Phrase | None:
    """Some minutes: "15 min", "ten minutes", "half an hour"."""
    has_unit = any(word in told.book.words.times.units for word in told.words[1:3])
    return told.as_("time") if told.is_of("noun meeting", "ask") and has_unit else None


def _thing(told: Told) -> Phrase | None:
    if not told.is_of("noun", "ask", "whom"):
        return None
    wanted = "".join(told.words[1:2]) if told.first == "your" else told.first
    is_thing = told.first in (*_SOMEONE, *_MORE) or wanted in told.book.words.requests
    text = lower_start(told.phrase.text, told.vocabulary)
    return told.as_("thing" if is_thing else "noun", text=text)


def _thanks(told: Told) -> Phrase | None:
    if not told.is_of("noun", "thanks"):
        return None
    if told.first in told.book.words.requests:
        return told.as_("noun", text=f"your {told.phrase.text}")
    articles = told.vocabulary.articles
    if articles.a and told.first in (articles.a, articles.an):
        return told.as_("noun", text=f"{articles.the} {' '.join(told.phrase.text.split()[1:])}")
    is_named = told.vocabulary.has("determiners", told.first) or not told.phrase.text[:1].islower()
    is_bare = articles.the and not is_named and not told.first.endswith("ing")
    return told.as_("noun", text=f"{articles.the} {told.phrase.text}") if is_bare else None


def _reason(told: Told) -> Phrase | None:
    text = told.phrase.text
    if told.is_of("sentence", "why") and told.first in _YOU:
        return told.as_("because", text=text[:1].lower() + text[1:])
    is_vague = told.is_of("noun", "why") and told.first not in ("the", "a", "an", *_YOU)
    return told.as_(None) if is_vague else None


#: Where a rule of the pitch may be wrong; what the person chose is not doubted.
_DOUBTS: tuple[_Rule, ...] = (_named, _work, _either)
_RULES: tuple[_Rule, ...] = (
    _topic,
    _lets,
    _welcome,
    _wish,
    _swap,
    _doing,
    _clause,
    _time,
    _thing,
    _thanks,
    _reason,
)


def _wording(told: Told) -> Wording:
    """Return the words as the pitch reads a reason."""
    return Chunk(tuple(told.phrase.text.split()), False).wording("different", told.vocabulary)


def _is_verb_first(told: Told) -> bool:
    """Return whether the first word can only be a verb: "plan shifts", not "leave planning"."""
    has, second = told.vocabulary.has, "".join(told.words[1:2])
    is_bare = not any(has("prepositions", word) for word in told.words)
    is_named = is_bare and "".join(told.words[-1:]).endswith("ing")
    is_verb = told.first in told.vocabulary.verbs.plain and not is_named
    is_noun_too = any(has(name, told.first) for name in ("also_nouns", "things", "adjectives"))
    takes_object = has("determiners", second) or second[:1].isdigit() or second.endswith("s")
    is_certain = takes_object or (second != "of" and has("prepositions", second)) or not is_noun_too
    return is_verb and is_certain and not second.endswith("ing")


def _as_topic(told: Told) -> Phrase:
    """Return what somebody does as what it is about: "planning shifts", or "how to plan shifts"."""
    text = lower_start(told.phrase.text, told.vocabulary)
    if "ing" not in told.patterns:
        return told.as_("howto", text=f"{told.book.words.how_to} {text}")
    doing = {plain: form for form, plain in told.vocabulary.verbs.doing.items()}
    tokens = text.split()
    for place, verb in enumerate(told.words):
        if verb in doing and _begins(place, tokens, told.vocabulary):
            tokens[place] = tokens[place].replace(verb, doing[verb], 1)
    return told.as_("ing", text=" ".join(tokens))


def _begins(place: int, tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Return whether the verb at `place` begins the phrase, or one that is joined to it."""
    if place == 0:
        return True
    verb = compared(tokens[place])
    is_noun_too = vocabulary.has("also_nouns", verb) or vocabulary.has("nouns", f"{verb}s")
    return (tokens[place - 1].endswith(",") or tokens[place - 1] in _JOINED) and not is_noun_too
