"""What to fix in a pitch, by rule: each check names the sentence and what to write instead."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from worksheets.content.pitch import PitchWords
from worksheets.pitching.asks import count_asks
from worksheets.pitching.pitch import Answered, Said
from worksheets.pitching.sentences import sentences_of
from worksheets.pitching.speech import Speech, seconds_of, spoken_words
from worksheets.pitching.vocabulary import Vocabulary

VITAL_PARTS = ("proof", "offer", "ask")
_ACRONYM = re.compile(r"\b[A-Z][A-Z&]{1,5}\b")
_NUMBER = re.compile(r"\d|%")


@dataclass(frozen=True, slots=True)
class WordLists:
    """Phrases a pitch does without, and limits of what a listener takes in."""

    hedges: tuple[str, ...]
    fillers: tuple[str, ...]
    jargon: tuple[str, ...]
    cliches: tuple[str, ...]
    instead: Mapping[str, str]
    results: tuple[str, ...]
    vague_offers: tuple[str, ...]
    known_acronyms: frozenset[str]
    common: frozenset[str]
    listener: frozenset[str]
    speaker: frozenset[str]
    joints: tuple[str, ...]
    most_repeats: int
    most_words_a_breath: int
    most_i_percent: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence that could go, and the seconds that would save."""

    sentence: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to fix: a problem code, how many, which words, where, and what to say instead."""

    code: str
    count: int = 0
    found: tuple[str, ...] = ()
    sentence: str = ""
    instead: str = ""
    saves: int = 0
    cuts: tuple[Cut, ...] = ()


def word_lists(words: PitchWords, jargon: tuple[str, ...]) -> WordLists:
    """Return what weakens a pitch, by the organisation's words for pitches and its `jargon`."""
    return WordLists(
        hedges=words.hedges,
        fillers=words.fillers,
        jargon=jargon,
        cliches=words.cliches,
        instead={phrase.casefold(): better for phrase, better in words.instead.items()},
        results=words.results,
        vague_offers=words.vague_offers,
        known_acronyms=frozenset(words.known_acronyms),
        common=frozenset(word.casefold() for word in words.common_words),
        listener=frozenset(words.listener),
        speaker=frozenset(words.speaker),
        joints=words.joints,
        most_repeats=words.most_repeats,
        most_words_a_breath=words.most_words_a_breath,
        most_i_percent=words.most_i_percent,
    )


def check_pitch(
    wanted: frozenset[str],
    said: tuple[Said, ...],
    answered: Answered,
    speech: Speech,
    lists: WordLists,
    vocabulary: Vocabulary,
) -> tuple[Check, ...]:
    """Return what to fix in a pitch made of answers, the most important first.

    `wanted` are the parts this audience hears in this length.
    """
    text = " ".join(one.text for one in said)
    return (
        *_parts(wanted, said, answered, lists, vocabulary),
        *check_text(text, speech, lists),
    )


def check_text(text: str, speech: Speech, lists: WordLists) -> tuple[Check, ...]:
    """Return what to fix in any text that will be spoken."""
    sentences = sentences_of(text)
    return (
        *_length(sentences, speech),
        *(check for sentence in sentences for check in _sentence(sentence, speech, lists)),
        *_whole(text, lists),
    )


def _parts(
    wanted: frozenset[str],
    said: tuple[Said, ...],
    answered: Answered,
    lists: WordLists,
    vocabulary: Vocabulary,
) -> Iterator[Check]:
    for part in VITAL_PARTS:
        if part in wanted and not answered.has(part):
            yield Check(f"no_{part}")
    for phrases in answered.phrases.values():
        for phrase in phrases:
            if phrase.kind == "placeholder":
                yield Check("placeholder", sentence=phrase.text)
    by_part = {one.part: one.text for one in said}
    proof = by_part.get("proof", "")
    if proof and lists.results and not has_result(proof, lists):
        yield Check("no_result", sentence=proof)
    offer = by_part.get("offer", "")
    if offer and spoken_words(offer) in {spoken_words(vague) for vague in lists.vague_offers}:
        yield Check("vague_offer", sentence=offer)
    elif offer and not any(speaks_to_listener(text, lists) for text in _without_ask(by_part)):
        yield Check("no_benefit", sentence=offer)
    asks = count_asks(answered.phrases.get("ask", ()), vocabulary)
    if asks > 1:
        yield Check("several_asks", asks, sentence=by_part.get("ask", ""))


