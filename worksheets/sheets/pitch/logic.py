"""The pitch worksheet: one version for each audience, its length, and what to mend."""

from dataclasses import dataclass

from worksheets.asked import Asked
from worksheets.organisation import PitchLength, organisation_from
from worksheets.outcome import Outcome
from worksheets.pitching.pitch import Audience, audiences_from, compose
from worksheets.pitching.review import VITAL_PARTS, Mend, review, word_lists_from
from worksheets.pitching.speech import Speech, speech
from worksheets.raw import need

_INTRODUCTION = ("name", "role", "what", "whom", "different")
_PARTS = (*_INTRODUCTION, *VITAL_PARTS)


@dataclass(frozen=True, slots=True)
class Version:
    """The pitch for one audience, and its length."""

    audience: Audience
    text: str
    speech: Speech


@dataclass(frozen=True, slots=True)
class Pitch:
    """The chosen audience's version, the others, what to mend, and what else is still to come."""

    chosen: Version
    others: tuple[Version, ...]
    mends: tuple[Mend, ...]
    missing: tuple[str, ...]

    @property
    def is_started(self) -> bool:
        """Whether there is a first sentence."""
        return bool(self.chosen.text)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version, the chosen one first."""
        return (self.chosen, *self.others)


def evaluate(asked: Asked) -> Outcome:
    """Return the `Pitch` in the answers; it is ready once it has a first sentence."""
    organisation = organisation_from(need(asked.content, "org", dict))
    words = need(asked.content, "pitch", dict)
    parts = {part: str(asked.answers[part]) for part in _PARTS}
    versions = tuple(
        _version(audience, parts, organisation.pitch_length) for audience in audiences_from(words)
    )
    chosen = next((v for v in versions if v.audience.id == asked.answers["audience"]), versions[0])
    lists = word_lists_from(words, organisation.jargon)
    pitch = Pitch(
        chosen=chosen,
        others=tuple(version for version in versions if version is not chosen),
        mends=review(chosen.text, parts, chosen.speech, lists) if chosen.text else (),
        missing=tuple(part for part in _INTRODUCTION if not parts[part]),
    )
    return Outcome(pitch, is_ready=pitch.is_started)


def _version(audience: Audience, parts: dict[str, str], length: PitchLength) -> Version:
    text = compose(audience, parts)
    return Version(audience, text, speech(text, length))
