"""What to offer and what to ask for: typed for this talk, else what the pitch says."""

from dataclasses import dataclass

from worksheets.context import Context
from worksheets.pitching.lengths import content_of
from worksheets.pitching.pitch import PitchContent, say_phrase, understood

_PITCH = "pitch"
_PARTS = ("offer", "ask")


@dataclass(frozen=True, slots=True)
class Exchange:
    """The offer and the ask, as sentences; `is_from_pitch` where one comes from the pitch.

    `idea` is what such people like to be offered; "" where the kind of person is not known.
    """

    offer: str
    ask: str
    is_from_pitch: bool
    idea: str


def exchange(context: Context, kind: str) -> Exchange:
    """Return the offer and the ask for a talk with someone of `kind`."""
    content = content_of(context)
    typed = {part: _as_sentence(part, str(context.answers[part]), content) for part in _PARTS}
    said = {part: _from_pitch(context, part, kind, content) for part in _PARTS}
    taken = {part: typed[part] or said[part] for part in _PARTS}
    return Exchange(
        **taken,
        is_from_pitch=any(said[part] and not typed[part] for part in _PARTS),
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
    return _as_sentence(part, typed, content, chosen)


def _as_sentence(part: str, typed: str, content: PitchContent, chosen: str = "") -> str:
    """Return an answer as the pitch says it; what the rules aren't sure of stays as typed."""
    phrases = understood(part, typed, content, chosen)
    if not phrases:
        return ""
    spoken = [say_phrase(part, phrase, "", content.parts.get(part, {})) for phrase in phrases]
    return " ".join(spoken) if all(spoken) else " ".join(typed.split())
