"""Text that is no YAML → what is wrong with it, in words that whoever wrote it understands."""

from __future__ import annotations

import re

from generator.errors import Place, Problem

_NO_INDENT = re.compile(r"[ -]*([\t\u00a0])")
_NO_SPACES = {
    "\t": (
        "a tab stands where spaces belong",
        "YAML counts spaces to see what belongs to what, and a tab has no width",
    ),
    "\u00a0": (
        "a no-break space stands where spaces belong",
        "it looks like a space, and YAML takes it for a letter",
    ),
}
#: What the parser says, among others, of a text with a colon in it that has no quotes.
_COLON_AMISS = "mapping values are not allowed in this context"
_SECOND_COLON = re.compile(r":\s.*:(\s|$)")


def syntax_problem(text: str, place: Place, what: str) -> Problem:
    """Return the problem at `place` in `text`, of which the parser says `what`."""
    indent = _indent_problem(text, place)
    if indent is not None:
        return indent
    if what == _COLON_AMISS and _SECOND_COLON.search(_line(text, place)):
        return Problem(
            place,
            "this line holds a second `: `",
            "YAML reads what stands before it as a name of its own",
            "put quotes around the text",
        )
    return Problem(
        place,
        f"this is not YAML: {what}",
        "the file can't be read past this point",
        "compare with the item above: the same indentation, `key: value`, "
        "and quotes around text that holds `: ` or starts with a sign",
    )


def _indent_problem(text: str, place: Place) -> Problem | None:
    """Return what is wrong with the blank beginning of the line at `place`, if anything is."""
    found = _NO_INDENT.match(_line(text, place))
    if found is None:
        return None
    what, why = _NO_SPACES[found[1]]
    instead = "put two spaces for each step"
    return Problem(Place(place.file, place.line, found.end()), what, why, instead)


def _line(text: str, place: Place) -> str:
    lines = text.splitlines()
    return lines[place.line - 1] if place.line <= len(lines) else ""
