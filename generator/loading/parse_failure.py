"""Where a parser gave up, and the lines around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.errors import Place


@dataclass(frozen=True)
class ParseFailure:
    """A parser's complaint about `text`: where it stopped, what it said, and what it was reading.

    `context_place` is where that began. `quoted` holds the beginnings and ends of the texts in
    quotes before the failure, the last of which matters: (opening, closing).
    """

    text: str
    place: Place
    what: str
    context: str
    context_place: Place
    quoted: tuple[tuple[Place, Place], ...] = ()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, divided where YAML divides them."""
        return self.text.replace("\r", "\n").split("\n")

    @property
    def line(self) -> str:
        """The line at which the parser stopped."""
        return self.line_at(self.place)

    @property
    def line_before(self) -> tuple[Place, str]:
        """The last line before that says anything, and where it begins."""
        for number in range(min(self.place.line, len(self.lines)) - 1, 0, -1):
            if self.lines[number - 1].strip():
                return Place(self.place.file, number), self.lines[number - 1]
        return Place(self.place.file), ""

    def line_at(self, place: Place) -> str:
        """Return the line that `place` is in; none behind the end."""
        return self.lines[place.line - 1] if place.line <= len(self.lines) else ""

    def char_at(self, place: Place) -> str:
        """Return the character at `place`; none behind the end of the line."""
        return self.line_at(place)[place.column - 1 : place.column]

    def at_column(self, column: int) -> Place:
        """Return the place in the line at which the parser stopped."""
        return Place(self.place.file, self.place.line, max(column, 1))

    def says(self, *parts: str) -> bool:
        """Return whether the parser's complaint holds one of `parts`."""
        return any(part in self.what for part in parts)
