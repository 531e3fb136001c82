"""How a pitch is put together, for whom, and which words weaken it."""

import re
from dataclasses import dataclass, field
from typing import Annotated, Literal

from worksheets.content.written import (
    AT_LEAST_ONE,
    Count,
    Refers,
    Sources,
    Text,
    Texts,
    Written,
    WrittenError,
)

#: From the shortest to the longest.
LENGTHS = ("brief", "standard", "long")

type Part = Literal["role", "what", "whom", "different", "proof", "story", "offer", "ask"]
type PhraseKind = Literal[
    "alone",
    "action",
    "mine",
    "together",
    "yours",
    "infinitive",
    "doing",
    "ing",
    "progress",
    "past",
    "passive",
    "participle",
    "headline",
    "person",
    "counted",
    "noun",
    "meeting",
    "seeking",
    "topic",
    "department",
    "adjective",
    "state",
    "wish",
    "preference",
    "clause",
    "sentence",
    "question",
]
Patterns = dict[PhraseKind, Text]
Phrases = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PitchSentence(Written):
    """One place in a pitch: a part of it, or words that are fixed.

    `length` is the shortest pitch it is said in; `said` are an audience's own patterns for the
    part. Fixed words are left out while an answer they need is empty.
    """

    part: Part | None = None
    length: Literal["brief", "standard", "long"] = "standard"
    said: Patterns = field(default_factory=dict)
    text: Text | None = None
    needs: Phrases = ()

    def __post_init__(self) -> None:
        if bool(self.part) == bool(self.text) or "{" in (self.text or ""):
            raise WrittenError("part_or_text")


@dataclass(frozen=True, slots=True)
class Audience(Written):
    """Who listens to a pitch, and the sentences that suit them, in the order they want to hear.

    `people` are the kinds of people who do; preparing for one shows the pitch that was saved.
    """

    id: Text
    label: Text
    text: Text
    sentences: Annotated[tuple[PitchSentence, ...], AT_LEAST_ONE]
    people: Annotated[Texts, Refers("people")] = ()

    def parts_in(self, length: str) -> frozenset[str]:
        """Return the parts that are said in this length."""
        longest = LENGTHS.index(length)
        return frozenset(
            sentence.part
            for sentence in self.sentences
            if sentence.part and LENGTHS.index(sentence.length) <= longest
        )


@dataclass(frozen=True, slots=True)
class Articles(Written):
    """The articles of a language, and the beginnings of words that take the second."""

    a: Text
    an: Text
    the: Text
    some: Text = ""
    an_before: Phrases = ()
    a_though: Phrases = ()
    an_though: Phrases = ()
    an_numbers: Phrases = ()
    an_letters: Text = "aefhilmnorsx"

    def before(self, word: str) -> str:
        """Return the indefinite article that `word` takes."""
        small = word.casefold()
        if small[:1].isdigit():
            return self.an if small.startswith(self.an_numbers) else self.a
        if len(word) > 1 and word.isupper() and small not in self.a_though:
            return self.an if small[0] in self.an_letters else self.a
        if small.startswith(self.a_though):
            return self.a
        return self.an if small.startswith((*self.an_before, *self.an_though)) else self.a


