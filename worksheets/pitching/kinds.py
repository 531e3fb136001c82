"""What kind of phrase an answer is, by its first words; `None` where that is not sure.

The rules are for English; the words they go by are the organisation's data (`phrases` in
pitch.yaml), so that they can be added to.
"""

from collections.abc import Callable
from dataclasses import replace

from worksheets.pitching.articles import is_one_thing
from worksheets.pitching.clauses import (
    FIRST_PERSON,
    INDEFINITE,
    OBJECTS,
    finite_place,
    has_finite,
    has_object,
    has_subject,
)
from worksheets.pitching.people_words import is_ordinal, names_a_doer, names_a_person
from worksheets.pitching.wording import Wording

_ASKED_FOR = ("what", "offer", "ask")

type _Rule = Callable[[Wording], str | None]


def kind_of(answer: Wording) -> str | None:
    """Return the kind of a phrase that is not empty; None where the rules are not sure."""
    if answer.part == "whom":
        return _whom(answer)
    for rule in _RULES:
        kind = rule(answer)
        if kind:
            return None if kind == _UNSURE else kind
    return None


_UNSURE = "unsure"
#: "If you like" is whole without an object.
_WISHED = ("want", "like", "wish", "need")


def _whom(answer: Wording) -> str | None:
    kind = _question(answer) or _own_sentence(answer)
    return kind if kind and kind != _UNSURE else "noun"


def _question(answer: Wording) -> str | None:
    first, second = answer.word(0), answer.word(1)
    if answer.starts("question_starts") and answer.is_asked:
        return "question"
    if first.endswith("'s") and answer.vocabulary.has("wh_words", first.removesuffix("'s")):
        return "question" if second else _UNSURE
    if answer.has("auxiliaries", 0) and (answer.has("subjects", 1) or second in INDEFINITE):
        return "question"
    is_wh = answer.has("wh_words", 0) and first not in ("if", "whether")
    if is_wh and (answer.has("auxiliaries", 1) or second in ("else", "about")):
        return "question"
    return None


def _clause(answer: Wording) -> str | None:
    if answer.part == "ask" and answer.word(0) == "anything" and answer.has("subjects", 1):
        return "clause"
    if not answer.has("wh_words", 0):
        return None
    if answer.word(0) == "if":
        end = 3 if answer.word(2) in _WISHED else 4
        has_more = answer.commas or any(word in FIRST_PERSON for word in answer.words[end:])
        return "sentence" if len(answer.words) > 4 and has_more else _UNSURE
    return "clause" if len(answer.words) > 2 else _UNSURE


def _own_sentence(answer: Wording) -> str | None:
    """A sentence that begins with its subject, or with "let's"."""
    first, second = answer.word(0), answer.word(1)
    if first in ("let's", "let") and second not in ("go", "you", "your"):
        is_whole = first == "let's" or second == "us" or answer.part == "offer"
        return "sentence" if is_whole else None
    if first.endswith(("'m", "'ve", "'d", "'ll", "'re")) or first in ("it's", "that's", "there's"):
        return "sentence" if second else _UNSURE
    if not answer.has("subjects", 0) or not second or second in ("and", "or", "who"):
        return None
    if first in ("this", "that", "there") and not answer.has("auxiliaries", 1):
        return None
    rest = answer.after(1)
    skipped = rest.starts("adverbs")
    rest = rest.after(skipped) if skipped < len(rest.words) else rest
    verbs = answer.vocabulary.verbs
    word = rest.word(0)
    if rest.has("auxiliaries", 0) or word in verbs.plain or verbs.is_finite(word):
        return "sentence"
    if word in verbs.doing or rest.has("adjectives", 0) or rest.has("determiners", 0):
        return _UNSURE
    return "sentence" if first == "i" else _UNSURE


def _infinitive(answer: Wording) -> str | None:
    if answer.word(0) != "to":
        return None
    return "infinitive" if answer.word(1) in answer.vocabulary.verbs.plain else _UNSURE


def _wish(answer: Wording) -> str | None:
    if answer.part not in ("ask", "different") or not answer.starts("wishes"):
        return None
    return "wish" if len(answer.words) > answer.starts("wishes") else _UNSURE


