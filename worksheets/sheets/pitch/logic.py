"""The pitch worksheet: a version for each audience and length, what to fix, what was saved."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.content.pitch import LENGTHS
from worksheets.context import Context
from worksheets.list_page import ListPage, first_page
from worksheets.outcome import Outcome
from worksheets.pitching.checks import Check, WordLists, check_pitch, check_text, word_lists
from worksheets.pitching.edited import check_edited
from worksheets.pitching.lengths import content_of, lengths_of, rate_of
from worksheets.pitching.saved import SavedVersion, saved_versions
from worksheets.pitching.sentences import sentences_of
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.sheets.pitch import actions
from worksheets.sheets.pitch.versions import (
    OpenAnswer,
    Version,
    missing_parts,
    open_questions,
    version_of,
    versions_of,
)
from worksheets.worksheet import Worksheet

MOST_SAVED = 10


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved version, what to fix in it, and the sentences that are new in the answers since."""

    version: SavedVersion
    checks: tuple[Check, ...]
    news: tuple[str, ...]
    has_changed: bool


@dataclass(frozen=True, slots=True)
class Pitch:
    """The chosen version, the others, what to fix, and what else is still to come.

    `saved_all` is complete, for the download.
    """

    chosen: Version
    lengths: tuple[Version, ...]
    others: tuple[Version, ...]
    checks: tuple[Check, ...]
    missing: tuple[str, ...]
    questions: tuple[OpenAnswer, ...]
    saved: ListPage[Saved]
    saved_all: tuple[SavedVersion, ...]
    rate: int | None

    @property
    def is_started(self) -> bool:
        """Whether there is a first sentence."""
        return bool(self.chosen.text)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version, the chosen one first."""
        return (self.chosen, *self.lengths, *self.others)


def evaluate(context: Context) -> Outcome[Pitch]:
    """Return the `Pitch` in the answers; it is ready once it has a first sentence, or was saved."""
    lists = word_lists(context.content.required_pitch(), context.content.org.all_jargon)
    content, limits = content_of(context), lengths_of(context)
    length = str(context.answers.get("length") or LENGTHS[1])
    versions = versions_of(context, length)
    chosen = next(
        (v for v in versions if v.audience.id == context.answers["audience"]), versions[0]
    )
    saved = saved_versions(context.notebook.pitches, content.audiences, limits)
    questions = open_questions(context)
    pitch = Pitch(
        chosen=chosen,
        lengths=_other_lengths(context, chosen, length),
        others=tuple(version for version in versions if version is not chosen),
        checks=_checks(chosen, length, lists, content.vocabulary),
        missing=tuple(missing_parts(chosen)),
        questions=tuple(question for question in questions if question.is_open),
        saved=first_page([_saved(context, one, lists) for one in saved], MOST_SAVED),
        saved_all=saved,
        rate=rate_of(context),
    )
    return Outcome(
        pitch,
        is_ready=pitch.is_started or bool(saved),
        choices={f"{question.field}_as": question.options for question in questions},
    )


def _other_lengths(context: Context, chosen: Version, length: str) -> tuple[Version, ...]:
    """Return the chosen version in each length but the one that was chosen."""
    content, limits = content_of(context), lengths_of(context)
    return tuple(
        version_of(context, chosen.audience, other, content, limits[other])
        for other in LENGTHS
        if other != length
    )


def _checks(
    chosen: Version, length: str, lists: WordLists, vocabulary: Vocabulary
) -> tuple[Check, ...]:
    """Return what there is to fix in a version that has a first sentence."""
    if not chosen.text:
        return ()
    return check_pitch(
        chosen.audience.parts_in(length),
        chosen.said,
        chosen.answered,
        chosen.speech,
        lists,
        vocabulary,
    )


def _saved(context: Context, version: SavedVersion, lists: WordLists) -> Saved:
    now = actions.composed_now(context, version)
    has_changed = bool(version.composed and now) and now not in (version.composed, version.text)
    known = {*sentences_of(version.composed), *sentences_of(version.text)}
    return Saved(
        version,
        (*_parts(context, version, lists), *check_text(version.text, version.speech, lists)),
        tuple(one for one in sentences_of(now) if one not in known) if has_changed else (),
        has_changed,
    )


def _parts(context: Context, version: SavedVersion, lists: WordLists) -> Iterator[Check]:
    """Yield what the version's listener would miss in it."""
    wanted = version.audience.parts_in(version.length) if version.audience else frozenset()
    return check_edited(version.text, wanted, content_of(context), lists)


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "save": actions.save,
        "remove": actions.remove,
        "mine": actions.mark_mine,
        "update": actions.update,
        "leave": actions.leave,
        "forget_pace": actions.forget_pace,
    },
)
