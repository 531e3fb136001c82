"""What kind of phrase a line holds, told apart further than a pitch has to.

The rules are for English; the words they go by are the organisation's data (messages.yaml, and
`phrases` in pitch.yaml). In a language without such words, what doesn't end as a sentence is asked.
"""

from collections.abc import Iterator
from dataclasses import replace

from worksheets.messaging.rules import DOUBTS, RULES, told_apart
from worksheets.messaging.told import Told, as_topic, is_verb_first, reason_wording
from worksheets.pitching.candidates import CANDIDATES, as_kind, choice
from worksheets.pitching.clauses import has_finite
from worksheets.pitching.fitting import compared, lower_start
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.selves import is_of_oneself
from worksheets.pitching.vocabulary import Vocabulary

#: How the pitch understands a line it has no part for.
READ_AS = {"why": "different", "thanks": "proof"}


def settled(phrase: Phrase, told: Told, chosen: str) -> Phrase:
    """Return a phrase as the kind it is, else as it was `chosen`, else as the thing it must be."""
    found = told_apart(replace(told, phrase=phrase), (*DOUBTS, *RULES))
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
        if kind == "noun" and told.part == "ask" and is_verb_first(told):
            yield kind, as_topic(told)
        else:
            phrase = as_kind(told.phrase, kind, read_as, told.vocabulary)
            yield kind, told_apart(replace(told, phrase=phrase), RULES)


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
        is_compound = told.first in verbs.plain and not is_verb_first(told)
        if kind == "action" and (is_compound or words[1:2] == ("of",)):
            return False
        return telling in (verbs.plain if kind == "action" else verbs.past)
    if kind == "sentence":
        return not told.vocabulary.match("negations", words) and any(
            has("auxiliaries", word) or has("subjects", word) for word in words
        )
    is_doing = telling in verbs.third and not has("nouns", telling)
    is_clause = has("subjects", "".join(words[1:2]))
    is_said = has("subjects", told.first) or has_finite(reason_wording(told), 1)
    return telling == told.first and not (is_doing or is_clause or is_said)
