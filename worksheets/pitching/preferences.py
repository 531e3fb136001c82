"""What somebody would like for themselves: "not work nights", "be off at Christmas"."""

from worksheets.pitching.clauses import has_subject
from worksheets.pitching.fitting import compared, lower_start
from worksheets.pitching.vocabulary import Vocabulary, Words
from worksheets.pitching.wording import Wording

_OFF = "off"


def is_preference(answer: Wording) -> bool:
    """Return whether only the speaker can be the one who does it, or to whom it happens."""
    rest, has_not = _wanted(answer)
    if _lacks_being(rest, has_not):
        return True
    is_own_thing = rest.has("owning", 0) and rest.has("my", 1)
    if (_names(rest, "me") or _names(rest, "my")) and not (_happens(rest) or is_own_thing):
        return False
    return (
        is_own_thing or bool(rest.starts("own_wishes")) or _is_own(rest) or _is_more_of_mine(rest)
    )


def is_negated(answer: Wording) -> bool:
    """Return whether it says what not to do, so that nobody can be sure who is not to do it."""
    rest, is_said = _wanted(answer)
    is_verb = rest.word(0) in answer.vocabulary.verbs.plain
    return is_said and is_verb and not _names(rest, "me")


def preference_text(text: str, vocabulary: Vocabulary) -> str:
    """Return the phrase as it follows "I'd like": "not to be on call at Christmas"."""
    tokens = lower_start(text, vocabulary).split()
    words = tuple(map(compared, tokens))
    if words[:1] == ("to",) and vocabulary.match("negations", words[1:]):
        tokens, words = tokens[1:], words[1:]
    count = vocabulary.match("negations", words)
    before, after = tokens[:count], tokens[count:]
    if after[:1] == ["to"]:
        after = after[1:]
    if _is_state(tuple(map(compared, after)), vocabulary):
        after = ["be", *after]
    return " ".join([*before, "to", *_dated(after, vocabulary)])


def _names(rest: Wording, name: str) -> bool:
    """Return whether a word of the list `name` is in it."""
    return any(rest.has(name, place) for place in range(len(rest.words)))


def _wanted(answer: Wording) -> tuple[Wording, bool]:
    """Return what is wanted, without "not" and "to", and whether there was a "not"."""
    bare = answer.after(1) if _leads(answer) else answer
    negated = bare.starts("negations")
    rest = bare.after(negated)
    return (rest.after(1) if _leads(rest) else rest), bool(negated)


def _leads(answer: Wording) -> bool:
    return answer.word(0) == "to" and len(answer.words) > 1


def _lacks_being(rest: Wording, has_not: bool) -> bool:
    """Return whether it only says where somebody would like to be, or not to be."""
    is_day = rest.word(1).capitalize() in rest.vocabulary.repairs.values()
    has_more = len(rest.words) > 1 and not (rest.word(0) != _OFF and is_day)
    is_place = rest.has("being", 0) or (has_not and bool(rest.starts("adjectives")))
    return is_place and has_more and not has_subject(rest)


def _is_state(words: Words, vocabulary: Vocabulary) -> bool:
    """Return whether the words say how or where somebody is, and no verb does."""
    is_described = bool(vocabulary.match("adjectives", words))
    is_placed = words[:1] and vocabulary.has("being", words[0])
    return bool(is_placed or (is_described and words[0] not in vocabulary.verbs.plain))


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
    return is_verb and rest.has("amounts", 1)


def _dated(tokens: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the words with the "at" that "on call Christmas" lacks."""
    *_, word, last = ("", "", *map(compared, tokens))
    before = vocabulary.at_times.get(last, "")
    is_said = any(vocabulary.has(name, word) for name in ("prepositions", "determiners"))
    if not before or is_said or word in ("last", "next"):
        return tokens
    return [*tokens[:-1], before, tokens[-1]]