def _doing(answer: Wording) -> str | None:
    first = answer.word(0)
    if answer.part == "role" and names_a_person(answer.after(1)):
        return "noun" if first.endswith("ing") else None
    if answer.part == "what" and answer.starts("under_way"):
        return "progress"
    if answer.has("progress", 0) and answer.part in ("what", "ask") and len(answer.words) > 1:
        return "ing" if answer.word(1) == "after" else "progress"
    is_form = first in answer.vocabulary.verbs.doing or (first.endswith("ing") and len(first) > 5)
    if not is_form or answer.has("determiners", 0):
        return None
    if answer.has("ing_nouns", 0):
        is_numbered = len(answer.words) == 2 and answer.word(1)[:1].isdigit()  # "planning 101"
        is_noun = is_numbered or (
            len(answer.words) == 1
            or 0 in answer.commas
            or answer.has("prepositions", 1)
            or answer.has("also_nouns", 1)
            or answer.word(1) in ("and", "or")
        )
        return "noun" if is_noun else "ing"
    if len(answer.words) == 1 and answer.part in ("proof", "different"):
        return _UNSURE
    return "ing"


def _adjective(answer: Wording) -> str | None:
    if answer.part == "role" and answer.word(0) in ("on", "in", "at", "with") and answer.word(1):
        return "adjective"
    count = answer.starts("adjectives")
    if not count:
        return None
    if answer.part == "different" and names_a_person(answer.after(count)):
        return "person"
    if answer.word(0) in answer.vocabulary.verbs.past and answer.word(1) == "as":
        return None
    is_end = count == len(answer.words) or (count - 1) in answer.commas
    if is_end or count > 1 or answer.has("adjective_ends", count):
        return "adjective"
    if answer.word(0) in answer.vocabulary.verbs.plain | answer.vocabulary.verbs.past.keys():
        return None
    # "new scanners": the adjective is part of what is named, unless a verb follows.
    return _UNSURE if has_finite(answer, count) else "noun"


def _noun_or_sentence(answer: Wording) -> str | None:
    """What begins with an article, a number, a possessive or a name."""
    first = answer.word(0)
    is_counted = first.lstrip("£$€")[:1].isdigit()
    if not (answer.has("determiners", 0) or is_counted or first.endswith("'s")):
        return None
    if first in ("whatever", "whoever"):
        return "noun"
    if has_subject(answer) and answer.part != "role":
        return "sentence"
    if answer.part == "different" and first in ("a", "an") and names_a_doer(answer.after(1)):
        return "person"
    place = finite_place(answer, 1)
    if place and _is_within(answer, place):
        return "noun"
    if place:
        return _UNSURE if answer.part in ("role", "offer") else "sentence"
    if answer.part == "proof" and is_ordinal(first):
        return "passive"
    if answer.part == "different" and (first[:1].isdigit() or answer.has("numbers", 0)):
        return "counted"
    return "noun"


def _is_within(answer: Wording, place: int) -> bool:
    """Return whether the verb belongs to what is named: "a problem your team has", "£2m saved"."""
    if answer.part in ("offer", "ask") and place == len(answer.words) - 1:
        return True
    first, verb = answer.word(0), answer.word(place)
    is_counted = first == "no" or first.lstrip("£$€")[:1].isdigit()
    is_done = verb in answer.vocabulary.verbs.past and not answer.has("intransitive", place)
    is_bare = answer.has("prepositions", place + 1) or place == 1
    return answer.part == "proof" and is_counted and is_done and is_bare


def _timed(answer: Wording) -> str | None:
    """What begins with a time or a place: a whole sentence, or only a piece of one."""
    if not answer.starts("time_starts"):
        return None
    if has_subject(answer) or has_finite(answer, 2):
        return "sentence"
    return "noun" if answer.part == "role" and answer.word(0) == "from" else _UNSURE


