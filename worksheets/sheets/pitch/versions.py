"""The pitch as it stands in the form: what was answered, and each version of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.content.organisation import PitchLength
from worksheets.content.pitch import Audience
from worksheets.content.sheet import Option
from worksheets.context import Context
from worksheets.pitching.candidates import choice
from worksheets.pitching.checks import VITAL_PARTS
from worksheets.pitching.fitting import name_in, without_name
from worksheets.pitching.lengths import content_of, lengths_of
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.pitch import (
    Answered,
    PitchContent,
    Said,
    compose,
    readings,
    text_of,
    understood,
)
from worksheets.pitching.speech import Speech, speech

INTRODUCTION = ("name", "role", "what", "whom", "different")
#: The parts an audience may have its own answer to.
OWN_PARTS = ("offer", "ask")
_PARTS = (*INTRODUCTION[1:], "story", *VITAL_PARTS)


@dataclass(frozen=True, slots=True)
class Version:
    """The pitch for one audience in one length, with what was answered for it."""

    audience: Audience
    length: str
    said: tuple[Said, ...]
    answered: Answered
    speech: Speech

    @property
    def text(self) -> str:
        """The whole pitch; "" while there is no sentence."""
        return text_of(self.said)


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """An answer that may be said in several ways: its field, and the sentence of each kind."""

    field: str
    options: tuple[Option, ...]
    is_open: bool


def answered_for(context: Context, audience: Audience) -> Answered:
    """Return what was answered, with the offer and the ask this audience has of its own."""
    content = content_of(context)
    phrases = {
        part: _phrases(context, part, _field_for(context, part, audience), content)
        for part in _PARTS
    }
    return Answered(_name(context), {part: found for part, found in phrases.items() if found})


def versions_of(context: Context, length: str) -> tuple[Version, ...]:
    """Return the version of this `length` for each audience, in the organisation's order."""
    content, limits = content_of(context), lengths_of(context)
    return tuple(
        version_of(context, audience, length, content, limits[length])
        for audience in content.audiences
    )


def version_of(
    context: Context, audience: Audience, length: str, content: PitchContent, limit: PitchLength
) -> Version:
    """Return the version for one audience."""
    answered = answered_for(context, audience)
    said = compose(audience, answered, content, length)
    return Version(audience, length, said, answered, speech(text_of(said), limit))


def open_questions(context: Context) -> tuple[OpenAnswer, ...]:
    """Return what the person has to choose, for each answer the rules are not sure of."""
    content = content_of(context)
    name = _name(context)
    own = [f"{part}_{_slug(a)}" for a in content.audiences for part in OWN_PARTS]
    found = (
        _question(context, field.partition("_")[0], field, name, content)
        for field in (*_PARTS, *own)
    )
    return tuple(filter(None, found))


def _question(
    context: Context, part: str, field: str, name: str, content: PitchContent
) -> OpenAnswer | None:
    typed = _typed(context, field)
    unsure = [p for p in understood(part, typed, content) if p.kind is None]
    if not unsure:
        return None
    options = tuple(
        Option(choice(kind, typed), sentence)
        for kind, sentence in readings(part, unsure[0], name or "…", content)
    )
    chosen = context.answers.get(f"{field}_as", "")
    return OpenAnswer(field, options, all(option.id != chosen for option in options))


def _phrases(context: Context, part: str, field: str, content: PitchContent) -> tuple[Phrase, ...]:
    chosen = _typed(context, f"{field}_as")
    return understood(part, _typed(context, field), content, chosen)


def _field_for(context: Context, part: str, audience: Audience) -> str:
    own = f"{part}_{_slug(audience)}"
    return own if part in OWN_PARTS and _typed(context, own).strip() else part


def _typed(context: Context, field: str) -> str:
    typed = str(context.answers.get(field, ""))
    is_of_others = field.endswith("_as") or field.startswith(("whom", "story"))
    return typed if is_of_others else without_name(typed, _name(context))


def _name(context: Context) -> str:
    return name_in(str(context.answers["name"]), content_of(context).vocabulary)


def _slug(audience: Audience) -> str:
    return audience.id.replace("-", "_")


def missing_parts(version: Version) -> Iterator[str]:
    """Yield the parts of the introduction that are still to come in this version."""
    wanted = version.audience.parts_in(version.length) | {"name"}
    return (part for part in INTRODUCTION if part in wanted and not version.answered.has(part))
