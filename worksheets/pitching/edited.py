"""What a pitch its author has edited says by now: an ask, an offer, a result."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.pitching.asks import count_asks
from worksheets.pitching.checks import Check, WordLists, has_result, speaks_to_listener
from worksheets.pitching.phrase import ASKED
from worksheets.pitching.pitch import Patterns, PitchContent, understood
from worksheets.pitching.sentences import sentences_of
from worksheets.pitching.speech import spoken_words


@dataclass(frozen=True, slots=True)
class EditedText:
    """Sentences nobody composed, told apart by how the organisation begins an ask or an offer."""

    asks: tuple[str, ...]
    others: tuple[str, ...]
    offers: tuple[str, ...]

    @classmethod
    def of(cls, text: str, content: PitchContent) -> "EditedText":
        """Return `text` sentence by sentence."""
        sentences = sentences_of(text)
        asks = tuple(one for one in sentences if _is_ask(one, content))
        others = tuple(one for one in sentences if one not in asks)
        offers = tuple(one for one in others if _begins(one, content.parts.get("offer", {})))
        return cls(asks, others, offers)


def check_edited(
    text: str, wanted: frozenset[str], content: PitchContent, lists: WordLists
) -> Iterator[Check]:
    """Yield what is missing or double in an edited pitch; `wanted` are the parts its length has."""
    edited = EditedText.of(text, content)
    has_proof = not lists.results or any(has_result(one, lists) for one in edited.others)
    if "proof" in wanted and not has_proof:
        yield Check("no_proof")
    is_offered = any(speaks_to_listener(one, lists) for one in edited.others)
    if "offer" in wanted and not edited.offers and not is_offered:
        yield Check("no_offer")
    if "ask" in wanted and not edited.asks:
        yield Check("no_ask")
    count = sum(max(1, _count(ask, content)) for ask in edited.asks)
    if count > 1:
        yield Check("several_asks", count, sentence=" ".join(edited.asks))


def _is_ask(sentence: str, content: PitchContent) -> bool:
    return sentence.endswith(ASKED) or _begins(sentence, content.parts.get("ask", {}))


def _begins(sentence: str, patterns: Patterns) -> bool:
    words = spoken_words(sentence)
    starts = (spoken_words(pattern.partition("{")[0]) for pattern in patterns.values())
    return any(len(start) > 1 and words[: len(start)] == start for start in starts)


def _count(sentence: str, content: PitchContent) -> int:
    return count_asks(understood("ask", sentence, content), content.vocabulary)