def _verb(answer: Wording) -> str | None:
    """What begins with the plain form of a verb."""
    first = answer.word(0)
    verbs = answer.vocabulary.verbs
    if first not in verbs.plain:
        return None
    is_certain = first not in verbs.past and not answer.has("also_nouns", 0)
    takes_object = has_object(answer)
    is_phrasal = answer.word(1) in ("after", "up", "out", "down", "off")
    if answer.part == "role" and not (takes_object or is_phrasal):
        return "noun"
    if answer.part in ("proof", "different") and first in verbs.past:
        return "past"
    if answer.has("also_nouns", 0):
        if answer.word(1) == "of" or (len(answer.words) == 1 and answer.part != "offer"):
            return "noun"
        is_wanted = answer.starts("meetings") or answer.starts("seeking")
        if (
            is_wanted
            and answer.part == "ask"
            and not takes_object
            and answer.starts("together") < 2
        ):
            return "noun"
        if answer.part not in _ASKED_FOR and not (takes_object or is_phrasal):
            return "noun" if answer.has("prepositions", 1) else _UNSURE
        if _are_all_done(answer):
            return _doer(answer)
        if answer.has("ing_nouns", 1) and not takes_object:
            return "noun"
        if {0, 1} & answer.commas and not takes_object:
            return _UNSURE
        if answer.part == "ask" and first == "help" and not (takes_object or "you" in answer.words):
            return "noun"
        if not (takes_object or answer.has("prepositions", 1)) and len(answer.words) < 4:
            return _plural_object(answer)
    if answer.part == "proof" and not is_certain:
        return _UNSURE
    return _doer(answer)


def _are_all_done(answer: Wording) -> bool:
    """Return whether each thing in a row begins with a verb: "coach managers, plan headcount"."""
    starts = [0, *(place + 1 for place in sorted(answer.commas) if place + 1 < len(answer.words))]
    plain = answer.vocabulary.verbs.plain
    is_longer = len(starts) < len(answer.words)
    return len(starts) > 1 and is_longer and all(answer.word(place) in plain for place in starts)


def _plural_object(answer: Wording) -> str:
    """Tell "plan shifts" from "design review": a plural is what somebody does something to."""
    last = answer.words[-1]
    is_plural = last.endswith("s") and not last.endswith("ss")
    has = answer.vocabulary.match
    if any(has(name, answer.words[-1:]) for name in ("things", "countable")):
        return "noun"
    if len(answer.words) > 2:
        return _doer(answer)
    return _doer(answer) if is_plural and answer.part in _ASKED_FOR else _UNSURE


def _doer(answer: Wording) -> str:
    """Tell by the rest of a phrase who is to do it: the speaker, the listener, or both."""
    rest = answer.words[1:]
    me = next((n for n, word in enumerate(rest) if word in ("me", "us")), None)
    you = next((n for n, word in enumerate(rest) if word in ("you", "your")), None)
    if answer.part == "offer":
        if answer.has("states", 0):
            return "state"
        is_invited = me is not None or bool(answer.starts("invitations"))
        return "yours" if is_invited and you is None else "action"
    if answer.part != "ask":
        return "action"
    mine = me is not None or any(word in ("my", "our", "i", "we") for word in rest)
    if answer.starts("together") and "me" not in rest:
        return "together"
    if rest[:1] == ("you",) or (answer.starts("mine") and not mine):
        return "mine"
    return "action"


def _third(answer: Wording) -> str | None:
    first = answer.word(0)
    if first not in answer.vocabulary.verbs.third or answer.part in ("offer", "ask", "role"):
        return None
    if answer.has("nouns", 0):
        return None
    plain = answer.vocabulary.verbs.third[first]
    is_noun_too = answer.vocabulary.has("also_nouns", plain)
    if is_noun_too and not has_object(answer):
        return _UNSURE
    return "third"


def _participle(answer: Wording) -> str | None:
    """ "Been here 22 years" lacks its "I've"."""
    first = answer.word(0)
    if first == "been" and answer.part == "role":
        return "participle"
    if first not in answer.vocabulary.verbs.participles or answer.part not in (
        "different",
        "proof",
    ):
        return None
    return _UNSURE if answer.word(1) == "by" else "participle"


def _headline(answer: Wording) -> str | None:
    """ "Sickness down by a fifth" lacks its "is"."""
    place = next((n for n in range(1, 5) if _is_measure(answer, n)), 0)
    subject = replace(answer, words=answer.words[:place])
    if answer.part != "proof" or not place or has_finite(subject, 1):
        return None
    verbs, first = answer.vocabulary.verbs, answer.word(0)
    is_verb = first in verbs.plain and not answer.has("also_nouns", 0)
    if first in verbs.past or is_verb:
        return None
    return "sentence" if answer.word(place - 1) in verbs.past else "headline"


