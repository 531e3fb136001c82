"""What to offer and what to ask for: typed for this talk, else what the pitch says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from worksheets.content.sheet import Option
from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.pitching.candidates import choice
from worksheets.pitching.lengths import content_of
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.pitch import PitchContent, readings, say_phrase, understood

_PITCH = "pitch"
_PARTS = ("offer", "ask")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An answer that may be said in several ways: its field, and the sentence of each."""

    field: str
    options: tuple[Option, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """The offer and the ask, as sentences; `from_pitch` says which come from the pitch.

    It is "offer", "ask", "both" or "". `questions` are the answers nobody can be sure of, and where
    `is_open_in_pitch`, there is one in the pitch: until it's chosen, it isn't said.

    `idea` is what such people like to be offered; "" where the kind of person is not known.
    """

    offer: str
    ask: str
    from_pitch: str
    idea: str
    questions: tuple[OpenQuestion, ...] = ()
    is_open_in_pitch: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """The sentence of an answer, "" while nobody is sure of it, and what may be chosen."""

    sentence: str
    options: tuple[Option, ...] = ()


def exchange(context: Context, kind: str) -> Exchange:
    """Return the offer and the ask for a talk with someone of `kind`."""
    content = content_of(context)
    typed = {part: _typed(context, part, content) for part in _PARTS}
    said = {part: _from_pitch(context, part, kind, content) for part in _PARTS}
    is_own = {part: bool(typed[part].sentence or typed[part].options) for part in _PARTS}
    taken = {part: (typed if is_own[part] else said)[part].sentence for part in _PARTS}
    borrowed = [part for part in _PARTS if taken[part] and not is_own[part]]
    return Exchange(
        **taken,
        from_pitch="both" if len(borrowed) > 1 else "".join(borrowed),
        idea=next((one.offer for one in context.content.people if one.id == kind), ""),
        questions=tuple(_questions(typed)),
        is_open_in_pitch=any(said[part].options and not is_own[part] for part in _PARTS),
    )


def _questions(typed: Mapping[str, _Said]) -> Iterator[OpenQuestion]:
    for part, said in typed.items():
        if said.options:
            yield OpenQuestion(part, said.options, is_open=not said.sentence)


def answer_of_pitch(
    context: Context, part: str, kind: str, content: PitchContent
) -> tuple[str, str]:
    """Return what the pitch says to people of `kind` in its `part`, and how that is to be said.

    Listeners who have an answer of their own get that one.
    """
    answers = context.notebook.answers_of(_PITCH)
    audience = next((one for one in content.audiences if kind in one.people), None)
    own = f"{part}_{audience.id.replace('-', '_')}" if audience else part
    field = own if answers.get(own, "").strip() else part
    return answers.get(field, ""), answers.get(f"{field}_as", "")


def _typed(context: Context, part: str, content: PitchContent) -> _Said:
    typed, chosen = str(context.answers[part]), str(context.answers.get(f"{part}_as") or "")
    return _said(part, typed, content, context.words, chosen)


def _from_pitch(context: Context, part: str, kind: str, content: PitchContent) -> _Said:
    typed, chosen = answer_of_pitch(context, part, kind, content)
    said = _said(part, typed, content, context.words, chosen)
    return _Said(said.sentence, () if said.sentence else said.options)


def _said(part: str, typed: str, content: PitchContent, words: Words, chosen: str) -> _Said:
    """Return an answer as the pitch says it, with the sentences to choose from where it's unsure.

    An ask that only names a thing is what the talk is about: an ask is a request.
    """
    unsure = next((one for one in understood(part, typed, content) if one.kind is None), None)
    options = () if unsure is None else tuple(_options(part, typed, unsure, content, words))
    phrases = understood(part, typed, content, chosen)
    patterns = content.parts.get(part, {})
    spoken = [say_phrase(part, phrase, "", patterns) for phrase in phrases]
    if unsure is not None and all(option.id != chosen for option in options):
        return _Said("", options)
    if any(option.id == chosen and option.id == choice("noun", typed) for option in options):
        return _Said(next(one.label for one in options if one.id == chosen), options)
    return _Said(" ".join(spoken) if all(spoken) else "", options)


def _options(
    part: str, typed: str, unsure: Phrase, content: PitchContent, words: Words
) -> Iterator[Option]:
    for kind, sentence in readings(part, unsure, "", content):
        is_topic = part == "ask" and kind == "noun"
        said = words.fill("ask_about", ask=unsure.text) if is_topic else sentence
        yield Option(choice(kind, typed), said)
