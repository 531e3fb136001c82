"""How a line's phrase is said: rules, the first that fits."""

from collections.abc import Callable
from dataclasses import replace

from worksheets.messaging.book import phrase_set
from worksheets.messaging.told import (
    Told,
    as_topic,
    is_between_us,
    is_of_you,
    is_verb_first,
    reason_wording,
)
from worksheets.pitching.clauses import finite_place
from worksheets.pitching.fitting import compared, lower_start, starting
from worksheets.pitching.phrase import Phrase

#: "the new cost centres" goes on for a word, "my team cut waiting times" for more.
_MOST_OF_A_NAME = 2


type _Rule = Callable[[Told], Phrase | None]


def told_apart(told: Told, rules: tuple[_Rule, ...]) -> Phrase:
    """Return the phrase as the first of the `rules` that fits has it, else as it was."""
    if not told.vocabulary.has_rules:
        return told.phrase
    return next((found for rule in rules if (found := rule(told))), told.phrase)


def _named(told: Told) -> Phrase | None:
    """What looks like a sentence and is a thing: "the codes you sent", "the new cost centres"."""
    has, verbs, words = told.vocabulary.has, told.vocabulary.verbs, told.words
    is_named = has("determiners", told.first) and told.first not in ("no", "everyone")
    if not (is_named and told.is_of("sentence")):
        return None
    for place, word in enumerate(words[1:], start=1):
        is_of_many = word in verbs.plain and not verbs.is_finite(word)
        if is_of_many and finite_place(reason_wording(told), 1) == place:
            return None  # "your guests come through us"
        if not (has("auxiliaries", word) or verbs.is_finite(word)):
            continue
        if has("subjects", words[place - 1]):
            break
        if word not in verbs.plain or len(words) - place > _MOST_OF_A_NAME:
            return None
    return told_apart(replace(told, phrase=told.as_("noun")), RULES)


def _work(told: Told) -> Phrase | None:
    """What asks nobody for anything: "plan shifts" is what it's about, "leave planning" unsure."""
    if not told.is_of("action", "ask") or is_between_us(told):
        return None
    is_topic = "ing" in told.patterns and is_verb_first(told)
    return as_topic(told) if is_topic else told.as_(None)


def _either(told: Told) -> Phrase | None:
    """What may be done by either: "help new starters settle in"."""
    is_either = told.first in told.book.words.for_either
    is_for_us = is_between_us(told)
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
    is_for_both = (
        has("mine", words)
        or has("together", words)
        or any(told.vocabulary.has("addressed", word) for word in words)
    )
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
    return told.as_("clause" if is_of_you(told) else "puzzle")


def _time(told: Told) -> Phrase | None:
    """Some minutes: "15 min", "ten minutes", "half an hour"."""
    has_unit = any(word in told.book.words.times.units for word in told.words[1:3])
    return told.as_("time") if told.is_of("noun meeting", "ask") and has_unit else None


def _thing(told: Told) -> Phrase | None:
    if not told.is_of("noun", "ask", "whom"):
        return None
    wanted = "".join(told.words[1:2]) if told.first == "your" else told.first
    is_thing = told.vocabulary.has("someone", told.first) or wanted in told.book.words.requests
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
    if told.is_of("sentence", "why") and told.vocabulary.has("addressed", told.first):
        return told.as_("because", text=text[:1].lower() + text[1:])
    is_vague = told.is_of("noun", "why") and not (
        told.first in ("the", "a", "an") or told.vocabulary.has("addressed", told.first)
    )
    return told.as_(None) if is_vague else None


#: Where a rule of the pitch may be wrong; what the person chose is not doubted.
DOUBTS: tuple[_Rule, ...] = (_named, _work, _either)


RULES: tuple[_Rule, ...] = (
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