def _is_measure(answer: Wording, place: int) -> bool:
    """Return whether a word says how much something is, or went: "up", "95%", "from 48h"."""
    word, following = answer.word(place), answer.word(place + 1)
    if word == "from":
        return following[:1].isdigit() and "to" in answer.words[place:]
    is_share = (
        word[:1].isdigit() and word.endswith("%") and not answer.has("prepositions", place - 1)
    )
    return word in ("up", "down") or is_share


def _past(answer: Wording) -> str | None:
    first = answer.word(0)
    if answer.part == "what" and answer.word(1) == "and" and not _is_verb(answer, 2):
        return "noun"  # "planned and reactive maintenance"
    if answer.starts("passive"):
        return "passive" if answer.part in ("proof", "different") else _UNSURE
    if first not in answer.vocabulary.verbs.past or first in answer.vocabulary.verbs.plain:
        return None
    if answer.part == "role":
        return "action"
    if answer.word(1) == "by":
        return _UNSURE
    return "past" if answer.part in ("proof", "different", "what") else _UNSURE


def _is_verb(answer: Wording, place: int) -> bool:
    verbs, word = answer.vocabulary.verbs, answer.word(place)
    return word in verbs.plain or word in verbs.past or answer.has("adverbs", place)


def _titled(answer: Wording) -> str | None:
    """A job by its last word: "people partner", "cleaning supervisor"."""
    is_said = answer.has("subjects", 0) and answer.word(0) != "people"
    is_done = answer.word(0) in ("been", "acting") or answer.starts("adjectives")
    is_job = answer.part == "role" and not (is_said or is_done) and names_a_person(answer)
    return "noun" if is_job else None


def _honoured(answer: Wording) -> str | None:
    """ "Apprentice of the Year" is what somebody was."""
    is_honour = answer.part == "proof" and answer.words[1:3] == ("of", "the")
    return "passive" if is_honour and names_a_person(answer) else None


def _department(answer: Wording) -> str | None:
    count = answer.starts("departments")
    is_whole = count and (
        count == len(answer.words)
        or answer.has("prepositions", count)
        or ((count - 1) in answer.commas and not names_a_person(answer.after(count)))
    )
    return "department" if answer.part == "role" and is_whole else None


def _treat(answer: Wording) -> str | None:
    """ "Coffee on me" is whole as it stands."""
    return "sentence" if answer.part == "offer" and answer.words[-2:] == ("on", "me") else None


def _named(answer: Wording) -> str | None:
    """What begins with a word that is no verb: a noun where everything fits, else not sure."""
    if answer.part == "role":
        return "sentence" if has_subject(answer) else "noun"
    if answer.part == "different" and names_a_person(answer):
        return "person"
    if answer.word(1) == "but" and answer.part == "different":
        return "adjective"
    if has_subject(answer) and answer.word(0) not in ("how", "what"):
        return "sentence" if answer.part in ("different", "proof", "story") else _UNSURE
    if has_finite(answer, 1):
        return "sentence" if answer.part in ("different", "proof") else _UNSURE
    if answer.word(1) in answer.vocabulary.verbs.plain and answer.word(2) in OBJECTS:
        return "sentence" if answer.part in ("different", "proof") else _UNSURE
    known = (
        answer.vocabulary.has("nouns", answer.word(0) + "s")
        or answer.has("nouns", 0)
        or answer.starts("meetings")
        or answer.starts("seeking")
        or answer.word(0).endswith(answer.vocabulary.noun_endings)
        or answer.word(0)[:-1].endswith(answer.vocabulary.noun_endings)
    )
    known = known or is_one_thing(answer)
    if known or answer.has("prepositions", 1) or answer.has("nouns", 1):
        return "noun"
    if answer.has("determiners", 1) and answer.word(1) not in ("that", "this", "all"):
        return _doer(answer) if answer.part in _ASKED_FOR else _UNSURE
    return _UNSURE


_RULES: tuple[_Rule, ...] = (
    _department,
    _titled,
    _honoured,
    _treat,
    _question,
    _clause,
    _own_sentence,
    _infinitive,
    _wish,
    _doing,
    _adjective,
    _participle,
    _headline,
    _noun_or_sentence,
    _timed,
    _verb,
    _third,
    _past,
    _named,
)
