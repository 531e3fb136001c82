"""The sentences of a text, and what a change of them means for a text somebody has edited."""

import re
from collections.abc import Iterator

type Sentences = tuple[str, ...]

_END = re.compile(r"(?<=[.!?؟۔।])\s+|(?<=[。！？])\s*")


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, in order."""
    return tuple(piece for piece in _END.split(" ".join(text.split())) if piece)


def updated(text: str, before: str, now: str) -> str:
    """Return `text`, edited from `before`, with what is different in `now`.

    A sentence that was edited stays as its author wrote it; a new one goes where it belongs.
    """
    mine, old, new = list(sentences_of(text)), sentences_of(before), sentences_of(now)
    for gone, come, place in _changes(old, new):
        if any(sentence not in mine for sentence in gone):
            continue  # some of these sentences are the author's own by now
        start = mine.index(gone[0]) if gone else _place_after(mine, old[:place])
        mine = [sentence for sentence in mine if sentence not in gone]
        mine[start:start] = come
    return " ".join(mine)


def _changes(old: Sentences, new: Sentences) -> Iterator[tuple[Sentences, Sentences, int]]:
    """Yield what went and what came between two sentences that stayed, and where it was."""
    common = [sentence for sentence in old if sentence in new]
    at_old = at_new = 0
    for sentence in (*common, None):
        end_old = old.index(sentence, at_old) if sentence else len(old)
        has_moved = sentence is not None and sentence not in new[at_new:]
        if has_moved:
            continue
        end_new = new.index(sentence, at_new) if sentence else len(new)
        if end_old > at_old or end_new > at_new:
            yield old[at_old:end_old], new[at_new:end_new], at_old
        at_old, at_new = end_old + 1, end_new + 1


def _place_after(mine: list[str], before: Sentences) -> int:
    """Return where a new sentence goes: behind the last unedited one in front of it."""
    return next((mine.index(one) + 1 for one in reversed(before) if one in mine), len(mine))
