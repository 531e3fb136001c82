"""Word lists of a language, by which the kind of an answer is told, and the forms of its verbs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from worksheets.content.pitch import Articles, PhraseLists
from worksheets.memoised import memoised
from worksheets.pitching.verb_forms import VerbForms, verb_forms

type Words = tuple[str, ...]

_NO_ARTICLES = Articles(a="", an="", the="")
_LONGEST_OPENING = 6
_BEFORE_MARK = re.compile(r" (?=[,.?!;])")
#: Lists of words that are no abbreviation, even in capitals.
_EVERYDAY = ("nouns", "determiners", "prepositions", "wh_words", "relatives", "jobs", "countable")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases by list, openings by part, and verbs by form; every phrase is a tuple of words."""

    lists: Mapping[str, frozenset[Words]]
    longest: Mapping[str, int]
    openings: Mapping[str, frozenset[Words]]
    repairs: Mapping[str, str]
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    spans: Mapping[str, str]
    selves: Mapping[str, str]
    own_forms: Mapping[str, str]
    noun_endings: Words
    adjective_endings: Words
    person_endings: Words
    list_end: str
    shifts: Mapping[str, str]
    months: Mapping[str, str]
    led: Mapping[str, str]
    at_times: Mapping[str, str]
    object_word: str
    articles: Articles
    verbs: VerbForms

    @property
    def has_rules(self) -> bool:
        """Whether there are words to tell the kind of an answer by; a language may have none."""
        return bool(self.lists["verbs"])

    def match(self, name: str, words: Words) -> int:
        """Return how many of the first `words` are a phrase of the list `name`; 0 for none."""
        return _longest(self.lists[name], self.longest[name], words)

    def is_everyday(self, word: str) -> bool:
        """Return whether a word is one everybody spells in small letters."""
        small = word.strip(".,;:!?").casefold()
        verbs = self.verbs
        is_verb = any(small in forms for forms in (verbs.plain, verbs.doing, verbs.past))
        is_listed = any(self.has(name, small) for name in _EVERYDAY)
        return len(small) > 2 and (is_verb or is_listed)

    def rewritten(self, text: str) -> str:
        """Return `text` with what people jot down, or say in another language's way, put right."""
        for pattern, better in self.rewrites:
            if pattern.search(text):
                said = pattern.sub(f" {better} ", text)
                text = _BEFORE_MARK.sub("", " ".join(said.split()))
        return text

    def opening(self, part: str, words: Words) -> int:
        """Return how many of the first `words` only lead up to an answer to `part`."""
        phrases = self.openings.get(part, frozenset()) | self.openings.get("any", frozenset())
        return _longest(phrases, _LONGEST_OPENING, words)

    def has(self, name: str, word: str) -> bool:
        """Return whether the single `word` is in the list `name`."""
        return (word,) in self.lists[name]


def _longest(phrases: frozenset[Words], most: int, words: Words) -> int:
    return next((n for n in range(min(most, len(words)), 0, -1) if words[:n] in phrases), 0)


@memoised
def vocabulary_of(language: PhraseLists) -> Vocabulary:
    """Return the vocabulary of a language."""
    lists = {
        field.name: _phrases(entries)
        for field in fields(language)
        for entries in [getattr(language, field.name)]
        if isinstance(entries, tuple)
    }
    return Vocabulary(
        lists=MappingProxyType(lists),
        longest={name: max(map(len, phrases), default=0) for name, phrases in lists.items()},
        openings={part: _phrases(entries) for part, entries in language.openings.items()},
        repairs=language.repairs,
        rewrites=tuple((re.compile(one), better) for one, better in language.rewrites.items()),
        spans=language.spans,
        selves=language.selves,
        own_forms=language.own_forms,
        noun_endings=language.noun_endings,
        adjective_endings=language.adjective_endings,
        person_endings=language.person_endings,
        list_end=language.list_end,
        shifts=language.shifts,
        months=language.months,
        led=language.led,
        at_times=language.at_times,
        object_word=language.object_word,
        articles=language.articles or _NO_ARTICLES,
        verbs=verb_forms(language.verbs, language.irregular, language.doubling),
    )


def _phrases(entries: Iterable[str]) -> frozenset[Words]:
    return frozenset(tuple(entry.casefold().split()) for entry in entries)