@dataclass(frozen=True, slots=True)
class PhraseLists(Written):
    """Word lists by which the kind of a phrase is told; pitch.yaml says what each is for."""

    nothing: Phrases = ()
    openings: dict[Text, Phrases] = field(default_factory=dict)
    adverbs: Phrases = ()
    leading_hedges: Phrases = ()
    trailing: Phrases = ()
    repairs: dict[Text, Text] = field(default_factory=dict)
    rewrites: dict[Text, str] = field(default_factory=dict)
    things: Phrases = ()
    before_things: Phrases = ()
    selves: dict[Text, Text] = field(default_factory=dict)
    own_forms: dict[Text, Text] = field(default_factory=dict)
    countable: Phrases = ()
    spans: dict[Text, Text] = field(default_factory=dict)
    subjects: Phrases = ()
    determiners: Phrases = ()
    auxiliaries: Phrases = ()
    wh_words: Phrases = ()
    question_starts: Phrases = ()
    prepositions: Phrases = ()
    time_starts: Phrases = ()
    relatives: Phrases = ()
    wishes: Phrases = ()
    negations: Phrases = ()
    own_wishes: Phrases = ()
    own_verbs: Phrases = ()
    at_times: dict[Text, Text] = field(default_factory=dict)
    mostly: Phrases = ()
    needing_object: Phrases = ()
    object_word: Text = ""
    jobs: Phrases = ()
    acronyms: Phrases = ()
    before_months: Phrases = ()
    months: dict[Text, Text] = field(default_factory=dict)
    invitations: Phrases = ()
    states: Phrases = ()
    mine: Phrases = ()
    together: Phrases = ()
    meetings: Phrases = ()
    seeking: Phrases = ()
    progress: Phrases = ()
    under_way: Phrases = ()
    passive: Phrases = ()
    adjectives: Phrases = ()
    adjective_ends: Phrases = ()
    adjective_endings: Phrases = ()
    ing_nouns: Phrases = ()
    also_nouns: Phrases = ()
    nouns: Phrases = ()
    noun_endings: Phrases = ()
    person_nouns: Phrases = ()
    person_endings: Phrases = ()
    numbers: Phrases = ()
    uncountable: Phrases = ()
    superlatives: Phrases = ()
    list_end: Text = ""
    shifts: dict[Text, Text] = field(default_factory=dict)
    led: dict[Text, Text] = field(default_factory=dict)
    articles: Articles | None = None
    departments: Phrases = ()
    definite: Phrases = ()
    intransitive: Phrases = ()
    unique_titles: Phrases = ()
    name_particles: Phrases = ()
    first_person: Phrases = ()
    indefinite: Phrases = ()
    objects: Phrases = ()
    pronouns: Phrases = ()
    modals: Phrases = ()
    negated: Phrases = ()
    definite_starts: Phrases = ()
    conjunctions: Phrases = ()
    whenever: Phrases = ()
    me: Phrases = ()
    my: Phrases = ()
    addressed: Phrases = ()
    being: Phrases = ()
    owning: Phrases = ()
    amounts: Phrases = ()
    ordinals: Phrases = ()
    goes_on: Phrases = ()
    was: Phrases = ()
    telling: Phrases = ()
    wished: Phrases = ()
    someone: Phrases = ()
    joining: Phrases = ()
    irregular: dict[Text, Phrases] = field(default_factory=dict)
    doubling: Phrases = ()
    verbs: Phrases = ()

    def __post_init__(self) -> None:
        for pattern, better in self.rewrites.items():
            try:
                re.sub(pattern, better, "")
            except re.error:
                raise WrittenError("pattern", {"pattern": pattern}) from None


@dataclass(frozen=True, slots=True)
class PitchWords(Written):
    """What `pitch.yaml` holds; a rule whose list of words is empty is not checked."""

    audiences: Annotated[tuple[Audience, ...], AT_LEAST_ONE]
    most_repeats: Count
    source: Annotated[Sources, Refers("sources")]
    hedges: Phrases = ()
    fillers: Phrases = ()
    common_words: Phrases = ()
    listener: Phrases = ()
    speaker: Phrases = ()
    joints: Phrases = ()
    parts: dict[Part, Patterns] = field(default_factory=dict)
    phrases: PhraseLists = field(default_factory=PhraseLists)
    cliches: Phrases = ()
    instead: dict[Text, str] = field(default_factory=dict)
    results: Phrases = ()
    vague_offers: Phrases = ()
    known_acronyms: Phrases = ()
    most_words_a_breath: Count = 30
    most_i_percent: Count = 10
