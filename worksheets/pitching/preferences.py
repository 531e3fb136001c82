"""What somebody would like for themselves: "not work nights", "be off at Christmas"."""

from worksheets.pitching.fitting import compared, lower_start
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording

_ME = ("me", "us")
_ME_OR_MINE = (*_ME, "my", "our")
_OFF = "off"
_HALF = ("more", "less", "fewer", "no")


def is_preference(answer: Wording) -> bool:
    """Return whether only the speaker can be the one who does it, or to whom it happens."""
    negated = answer.starts("negations")
    rest = _wanted(answer.after(negated))
    if rest.word(0) == _OFF:
        return not answer.has("determiners", 1)
    if any(word in _ME_OR_MINE for word in rest.words) and not _happens(rest):
        return False
    return bool(rest.starts("own_wishes")) or _is_own(rest) or _is_more_of_mine(rest)


def is_negated(answer: Wording) -> bool:
    """Return whether it says what not to do, so that nobody can be sure who is not to do it."""
    rest = _wanted(answer.after(answer.starts("negations")))
    is_verb = rest.word(0) in answer.vocabulary.verbs.plain
    is_asked_of_you = any(word in _ME for word in rest.words)
    return bool(answer.starts("negations")) and is_verb and not is_asked_of_you


def preference_text(text: str, vocabulary: Vocabulary) -> str:
    """Return the phrase as it follows "I'd like": "not to be on call at Christmas"."""
    tokens = lower_start(text, vocabulary).split()
    words = tuple(map(compared, tokens))
    count = vocabulary.match("negations", words)
    before, after = tokens[:count], tokens[count:]
    if after[:1] == ["to"]:
        after = after[1:]
    if after and compared(after[0]) == _OFF:
        after = ["be", *after]
    return " ".join([*before, "to", *_dated(after, vocabulary)])


def _wanted(answer: Wording) -> Wording:
    return answer.after(1) if answer.word(0) == "to" and len(answer.words) > 1 else answer


def _happens(rest: Wording) -> bool:
    """Return whether it is something done to the speaker: "be moved", "get promoted"."""
    second = rest.word(1)
    verbs = rest.vocabulary.verbs
    is_done = second in verbs.past or second in verbs.participles
    return rest.word(0) in ("be", "get") and is_done and second != "got"


def _is_own(rest: Wording) -> bool:
    is_being = rest.word(0) == "be" and len(rest.words) > 1 and rest.word(1) != "there"
    has_time_off = rest.words[-1:] == (_OFF,) and rest.word(0) in ("have", "get", "take")
    return is_being or _happens(rest) or has_time_off


def _is_more_of_mine(rest: Wording) -> bool:
    """Return whether somebody wants to do more or less of their own work: "do fewer nights"."""
    is_verb = rest.vocabulary.has("own_verbs", rest.word(0))
    return is_verb and rest.word(1) in _HALF


def _dated(tokens: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the words with the "at" that "on call Christmas" lacks."""
    *_, word, last = ("", "", *map(compared, tokens))
    before = vocabulary.at_times.get(last, "")
    is_said = any(vocabulary.has(name, word) for name in ("prepositions", "determiners"))
    if not before or is_said or word in ("last", "next"):
        return tokens
    return [*tokens[:-1], before, tokens[-1]]
