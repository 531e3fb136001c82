"""What tells a whole clause: a subject, a verb that says what it does, an object."""

from worksheets.pitching.wording import Wording

#: A subject this late in a phrase belongs to something else in it.
_SUBJECT_WITHIN = 7


def has_object(answer: Wording) -> bool:
    """Return whether the second word can only follow a verb: "the", "you", "34" …"""
    second = answer.word(1)
    return (
        answer.has("objects", 1)
        or second in ("that", "sure", "how", "what")
        or second[:1].isdigit()
        or answer.has("determiners", 1)
    )


def has_subject(answer: Wording) -> bool:
    """Return whether a subject with what it does follows, and is no part of what is named."""
    for place in range(len(answer.words)):
        if place == 0 or not answer.has("pronouns", place):
            continue
        if (place - 1) in answer.commas:
            return True
        starts_timed = answer.starts("time_starts")
        if starts_timed and place <= _SUBJECT_WITHIN and not _is_relative(answer, place - 1):
            return True
        if answer.word(place - 1) in ("so", "but", "and"):
            return True
    return False


def has_finite(answer: Wording, start: int) -> bool:
    """Return whether a verb with a subject in front of it comes at or behind `start`."""
    return finite_place(answer, start) > 0


def finite_place(answer: Wording, start: int) -> int:
    """Return where a verb with a subject in front of it comes, at or behind `start`; else 0."""
    for place in range(max(start, 1), min(len(answer.words), _SUBJECT_WITHIN)):
        if _is_relative(answer, place - 1) or _is_relative(answer, place - 2):
            return 0
        if answer.has("prepositions", place - 1) or answer.has("determiners", place - 1):
            continue
        word = answer.word(place)
        if answer.has("auxiliaries", place) and word not in ("can", "will", "may", "might"):
            return place
        if (
            answer.has("auxiliaries", place)
            and answer.word(place + 1) in answer.vocabulary.verbs.plain
        ):
            return place
        if _is_done(answer, place, word):
            return place
    return 0


def _is_done(answer: Wording, place: int, word: str) -> bool:
    verbs = answer.vocabulary.verbs
    if word in verbs.past:
        if answer.has("intransitive", place):
            return True
        is_end = place in answer.commas or answer.word(place + 1) in ("by", "")
        return not is_end and word not in ("used", "based", "led")
    if word in verbs.plain:
        return answer.part in ("proof", "different") and _is_said_of_many(answer, place, word)
    is_counted = place == 1 and answer.word(0)[:1].isdigit()  # "90 calls a day"
    if word not in verbs.third or is_counted:
        return False
    if answer.has("adverbs", place - 1):
        return True
    following = answer.word(place + 1)
    if (
        answer.has("determiners", place + 1)
        or answer.has("objects", place + 1)
        or following[:1].isdigit()
    ):
        return True
    return not _is_noun_too(answer, verbs.third[word]) and not answer.has("nouns", place)


def _is_said_of_many(answer: Wording, place: int, word: str) -> bool:
    """Return whether it is what several do: "referrals come on Friday", "9 out of 10 say"."""
    before = answer.word(place - 1)
    is_plural = before.endswith("s") and not before.endswith("ss")
    return (is_plural or before.isdigit()) and not _is_noun_too(answer, word)


def _is_noun_too(answer: Wording, word: str) -> bool:
    lists = ("also_nouns", "things", "countable")
    return any(answer.vocabulary.has(name, word) for name in lists)


def _is_relative(answer: Wording, place: int) -> bool:
    return place >= 0 and answer.has("relatives", place)
