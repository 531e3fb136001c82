"""What can go wrong while building, as one small tree.

`PlaybookError` is never raised itself: catching it catches every foreseen error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.sentences import Sentence, Words


class PlaybookError(Exception):
    """Base of every error this project foresees."""

    def said(self, words: Words) -> str:
        """Return what went wrong, in these words where it has any of them."""
        return super().__str__()

    def __str__(self) -> str:
        return self.said({})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file something stands; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    @classmethod
    def of(cls, file: str, text: str, at: int) -> Place:
        """Return the place of the character number `at` of the file's text, counted from 0."""
        return cls(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What can be wrong with content, said the way a colleague would say it.

    `what` is wrong, `why` it matters here, and what to write `instead`. `fix` names the words that
    a form has for that, if it has any: fix.NAME of content/words/studio_fields.yaml.
    """

    what: Sentence
    why: Sentence
    instead: Sentence
    fix: str = ""

    @classmethod
    def of(
        cls, code: str, /, *, instead: Sentence | None = None, fix: str = "", **values: object
    ) -> Mistake:
        """Return the mistake called `code` in content/words/mistakes.yaml, with `values` filled in.

        A sentence given for `instead` is said in the place of the usual one.
        """
        what, why, usual = (
            Sentence.of(f"{code}.{part}", **values) for part in ("what", "why", "instead")
        )
        return cls(what, why, instead or usual, fix)

    def said(self, words: Words) -> str:
        """Return what is wrong, why it matters and what to do, in these words."""
        return " – ".join(part.said(words) for part in (self.what, self.why, self.instead))

    def at(self, place: Place) -> Problem:
        """Return the problem that this is wrong there."""
        return Problem(place, self)


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake, and its place."""

    place: Place
    mistake: Mistake

    @classmethod
    def of(
        cls,
        place: Place,
        code: str,
        /,
        *,
        instead: Sentence | None = None,
        fix: str = "",
        **values: object,
    ) -> Problem:
        """Return the mistake called `code`, at its place; see `Mistake.of`."""
        return Mistake.of(code, instead=instead, fix=fix, **values).at(place)

    def said(self, words: Words) -> str:
        """Return the whole problem in one line, in these words."""
        return f"{self.place}: {self.mistake.said(words)}"

    def __str__(self) -> str:
        return self.said({})

    def __lt__(self, other: Problem) -> bool:
        """Return whether it stands before another, or is told before it of the same place."""
        return (self.place, repr(self.mistake)) < (other.place, repr(other.mistake))


class ContentError(PlaybookError):
    """The content has mistakes; `problems` holds every one of them, sorted by place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        if not problems:
            raise ValueError("ContentError needs at least one problem; raise nothing instead")
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def said(self, words: Words) -> str:
        """Return every problem on a line of its own."""
        return "\n".join(problem.said(words) for problem in self.problems)


class PublishError(PlaybookError):
    """The site can't go into a folder that holds something else."""

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"{target} holds something that is no playbook's site – it would be deleted – "
            f"name a folder that is empty or not there yet"
        )


class RuntimeAssetsError(PlaybookError):
    """The files that run Python in the browser could not be made."""

    def __init__(self, what: str, why: str, hint: str) -> None:
        self.what, self.why, self.hint = what, why, hint
        super().__init__(f"{what} – {why} – {hint}")
