"""A "not" without its verb: "not heard back" lacks its "I've", "not know you" its "I don't"."""

from dataclasses import replace

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording

_NOT = "not"
#: Parts that tell what somebody does, did or is.
_TELLING = ("what", "different", "proof")


def with_verb_negated(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return the chunk as a sentence of the speaker's where it begins with a bare "not"."""
    words = chunk.wording(part, vocabulary)
    if part not in _TELLING or words.word(0) != _NOT or len(words.words) < 2:
        return chunk
    lead = _lead(words.after(1))
    rest = chunk.without_first(1).tokens
    return replace(chunk, tokens=(*lead, *rest)) if lead else chunk


def _lead(rest: Wording) -> tuple[str, ...]:
    """Return what a person would say in front; nothing where that isn't sure."""
    verbs, first = rest.vocabulary.verbs, rest.word(0)
    if rest.starts("adjectives"):
        return ()
    if rest.words[:2] == ("used", "to") or (first.endswith("ed") and first not in verbs.past):
        return ("I'm", _NOT)
    if first == "been" or first in verbs.participles or first in verbs.past:
        return () if _is_past_alone(rest) else ("I've", _NOT)
    if first in verbs.plain and not rest.has("also_nouns", 0):
        return ("I", "don't")
    return ("I'm", _NOT) if rest.has("telling", 0) else ()


def _is_past_alone(rest: Wording) -> bool:
    """Return whether the form is only ever the past: "saw", "went"."""
    verbs = rest.vocabulary.verbs
    has_another = verbs.past.get(rest.word(0)) in verbs.participles.values()
    return has_another and rest.word(0) not in verbs.participles
