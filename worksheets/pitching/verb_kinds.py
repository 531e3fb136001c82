"""What kind of phrase an answer is that begins with a verb, in any of its forms."""

from worksheets.pitching.clauses import has_object
from worksheets.pitching.wording import Wording

#: What is certain to be asked about.
UNSURE = "unsure"


#: Parts somebody can act on.
ASKED_FOR = ("what", "offer", "ask")


def plain_kind(answer: Wording) -> str | None:
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
        if answer.part not in ASKED_FOR and not (takes_object or is_phrasal):
            return "noun" if answer.has("prepositions", 1) else UNSURE
        if _are_all_done(answer):
            return doer_kind(answer)
        if answer.has("ing_nouns", 1) and not takes_object:
            return "noun"
        if {0, 1} & answer.commas and not takes_object:
            return UNSURE
        if answer.part == "ask" and first == "help" and not (takes_object or "you" in answer.words):
            return "noun"
        if not (takes_object or answer.has("prepositions", 1)) and len(answer.words) < 4:
            return _plural_object(answer)
    if answer.part == "proof" and not is_certain:
        return UNSURE
    return doer_kind(answer)


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
        return doer_kind(answer)
    return doer_kind(answer) if is_plural and answer.part in ASKED_FOR else UNSURE


def doer_kind(answer: Wording) -> str:
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


def third_kind(answer: Wording) -> str | None:
    first = answer.word(0)
    if first not in answer.vocabulary.verbs.third or answer.part in ("offer", "ask", "role"):
        return None
    if answer.has("nouns", 0):
        return None
    plain = answer.vocabulary.verbs.third[first]
    is_noun_too = answer.vocabulary.has("also_nouns", plain)
    if is_noun_too and not has_object(answer):
        return UNSURE
    return "third"


def participle_kind(answer: Wording) -> str | None:
    """ "Been here 22 years" lacks its "I've"."""
    first = answer.word(0)
    if first == "been" and answer.part == "role":
        return "participle"
    if first not in answer.vocabulary.verbs.participles or answer.part not in (
        "different",
        "proof",
    ):
        return None
    return UNSURE if answer.word(1) == "by" else "participle"


def past_kind(answer: Wording) -> str | None:
    first = answer.word(0)
    if answer.part == "what" and answer.word(1) == "and" and not _is_verb(answer, 2):
        return "noun"  # "planned and reactive maintenance"
    if answer.starts("passive"):
        return "passive" if answer.part in ("proof", "different") else UNSURE
    if first not in answer.vocabulary.verbs.past or first in answer.vocabulary.verbs.plain:
        return None
    if answer.part == "role":
        return "action"
    if answer.word(1) == "by":
        return UNSURE
    return "past" if answer.part in ("proof", "different", "what") else UNSURE


def _is_verb(answer: Wording, place: int) -> bool:
    verbs, word = answer.vocabulary.verbs, answer.word(place)
    return word in verbs.plain or word in verbs.past or answer.has("adverbs", place)
