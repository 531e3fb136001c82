"""What to offer and what to ask for: typed for this talk, else what the pitch says."""

from dataclasses import dataclass

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.pitching.lengths import content_of
from worksheets.pitching.pitch import PitchContent, readings, say_phrase, understood

_PITCH = "pitch"
_PARTS = ("offer", "ask")


@dataclass(frozen=True, slots=True)
class Exchange:
    """The offer and the ask, as sentences; `from_pitch` says which come from the pitch.

    It is "offer", "ask", "both" or "".

    `idea` is what such people like to be offered; "" where the kind of person is not known.
    """

    offer: str
    ask: str
    from_pitch: str
    idea: str


def exchange(context: Context, kind: str) -> Exchange:
    """Return the offer and the ask for a talk with someone of `kind`."""
    content = content_of(context)
    words = context.words
    typed = {
        part: _as_sentence(part, str(context.answers[part]), content, words) for part in _PARTS
    }
    said = {part: _from_pitch(context, part, kind, content) for part in _PARTS}
    taken = {part: typed[part] or said[part] for part in _PARTS}
    borrowed = [part for part in _PARTS if said[part] and not typed[part]]
    return Exchange(
        **taken,
        from_pitch="both" if len(borrowed) > 1 else "".join(borrowed),
        idea=next((one.offer for one in context.content.people if one.id == kind), ""),
    )


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


def _from_pitch(context: Context, part: str, kind: str, content: PitchContent) -> str:
    typed, chosen = answer_of_pitch(context, part, kind, content)
    return _as_sentence(part, typed, content, context.words, chosen)


def _as_sentence(
    part: str, typed: str, content: PitchContent, words: Words, chosen: str = ""
) -> str:
    """Return an answer as the pitch says it; what the rules aren't sure of stays as typed.

    An ask that only names a thing is what the talk is about: an ask is a request.
    """
    phrases = understood(part, typed, content, chosen)
    if not phrases:
        return ""
    spoken = [say_phrase(part, phrase, "", content.parts.get(part, {})) for phrase in phrases]
    if all(spoken):
        return " ".join(spoken)
    kinds = [kind for kind, _ in readings(part, phrases[0], "", content)]
    if part == "ask" and len(phrases) == 1 and "noun" in kinds:
        return words.fill("ask_about", ask=phrases[0].text)
    return " ".join(typed.split())
