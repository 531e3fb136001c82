"""What was typed, as it fits into a sentence: its start, its end, its capitals and its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from worksheets.pitching.marks import pieces_of, without_pictures
from worksheets.pitching.vocabulary import Vocabulary, Words
from worksheets.pitching.wording import Wording

#: Marks around a word that are no part of it.
EDGES = " .,;:!?…–—-•*\"“”'‘’()"
#: A quotation and a bracket belong to the words before them.
_TEXT_EDGES = EDGES.translate(str.maketrans("", "", '"”)'))
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+(?=\w)|(?<=[!?])\s+(?=\w)")
PLACEHOLDER = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\b[Xx]{2,}\b|\b(?:TODO|TBD|TBC)\b")
_DASH = re.compile(r"\s+[-–—]\s+")
_BRACKETED = re.compile(r"\s\([^)]*\)")
_PAUSE = re.compile(r"[,;:]$|^[–—-]$")
_JOINT = re.compile(r"^(?:and|also|plus|but|or)\s+", re.IGNORECASE)
_LONG_SHOUT = 3
#: Sentences of so few words are things in a row: "Reports. Charts."
_SHORT_ITEM = 2
_LONGEST_OPENING = 7


@dataclass(frozen=True, slots=True)
class Chunk:
    """One sentence or phrase of an answer: its words as they will stand, and how they compare."""

    tokens: Words
    is_asked: bool
    has_placeholder: bool = False

    @property
    def text(self) -> str:
        """The words in one line, without a mark at the end."""
        return " ".join(self.tokens).rstrip(_TEXT_EDGES)

    def wording(self, part: str, vocabulary: Vocabulary) -> Wording:
        """Return the words as the rules compare them."""
        words = [compared(token) for token in self.tokens]
        places = [place for place, word in enumerate(words) if word]
        commas = frozenset(
            index
            for index, place in enumerate(places)
            if _PAUSE.search(self.tokens[place])
            or (place + 1 < len(words) and not words[place + 1])
            or (place + 1 < len(words) and self.tokens[place + 1].startswith("("))
        )
        return Wording(
            part, tuple(words[place] for place in places), commas, self.is_asked, vocabulary
        )

    def led_by(self, words: str) -> "Chunk":
        """Return the chunk as a question that begins with `words`."""
        return replace(self, tokens=(*words.split(), *self.tokens), is_asked=True)

    def without_first(self, count: int) -> "Chunk":
        """Return the chunk without its first `count` words."""
        rest = self.tokens[count:]
        while rest and not compared(rest[0]):
            rest = rest[1:]
        return replace(self, tokens=rest)


def chunks_of(typed: str, part: str, vocabulary: Vocabulary) -> tuple[Chunk, ...]:
    """Return what was typed, sentence by sentence, without what only leads up to it."""
    sentences = tuple(_sentences(typed, part, vocabulary))
    if part == "what" and all(len(one.split()) <= _SHORT_ITEM for one in sentences):
        sentences = (", ".join(lower_start(one.rstrip(" .;"), vocabulary) for one in sentences),)
    found = (_chunk(one, part, vocabulary) for one in sentences)
    return tuple(chunk for chunk in found if chunk.tokens)


def _sentences(typed: str, part: str, vocabulary: Vocabulary) -> Iterator[str]:
    for text in pieces_of(typed, part, vocabulary):
        first, *others = _SENTENCE_END.split(_DASH.sub(", ", text) if part == "role" else text)
        yield first
        yield from (_JOINT.sub("", other) for other in others)


def is_nothing(typed: str, vocabulary: Vocabulary) -> bool:
    """Return whether an answer says nothing: marks alone, or words such as "n/a" and "no idea"."""
    words = tuple(filter(None, (compared(token) for token in typed.split())))
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
    text = _without_remarks(without_pictures(typed)).strip(" .,;:!?–—-")
    if not any(character.isalnum() for character in text):
        return ""
    tokens = tuple(text.split())
    while True:
        words = tuple(compared(token) for token in tokens)
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
    if len(tokens) > 1 and set(tokens[-1]) == {"x"}:
        tokens = tokens[:-1]  # a kiss
    particles = vocabulary.lists["name_particles"]
    return " ".join(t if (t,) in particles else _capital(t) for t in tokens)


def _without_remarks(name: str) -> str:
    """Return the name alone, without "(she/her)" and without letters after a comma: ", RN"."""
    name = _BRACKETED.sub(" ", name)
    before, _, after = name.partition(",")
    is_letters = after.strip().replace(" ", "").isupper()
    return " ".join((before if is_letters and before.strip() else name).split())


def _capital(word: str) -> str:
    """Return one word of a name with its capitals: "O'Connor", "Anne-Marie"."""
    pieces = re.split(r"(?<=[-'’])", word)
    is_one = any(0 < len(piece) < 3 for piece in pieces[1:])
    return word[:1].upper() + word[1:] if is_one else "".join(p[:1].upper() + p[1:] for p in pieces)


def without_name(typed: str, name: str) -> str:
    """Return what was typed without the speaker's own name in front: "Mei, I'm an analyst"."""
    tokens, names = typed.split(), tuple(map(compared, name.split()))
    said = tuple(map(compared, tokens))
    count = next((n for n in (len(names), 1) if n and said[:n] == names[:n]), 0)
    rest = " ".join(tokens[count:]).lstrip(EDGES)
    return rest if count and rest else typed


