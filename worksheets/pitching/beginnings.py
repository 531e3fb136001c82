"""Beginnings an answer shares with the sentence around it: "I can" typed after "I can"."""

from collections.abc import Iterable, Iterator, Mapping

from worksheets.content.pitch import Audience
from worksheets.content.words import leads

type _Words = tuple[str, ...]


def said_once(parts: Mapping[str, str], audiences: Iterable[Audience]) -> dict[str, str]:
    """Return the parts without the words with which a sentence of an audience leads up to them.

    Of the words in front of a part's place, any last ones count: "for the plants" loses its "for"
    after "I do this for". An answer of nothing else stays as it is.
    """
    endings: dict[str, set[_Words]] = {}
    for name, lead in _leads(audiences):
        endings.setdefault(name, set()).update(_endings(_words(lead)))
    return {name: _without(text, endings.get(name, set())) for name, text in parts.items()}


def _leads(audiences: Iterable[Audience]) -> Iterator[tuple[str, str]]:
    for audience in audiences:
        for sentence in audience.sentences:
            yield from leads(sentence.text)


def _endings(words: _Words) -> Iterator[_Words]:
    for start in range(len(words)):
        yield words[start:]


def _without(text: str, endings: set[_Words]) -> str:
    typed = text.split()
    words = _words(text)
    shared = max((len(ending) for ending in endings if words[: len(ending)] == ending), default=0)
    return " ".join(typed[shared:]) if shared < len(typed) else text


def _words(text: str) -> _Words:
    """Return the words as they are compared: in any case, with any apostrophe, without marks."""
    return tuple(word.strip(".,:;!?…").replace("’", "'").casefold() for word in text.split())
