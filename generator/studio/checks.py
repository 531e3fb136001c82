"""The checks of `playbook check`, each mistake with the entry and the field it is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from time import monotonic
from types import CodeType
from typing import cast

from jinja2 import BytecodeCache, Environment

from generator import core
from generator.errors import ContentError, Place, Problem
from generator.loading.messages import missing_keys
from generator.model.document import KeyPath, value_at
from generator.model.playbook import COLLECTIONS, Playbook
from generator.project import OWN_FOLDER
from generator.rendering.draft import Draft
from generator.steps import Steps
from generator.studio.addresses import PAGES, SHEETS, SINGLE, WORDS
from generator.studio.content import EditedContent

_SHEET = re.compile(rf"(?:{OWN_FOLDER}|content/|worksheets/)sheets/([\w-]+)(?:\.yaml|/.*)")
_TEMPLATE = re.compile(rf"{OWN_FOLDER}sheets/([\w-]+)/result\.(html|md)\.jinja")
_ID = re.compile(r"- +id: *([a-z][a-z0-9-]*)")
_TRANSLATION = re.compile(r"languages/[^/]+/")


#: A playbook and its generated pages.
type Contents = tuple[Playbook, dict[str, str]]


@dataclass(frozen=True, slots=True)
class CheckedContent:
    """What is wrong with content, and its pages, as far as they can be made."""

    problems: tuple[Problem, ...]
    pages: Mapping[str, str] = field(default_factory=dict)


class Checker:
    """Checks content again and again, as of `today`; what is unchanged is not read again."""

    def __init__(self, today: date) -> None:
        self.today = today
        # The browser's Jinja has no such class to make it from.
        self._compiled = cast(BytecodeCache, CompiledTemplates())
        self._reused = core.ReusedWork()
        self._content: EditedContent | None = None
        self._steps: Steps[core.Made] | None = None
        self._made: core.Made | ContentError | None = None
        self._draft = Draft()

    def go_on(self, content: EditedContent, seconds: float) -> bool:
        """Check `content` for about so many seconds; return whether all of it is checked."""
        self._begin(content)
        end = monotonic() + seconds
        while self._made is None and monotonic() < end:
            self._step()
        return self._made is not None

    def draft(
        self, content: EditedContent, page: str, seconds: float, *, whole: bool
    ) -> Draft | None:
        """Return what a look at `page` needs, or all pages if the `whole` is wanted.

        None where about so many seconds don't do. Raises ContentError with what keeps pages from
        being made.
        """
        self._begin(content, page)
        draft, end = self._draft, monotonic() + seconds
        while not (is_there := draft.is_whole if whole else draft.has(page)):
            if isinstance(self._made, ContentError):
                raise self._made
            if monotonic() >= end:
                break
            self._step()
        return draft if is_there else None

    def check(self, content: EditedContent) -> CheckedContent:
        """Return what `playbook check` says about `content`."""
        made = self._whole(content)
        if isinstance(made, ContentError):
            return CheckedContent(made.problems)
        problems = tuple(sorted(set(made.problems)))
        return CheckedContent(problems, {**made.pages, **made.playbook.pages})

    def contents(self, content: EditedContent) -> Contents:
        """Return what is made of `content`; raise ContentError with every problem."""
        made = self._whole(content)
        if isinstance(made, ContentError):
            raise made
        if made.problems:
            raise ContentError(made.problems)
        return made.playbook, made.pages

    def _begin(self, content: EditedContent, page: str = "") -> None:
        self._draft.first = page or self._draft.first
        if self._content is content:
            return
        self._content, self._made = content, None
        self._draft = Draft(self._draft.first)
        self._steps = core.contents_in_steps(
            content.project,
            today=self.today,
            compiled=self._compiled,
            reused=self._reused,
            draft=self._draft,
        )

    def _whole(self, content: EditedContent) -> core.Made | ContentError:
        self._begin(content)
        while self._made is None:
            self._step()
        return self._made

    def _step(self) -> None:
        assert self._steps is not None  # `_begin` comes first
        try:
            next(self._steps)
        except StopIteration as done:
            self._made = done.value
        except ContentError as error:
            self._made = error


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the studio a mistake is put right; `path` leads on from the field into its parts."""

    entry: str | None = None
    field: str | None = None
    path: tuple[str | int, ...] = ()


def spot_of(problem: Problem, content: EditedContent) -> Spot:
    """Return the entry and the field that a problem is about, as far as there are any."""
    name = problem.place.file
    inside = _TRANSLATION.sub("", name.removeprefix("content/").removeprefix("own/"))
    stem = inside.removesuffix(".yaml")
    if name.startswith("content/") and inside.endswith(".md"):
        return Spot(f"{PAGES}/{inside.removesuffix('.md')}", "text")
    if found := _TEMPLATE.fullmatch(name):
        return Spot(f"{SHEETS}/{found[1]}", f"result_{found[2]}")
    if found := _SHEET.fullmatch(_TRANSLATION.sub("", name)):
        return _in_facts(f"{SHEETS}/{found[1].replace('_', '-')}", problem, content)
    if stem.startswith("words/"):
        return _in_facts(f"{WORDS}/{stem.removeprefix('words/')}", problem, content)
    if stem in SINGLE:
        return _in_facts(f"{stem}/{stem}", problem, content)
    return _in_list(stem, problem, content) if stem in COLLECTIONS else Spot()


def _in_list(collection: str, problem: Problem, content: EditedContent) -> Spot:
    path = _path_at(problem.place, content)
    if not path:
        return _above(collection, problem.place, content)
    document, _ = content.document(problem.place.file)
    entry = value_at(document.value, path[:1]) if document else None
    name = entry.get("id") if isinstance(entry, dict) else None
    if not isinstance(name, str):
        return Spot()
    return _named(f"{collection}/{name}", path[1:], problem)


def _above(collection: str, place: Place, content: EditedContent) -> Spot:
    """Return the entry that a line belongs to in a file that can't be read."""
    lines = content.text(place.file).split("\n")[: place.line]
    found = next(filter(None, map(_ID.match, reversed(lines))), None)
    return Spot(f"{collection}/{found[1]}" if found else None)


def _in_facts(entry: str, problem: Problem, content: EditedContent) -> Spot:
    return _named(entry, _path_at(problem.place, content), problem)


def _named(entry: str, path: KeyPath, problem: Problem) -> Spot:
    if path in ((), ("id",)) and (keys := missing_keys(problem)):
        return Spot(entry, keys[0])
    return Spot(entry, str(path[0]), path[1:]) if path else Spot(entry)


def _path_at(place: Place, content: EditedContent) -> KeyPath:
    """Return what stands at a place of a YAML file: the last key or value that begins before it."""
    document, _ = content.document(place.file)
    if document is None:
        return ()
    both = (*document.places.items(), *document.keys.items())
    starts = sorted(
        (at.line, at.column, len(path), path) for path, at in both if at.file == place.file
    )
    number = bisect_right(starts, (place.line, place.column), key=lambda start: start[:2])
    return starts[number - 1][-1] if number else ()


@dataclass(slots=True)
class _Bucket:
    """The code of a template, once it is compiled."""

    code: CodeType | None = None


class CompiledTemplates:
    """Templates as they were compiled before, in memory: answers what Jinja asks of a cache."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def get_bucket(self, _environment: Environment, name: str, _file: str, source: str) -> _Bucket:
        """Return where the code of a template is, or comes."""
        return self._buckets.setdefault((name, source), _Bucket())

    def set_bucket(self, bucket: _Bucket) -> None:
        """Take a bucket with its code, which is here already."""
