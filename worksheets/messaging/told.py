"""A phrase of a line, with what tells how it is said."""

from dataclasses import dataclass, replace

from worksheets.content.messages import Patterns
from worksheets.messaging.book import MessageBook
from worksheets.pitching.fitting import Chunk, compared, lower_start
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.vocabulary import Vocabulary, Words
from worksheets.pitching.wording import Wording


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase of a line, its words as they are compared, and the sentences it may stand in."""

    phrase: Phrase
    part: str
    patterns: Patterns
    book: MessageBook
    typed: str = ""
    is_topical: bool = False

    @property
    def words(self) -> Words:
        """The words in small letters."""
        return tuple(compared(token) for token in self.phrase.text.split())

    @property
    def first(self) -> str:
        """The first word; "" where there is none."""
        return next(iter(self.words), "")

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the language."""
        return self.book.pitch.vocabulary

    def is_of(self, kinds: str, *parts: str) -> bool:
        """Return whether it is of one of the `kinds`, in one of the `parts` if any are named."""
        return self.phrase.kind in kinds.split() and (not parts or self.part in parts)

    def as_(self, kind: str | None, *, without: int = 0, text: str = "") -> Phrase:
        """Return the phrase as another kind, without its first words or with another text."""
        rest = " ".join(self.phrase.text.split()[without:])
        return replace(self.phrase, kind=kind, text=text or rest)


def is_of_you(told: Told) -> bool:
    return any(told.vocabulary.has("addressed", word) for word in told.words)


def is_between_us(told: Told) -> bool:
    lists = ("addressed", "me", "my", "first_person")
    return any(told.vocabulary.has(name, word) for word in told.words[1:] for name in lists)


def reason_wording(told: Told) -> Wording:
    """Return the words as the pitch reads a reason."""
    return Chunk(tuple(told.phrase.text.split()), False).wording("different", told.vocabulary)


def is_verb_first(told: Told) -> bool:
    """Return whether the first word can only be a verb: "plan shifts", not "leave planning"."""
    has, second = told.vocabulary.has, "".join(told.words[1:2])
    is_bare = not any(has("prepositions", word) for word in told.words)
    is_named = is_bare and "".join(told.words[-1:]).endswith("ing")
    is_verb = told.first in told.vocabulary.verbs.plain and not is_named
    is_noun_too = any(has(name, told.first) for name in ("also_nouns", "things", "adjectives"))
    takes_object = has("determiners", second) or second[:1].isdigit() or second.endswith("s")
    is_certain = takes_object or (second != "of" and has("prepositions", second)) or not is_noun_too
    return is_verb and is_certain and not second.endswith("ing")


def as_topic(told: Told) -> Phrase:
    """Return what somebody does as what it is about: "planning shifts", or "how to plan shifts"."""
    text = lower_start(told.phrase.text, told.vocabulary)
    if "ing" not in told.patterns:
        return told.as_("howto", text=f"{told.book.words.how_to} {text}")
    doing = {plain: form for form, plain in told.vocabulary.verbs.doing.items()}
    tokens = text.split()
    for place, verb in enumerate(told.words):
        if verb in doing and _begins(place, tokens, told.vocabulary):
            tokens[place] = tokens[place].replace(verb, doing[verb], 1)
    return told.as_("ing", text=" ".join(tokens))


def _begins(place: int, tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Return whether the verb at `place` begins the phrase, or one that is joined to it."""
    if place == 0:
        return True
    verb = compared(tokens[place])
    is_noun_too = vocabulary.has("also_nouns", verb) or vocabulary.has("nouns", f"{verb}s")
    return (
        tokens[place - 1].endswith(",") or vocabulary.has("joining", tokens[place - 1])
    ) and not is_noun_too
