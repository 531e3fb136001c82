"""What was typed, as it fits into a sentence: its start, its end, its capitals and its marks."""

import re
from dataclasses import dataclass, replace

from worksheets.pitching.kinds import Wording
from worksheets.pitching.vocabulary import Vocabulary, Words

_EDGES = " .,;:!?…–—-•*\"“”'‘’"
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+(?=\w)|(?<=[!?])\s+(?=\w)")
_PLACEHOLDER = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\b[Xx]{2,}\b|\b(?:TODO|TBD|TBC)\b")
_PAUSE = re.compile(r"[,;:]$|^[–—-]$")
_JOINT = re.compile(r"^(?:and|also|plus|but|or)\s+", re.IGNORECASE)
_LONG_SHOUT = 3


@dataclass(frozen=True, slots=True)
class Chunk:
    """One sentence or phrase of an answer: its words as they will stand, and how they compare."""

    tokens: Words
    is_asked: bool
    has_placeholder: bool = False

    @property
    def text(self) -> str:
        """The words in one line, without a mark at the end."""
        return " ".join(self.tokens).rstrip(_EDGES.replace('"', "").replace("”", ""))

    def wording(self, part: str, vocabulary: Vocabulary) -> Wording:
        """Return the words as the rules compare them."""
        words = [_compared(token) for token in self.tokens]
        places = [place for place, word in enumerate(words) if word]
        commas = frozenset(
            index
            for index, place in enumerate(places)
            if _PAUSE.search(self.tokens[place])
            or (place + 1 < len(words) and not words[place + 1])
        )
        return Wording(
            part, tuple(words[place] for place in places), commas, self.is_asked, vocabulary
        )

    def without_first(self, count: int) -> "Chunk":
        """Return the chunk without its first `count` words."""
        rest = self.tokens[count:]
        while rest and not _compared(rest[0]):
            rest = rest[1:]
        return replace(self, tokens=rest)


def chunks_of(typed: str, part: str, vocabulary: Vocabulary) -> tuple[Chunk, ...]:
    """Return what was typed, sentence by sentence, without what only leads up to it."""
    text = _without_shouting(" ".join(typed.split())).strip(' •*–—-"“”')
    pieces = _SENTENCE_END.split(text)
    pieces[1:] = [_JOINT.sub("", piece) for piece in pieces[1:]]
    found = (_chunk(piece, part, vocabulary) for piece in pieces)
    return tuple(chunk for chunk in found if chunk.tokens)


def is_nothing(typed: str, vocabulary: Vocabulary) -> bool:
    """Return whether an answer says nothing: marks alone, or words such as "n/a" and "no idea"."""
    words = tuple(filter(None, (_compared(token) for token in typed.split())))
    while words:
        count = (
            vocabulary.match("nothing", words)
            or vocabulary.match("adverbs", words)
            or vocabulary.opening("any", words)
            or vocabulary.match("leading_hedges", words)
            or vocabulary.match("trailing", words)
        )
        if not count:
            return False
        words = words[count:]
    return True


def name_in(typed: str, vocabulary: Vocabulary) -> str:
    """Return the name without a greeting or "I'm", with capitals where none were typed."""
    text = " ".join(typed.split()).strip(" .,;:!?–—-")
    if not any(character.isalnum() for character in text):
        return ""
    tokens = tuple(text.split())
    while True:
        words = tuple(_compared(token) for token in tokens)
        count = vocabulary.opening("name", words)
        if not count or count == len(tokens):
            break
        tokens = tokens[count:]
    name = " ".join(tokens)
    if name == name.upper() and len(name) > _LONG_SHOUT:
        name = name.lower()
    if name != name.lower():
        return name
    tokens = tuple(name.split())
    particles = vocabulary.lists["name_particles"]
    return " ".join(t if (t,) in particles else t[:1].upper() + t[1:] for t in tokens)


def lower_start(text: str, vocabulary: Vocabulary) -> str:
    """Return `text` without the capital its first word has only for being typed first."""
    first, _, rest = text.partition(" ")
    small = _compared(first)
    if not first[:1].isupper() or first[1:] != first[1:].lower() or small == "i":
        return text
    if first.startswith(("I'", "I’")) or not _is_everyday(small, vocabulary):
        return text
    return f"{first[:1].lower()}{first[1:]} {rest}".rstrip()


def _is_everyday(word: str, vocabulary: Vocabulary) -> bool:
    verbs = vocabulary.verbs
    return (
        word in verbs.plain
        or word in verbs.doing
        or word in verbs.third
        or word in verbs.past
        or word.endswith("ing")
        or any((word,) in phrases for phrases in vocabulary.lists.values())
        or any((word,) == phrase[:1] for phrase in vocabulary.lists["adjectives"])
    )


def _chunk(piece: str, part: str, vocabulary: Vocabulary) -> Chunk:
    chunk = Chunk(tuple(piece.split()), "?" in piece[-2:], bool(_PLACEHOLDER.search(piece)))
    while True:
        words = chunk.wording(part, vocabulary).words
        count = vocabulary.opening(part, words) or vocabulary.match("leading_hedges", words)
        if not count or count >= len(words):
            break
        chunk = chunk.without_first(count)
    chunk = _without_trailing(chunk, part, vocabulary)
    return replace(chunk, tokens=tuple(_repaired(token, vocabulary) for token in chunk.tokens))


def _without_trailing(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    words = chunk.wording(part, vocabulary).words
    for count in range(min(5, len(words) - 1), 0, -1):
        if words[-count:] in vocabulary.lists["trailing"] and len(chunk.tokens) > count:
            kept = replace(chunk, tokens=chunk.tokens[:-count])
            return _without_trailing(kept, part, vocabulary)
    return chunk


def _repaired(token: str, vocabulary: Vocabulary) -> str:
    word = token.strip(_EDGES.replace("-", ""))
    small = _compared(token)
    better = vocabulary.repairs.get(small)
    if not better or (word != word.lower() and small not in ("u", "ur")):
        return token
    return token.replace(word, better, 1)


def _without_shouting(text: str) -> str:
    words = [word for word in text.split() if any(c.isalpha() for c in word)]
    if len(words) > _LONG_SHOUT and text == text.upper() and text != text.lower():
        return text.lower()
    return text


def _compared(token: str) -> str:
    """Return a word as it is compared: in small letters, with a plain apostrophe, without marks."""
    return token.replace("’", "'").strip("'").strip(_EDGES).casefold()
