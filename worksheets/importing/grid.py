"""Rows under a header: what every format is read into."""

from dataclasses import dataclass

#: Of the work on a large file: to split it into rows; the rest goes into understanding them.
READ_SHARE = 0.7


class UnreadableError(ValueError):
    """Why a file as a whole cannot be read, as a code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it stands in the file; `number` is where it begins, counted from 1.

    `error` is the code of why it could not be split into cells, and empty for most; `is_partial`
    says that no cell holds all of it, for a picture is too large to keep. `part` counts the people
    of one line, `checks` are the codes of what was only guessed, and `about` stood in brackets
    behind the name.
    """

    number: int
    cells: tuple[str, ...]
    error: str = ""
    is_partial: bool = False
    part: int = 1
    checks: tuple[str, ...] = ()
    about: str = ""

    @property
    def key(self) -> str:
        """What tells it from all others, also from those that stand in the same line."""
        return f"{self.number}.{self.part}" if self.part > 1 else str(self.number)


@dataclass(frozen=True, slots=True)
class Grid:
    """The names of the columns, and the rows; a row may be shorter or longer than the header."""

    header: tuple[str, ...]
    lines: tuple[Line, ...]
