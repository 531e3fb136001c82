"""What can go wrong while building, as one small tree.

`PlaybookError` is never raised itself: catching it catches every foreseen error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class PlaybookError(Exception):
    """Base of every error this project foresees."""


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


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the content, said the way a colleague would say it.

    `what` is wrong, `why` it matters here, and what to write `instead`. `fix` names the words that
    a form has for that, if it has any: fix.NAME of content/words/studio_fields.yaml.
    """

    place: Place
    what: str
    why: str
    instead: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.what} – {self.why} – {self.instead}"


class ContentError(PlaybookError):
    """The content has mistakes; `problems` holds every one of them, sorted by place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        if not problems:
            raise ValueError("ContentError needs at least one problem; raise nothing instead")
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


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
