"""What kind of phrase an answer is, by its first words; `None` where that is not sure.

The rules are for English; the words they go by are the organisation's data (`phrases` in
pitch.yaml), so that they can be added to.
"""

from collections.abc import Callable
from dataclasses import replace

from worksheets.pitching.articles import is_one_thing
from worksheets.pitching.clauses import (
    finite_place,
    has_finite,
    has_subject,
)
from worksheets.pitching.people_words import is_ordinal, names_a_doer, names_a_person
from worksheets.pitching.title_kinds import department_kind, honour_kind, title_kind
from worksheets.pitching.verb_kinds import (
    ASKED_FOR,
    UNSURE,
    doer_kind,
    participle_kind,
    past_kind,
    plain_kind,
    third_kind,
)
from worksheets.pitching.wording import Wording

type _Rule = Callable[[Wording], str | None]


def kind_of(answer: Wording) -> str | None:
    """Return the kind of a phrase that is not empty; None where the rules are not sure."""
    if answer.part == "whom":
        return _whom(answer)
    for rule in _RULES:
        kind = rule(answer)
        if kind:
            return None if kind == UNSURE else kind
    return None


def _whom(answer: Wording) -> str | None:
    kind = _question(answer) or _own_sentence(answer)
    return kind if kind and kind != UNSURE else "noun"


def _question(answer: Wording) -> str | None:
    first, second = answer.word(0), answer.word(1)
    if answer.starts("question_starts") and answer.is_asked:
        return "question"
    if first.endswith("'s") and answer.vocabulary.has("wh_words", first.removesuffix("'s")):
        return "question" if second else UNSURE
    if answer.has("auxiliaries", 0) and (answer.has("subjects", 1) or answer.has("indefinite", 1)):
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
        end = 3 if answer.has("wished", 2) else 4
        has_more = answer.commas or any(
            answer.vocabulary.has("first_person", word) for word in answer.words[end:]
        )
        return "sentence" if len(answer.words) > 4 and has_more else UNSURE
    return "clause" if len(answer.words) > 2 else UNSURE


def _own_sentence(answer: Wording) -> str | None:
    """A sentence that begins with its subject, or with "let's"."""
    first, second = answer.word(0), answer.word(1)
    if first in ("let's", "let") and second not in ("go", "you", "your"):
        is_whole = first == "let's" or second == "us" or answer.part == "offer"
        return "sentence" if is_whole else None
    if first.endswith(("'m", "'ve", "'d", "'ll", "'re")) or first in ("it's", "that's", "there's"):
        return "sentence" if second else UNSURE
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
        return UNSURE
    return "sentence" if first == "i" else UNSURE


def _infinitive(answer: Wording) -> str | None:
    if answer.word(0) != "to":
        return None
    return "infinitive" if answer.word(1) in answer.vocabulary.verbs.plain else UNSURE


def _wish(answer: Wording) -> str | None:
    if answer.part not in ("ask", "different") or not answer.starts("wishes"):
        return None
    return "wish" if len(answer.words) > answer.starts("wishes") else UNSURE


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
        return UNSURE
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
    return UNSURE if has_finite(answer, count) else "noun"


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
        return UNSURE if answer.part in ("role", "offer") else "sentence"
    if answer.part == "proof" and is_ordinal(first, answer.vocabulary):
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
    return "noun" if answer.part == "role" and answer.word(0) == "from" else UNSURE


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
        return "sentence" if answer.part in ("different", "proof", "story") else UNSURE
    if has_finite(answer, 1):
        return "sentence" if answer.part in ("different", "proof") else UNSURE
    if answer.word(1) in answer.vocabulary.verbs.plain and answer.has("objects", 2):
        return "sentence" if answer.part in ("different", "proof") else UNSURE
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
        return doer_kind(answer) if answer.part in ASKED_FOR else UNSURE
    return UNSURE


_RULES: tuple[_Rule, ...] = (
    department_kind,
    title_kind,
    honour_kind,
    _treat,
    _question,
    _clause,
    _own_sentence,
    _infinitive,
    _wish,
    _doing,
    _adjective,
    participle_kind,
    _headline,
    _noun_or_sentence,
    _timed,
    plain_kind,
    third_kind,
    past_kind,
    _named,
)