def _without_ask(by_part: Mapping[str, str]) -> Iterator[str]:
    return (text for part, text in by_part.items() if part != "ask")


def has_result(text: str, lists: WordLists) -> bool:
    """Return whether `text` has a number, or a word that tells of a result."""
    return bool(_NUMBER.search(text)) or bool(_phrases_in(spoken_words(text), lists.results))


def speaks_to_listener(text: str, lists: WordLists) -> bool:
    """Return whether the listener comes up in `text`, as far as there are words to tell by."""
    words = (word.split("'")[0] for word in spoken_words(text))
    return not lists.listener or any(word in lists.listener for word in words)


def _length(sentences: tuple[str, ...], speech: Speech) -> Iterator[Check]:
    rate = speech.length.rate_wpm
    if speech.words_to_cut:
        cuts = [Cut(one, seconds_of(one, rate)) for one in sentences[1:]]
        longest = sorted(cuts, key=lambda cut: -cut.seconds)[:3]
        yield Check("pitch_too_long", speech.words_to_cut, cuts=tuple(longest))
    if speech.words_to_add:
        yield Check("pitch_too_short", speech.words_to_add)


def _sentence(sentence: str, speech: Speech, lists: WordLists) -> Iterator[Check]:
    words = spoken_words(sentence)
    for code in ("hedges", "fillers", "jargon", "cliches"):
        found = _phrases_in(words, getattr(lists, code))
        if found:
            instead = _rewritten(sentence, found, lists)
            saved = len(words) - len(spoken_words(instead)) if instead else 0
            seconds = round(saved * 60 / speech.length.rate_wpm)
            yield Check(code, len(found), found, sentence, instead, seconds)
    acronyms = tuple(
        dict.fromkeys(a for a in _ACRONYM.findall(sentence) if a not in lists.known_acronyms)
    )
    if acronyms and sentence != sentence.upper():
        yield Check("acronyms", len(acronyms), acronyms, sentence)
    if len(words) > lists.most_words_a_breath:
        yield Check(
            "breath", len(words), sentence=sentence, instead=_halved(sentence, lists.joints)
        )


def _rewritten(sentence: str, found: Iterable[str], lists: WordLists) -> str:
    """Return the sentence with each phrase replaced; "" where one has nothing in its place."""
    text = sentence
    for phrase in found:
        if phrase.casefold() not in lists.instead:
            return ""
        better = lists.instead[phrase.casefold()]
        words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())
        around = rf"\b{words}\b" if better else rf"(?:, ?)?\b{words}\b(?:,(?= ))?"
        pattern = re.compile(around, re.IGNORECASE)
        text = pattern.sub(lambda _, better=better: better, text)
    text = re.sub(r"\s+([,.?!])", r"\1", " ".join(text.split())).strip(" ,")
    return text[:1].upper() + text[1:]


def _halved(sentence: str, words: Iterable[str]) -> str:
    """Return a long sentence as two, split at the joint nearest its middle; "" without one."""
    middle = len(sentence) / 2
    splits = "|".join(("; ", *(f",? {re.escape(word)} " for word in words)))
    joints = sorted(re.finditer(splits, sentence), key=lambda joint: abs(joint.start() - middle))
    if not joints:
        return ""
    first, second = sentence[: joints[0].start()], sentence[joints[0].end() :]
    return f"{first}. {second[:1].upper()}{second[1:]}"


def _whole(text: str, lists: WordLists) -> Iterator[Check]:
    words = spoken_words(text)
    about_me = sum(word.split("'")[0] in lists.speaker for word in words)
    if about_me >= 5 and about_me * 100 > lists.most_i_percent * len(words):
        yield Check("about_me", about_me)
    counts = Counter(word for word in words if word not in lists.common)
    repeated = tuple(word for word, times in counts.items() if times > lists.most_repeats)
    if repeated and lists.common:
        yield Check("repeated", len(repeated), repeated)


def _phrases_in(words: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phrases said in `words`, in order; the longest one where several fit."""
    phrase_by_words = {spoken_words(phrase): phrase for phrase in phrases}
    lengths = sorted({len(key) for key in phrase_by_words}, reverse=True)
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        fitting = (length for length in lengths if words[at : at + length] in phrase_by_words)
        length = next(fitting, 0)
        if length:
            found[phrase_by_words[words[at : at + length]]] = None
        at += length or 1
    return tuple(found)
