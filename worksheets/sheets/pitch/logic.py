"""The pitch worksheet: one version for each audience, its length, what to mend, what was kept."""

from dataclasses import dataclass

from worksheets.context import Context
from worksheets.excerpt import Excerpt, excerpt
from worksheets.outcome import Outcome
from worksheets.pitching.kept import KeptPitch, kept_pitches
from worksheets.pitching.review import Mend, review, word_lists
from worksheets.sheets.pitch import actions
from worksheets.sheets.pitch.versions import INTRODUCTION, Version, parts_of, versions_of
from worksheets.worksheet import Worksheet

MOST_KEPT = 10


@dataclass(frozen=True, slots=True)
class Pitch:
    """The chosen audience's version, the others, what to mend, and what else is still to come.

    `kept_all` is complete, for the download.
    """

    chosen: Version
    others: tuple[Version, ...]
    mends: tuple[Mend, ...]
    missing: tuple[str, ...]
    kept: Excerpt[KeptPitch]
    kept_all: tuple[KeptPitch, ...]

    @property
    def is_started(self) -> bool:
        """Whether there is a first sentence."""
        return bool(self.chosen.text)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version, the chosen one first."""
        return (self.chosen, *self.others)


def evaluate(context: Context) -> Outcome:
    """Return the `Pitch` in the answers; it is ready once it has a first sentence, or was kept."""
    organisation = context.content.org
    lists = word_lists(context.content.pitch, organisation.jargon)
    parts, versions = parts_of(context), versions_of(context)
    chosen = next(
        (v for v in versions if v.audience.id == context.answers["audience"]), versions[0]
    )
    audiences = [version.audience for version in versions]
    kept = kept_pitches(context.notebook.pitches, audiences, organisation.pitch)
    pitch = Pitch(
        chosen=chosen,
        others=tuple(version for version in versions if version is not chosen),
        mends=review(chosen.text, parts, chosen.speech, lists) if chosen.text else (),
        missing=tuple(part for part in INTRODUCTION if not parts[part]),
        kept=excerpt(kept, MOST_KEPT),
        kept_all=kept,
    )
    return Outcome(pitch, is_ready=pitch.is_started or bool(kept))


WORKSHEET = Worksheet(evaluate, actions={"keep": actions.keep, "remove": actions.remove})
