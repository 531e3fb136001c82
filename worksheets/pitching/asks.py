"""How many things an ask asks for."""

import re
from collections.abc import Iterator

from worksheets.pitching.fitting import Chunk
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.wording import Wording

_JOINTS = re.compile(
    r"[,;]\s*(?:and |or )?|(?<!come)(?<!go)(?<!try)\s(?:and|or|plus|also|&)\s", re.IGNORECASE
)


def count_asks(phrases: tuple[Phrase, ...], vocabulary: Vocabulary) -> int:
    """Return how many asks there are: one of several sentences, or of several things in one."""
    return sum(len(set(_asks_in(phrase, vocabulary))) for phrase in phrases)


def _asks_in(phrase: Phrase, vocabulary: Vocabulary) -> Iterator[str]:
    first, *others = (piece for piece in _JOINTS.split(phrase.text) if piece.strip())
    yield _thing(_wording(first, vocabulary)) or first
    if phrase.kind in ("clause", "sentence"):
        return
    for piece in others:
        thing = _thing(_wording(piece, vocabulary))
        if thing:
            yield thing


def _thing(wording: Wording) -> str:
    """Return what a piece asks for by itself; "" where it only continues the one before."""
    for place in range(min(4, len(wording.words))):
        rest = wording.after(place)
        if rest.starts("meetings"):
            return "meeting" if place or rest.starts("meetings") == len(rest.words) else ""
    has_article = wording.word(0) in ("a", "an", "your", "my", "some")
    if has_article or wording.starts("seeking") == len(wording.words):
        return " ".join(wording.words)
    is_verb = wording.word(0) in wording.vocabulary.verbs.plain
    is_for_me = wording.word(1) in ("me", "us", "my", "you", "your", "the", "a", "an")
    return wording.word(0) if is_verb and is_for_me else ""


def _wording(text: str, vocabulary: Vocabulary) -> Wording:
    return Chunk(tuple(text.split()), False).wording("ask", vocabulary)