def without_openings(typed: str, openings: frozenset[Words]) -> str:
    """Return what was typed without the phrases in front that add nothing; never empty for it."""
    tokens = typed.split()
    while True:
        words = tuple(map(compared, tokens))
        count = starting(words[:-1], openings)
        if not count:
            return " ".join(tokens)
        tokens = tokens[count:]


def starting(words: Words, phrases: frozenset[Words]) -> int:
    """Return how many of the first `words` are one of the `phrases`, the longest; 0 for none."""
    longest = min(_LONGEST_OPENING, len(words))
    return next((n for n in range(longest, 0, -1) if words[:n] in phrases), 0)


def lower_start(text: str, vocabulary: Vocabulary) -> str:
    """Return `text` without the capital its first word has only for being typed first."""
    first, _, rest = text.partition(" ")
    small = compared(first)
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
        or (word.endswith("ed") and not word.endswith("med") and len(word) > 5)
        or any((word,) in phrases for phrases in vocabulary.lists.values())
        or any((word,) == phrase[:1] for phrase in vocabulary.lists["adjectives"])
        or any(vocabulary.has(name, _singular(word)) for name in ("things", "countable", "nouns"))
        or vocabulary.has("nouns", f"{word}s")
    )


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _chunk(piece: str, part: str, vocabulary: Vocabulary) -> Chunk:
    chunk = Chunk(tuple(piece.split()), "?" in piece[-2:], bool(PLACEHOLDER.search(piece)))
    while True:
        words = chunk.wording(part, vocabulary).words
        count = vocabulary.opening(part, words) or vocabulary.match("leading_hedges", words)
        if not count or count >= len(words):
            break
        chunk = chunk.without_first(count)
    return _without_trailing(chunk, part, vocabulary)


def _without_trailing(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    words = chunk.wording(part, vocabulary).words
    for count in range(min(5, len(words) - 1), 0, -1):
        if words[-count:] in vocabulary.lists["trailing"] and len(chunk.tokens) > count:
            shorter = replace(chunk, tokens=chunk.tokens[:-count])
            return _without_trailing(shorter, part, vocabulary)
    return chunk


def compared(token: str) -> str:
    """Return a word as it is compared: in small letters, with a plain apostrophe, without marks."""
    if token.strip(EDGES) == "IT":
        return "i.t"  # the department, not the pronoun
    return token.replace("’", "'").strip("'").strip(EDGES).casefold()
