"""The pitch as it stands in the form, one version for each audience."""

from dataclasses import dataclass

from worksheets.content.pitch import Audience
from worksheets.context import Context
from worksheets.pitching.beginnings import said_once
from worksheets.pitching.pitch import compose
from worksheets.pitching.review import VITAL_PARTS
from worksheets.pitching.speech import Speech, speech

INTRODUCTION = ("name", "role", "what", "whom", "different")
_PARTS = (*INTRODUCTION, *VITAL_PARTS)


@dataclass(frozen=True, slots=True)
class Version:
    """The pitch for one audience, and its length."""

    audience: Audience
    text: str
    speech: Speech


def parts_of(context: Context) -> dict[str, str]:
    """Return what was answered, by part."""
    return {part: str(context.answers[part]) for part in _PARTS}


def versions_of(context: Context) -> tuple[Version, ...]:
    """Return the version for each audience, in the organisation's order."""
    length = context.content.org.pitch
    audiences = context.content.pitch.audiences
    parts = said_once(parts_of(context), audiences)
    texts = ((audience, compose(audience, parts)) for audience in audiences)
    return tuple(Version(audience, text, speech(text, length)) for audience, text in texts)
