"""Slips that show in one line of a YAML file, each said at the sign that has to change."""

from __future__ import annotations

import re

from generator.errors import Place, Problem
from generator.loading.parse_failure import ParseFailure
from generator.sentences import Sentence

_NO_INDENT = re.compile(r"[ -]*([\t\u00a0])")
_BLANKS = {"\t": "line.tab", "\u00a0": "line.no_break_space"}
_KEY = r"([A-Za-z_][\w.-]*)"
_LEAD = r"(\s*(?:- +)*)"
#: `12:30` and `https://…` are texts, and so is `a::b`.
NO_SPACE = re.compile(rf"{_LEAD}{_KEY}:(?=[^\s/:])")
WIDE_COLON = re.compile(rf"{_LEAD}{_KEY}\s*([：︰﹕꞉ː∶])")
_WIDE_DASH = re.compile(r"\s*([–—−‐‑‒•·◦▪●*])\s+\S")
_KEY_LINE = re.compile(rf"{_LEAD}[\"']?{_KEY}[\"']?\s*:(?:\s|$)")
_SECOND_COLON = re.compile(r":\s.*:(\s|$)")
_VALUE = re.compile(rf"{_LEAD}(?:[\"']?[\w.-]+[\"']?:\s+)?(\S)")
_LONGEST_SHOWN = 40


def short(text: str) -> str:
    """Return the beginning of `text`, as much of it as a message needs."""
    text = text.strip()
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def wrong_blank(failure: ParseFailure) -> Problem | None:
    """Say that a tab or a no-break space indents the line."""
    found = _NO_INDENT.match(failure.line)
    column = found.end() if found else failure.place.column
    blank = found[1] if found else failure.char_at(failure.place)
    if blank not in _BLANKS:
        return None
    return Problem.of(failure.at_column(column), _BLANKS[blank])


def unclosed_quote(place: Place, quote: str) -> Problem:
    """Return the problem that the text which `quote` begins at `place` has no end."""
    name = Sentence.of("line.single_quote" if quote == "'" else "line.quotation_mark")
    return Problem.of(place, "line.unclosed_quote", name=name, quote=quote)


def text_after_quote(failure: ParseFailure) -> Problem | None:
    """Say that a text in quotes ends too early, or began too early."""
    if not failure.quoted:
        return None
    opening, closing = failure.quoted[-1]
    if closing.line != failure.place.line or closing.column >= failure.place.column:
        return None
    if failure.line[closing.column : failure.place.column - 1].strip():
        return None
    quote = failure.char_at(closing)
    if opening.line != closing.line:
        return unclosed_quote(opening, quote)
    if failure.char_at(failure.place) in ":,]}":
        return None
    if quote == "'":
        return Problem.of(closing, "line.apostrophe")
    return Problem.of(closing, "line.quote")


def wide_colon(failure: ParseFailure) -> Problem | None:
    """Say that another sign stands where a colon belongs."""
    for place, line in _near(failure):
        if found := WIDE_COLON.match(line):
            return wide_colon_at(Place(place.file, place.line, found.start(3) + 1), found)
    return None


def wide_colon_at(place: Place, found: re.Match[str]) -> Problem:
    """Return the problem that `WIDE_COLON` was `found`, its sign at `place`."""
    return Problem.of(place, "line.wide_colon", sign=found[3], key=found[2])


def no_space_after_colon(failure: ParseFailure) -> Problem | None:
    """Say that a key's colon has no space behind it."""
    for place, line in _near(failure):
        if found := NO_SPACE.match(line):
            return no_space_at(Place(place.file, place.line, found.end()), found[2])
    return None


def no_space_at(place: Place, key: str) -> Problem:
    """Return the problem that the colon behind `key`, at `place`, has no space after it."""
    return Problem.of(place, "line.no_space", key=key)


def wide_dash(failure: ParseFailure) -> Problem | None:
    """Say that a dash, or a bullet, stands where a hyphen begins an entry."""
    for place, line in _near(failure):
        if found := _WIDE_DASH.match(line):
            return Problem.of(
                Place(place.file, place.line, found.end(1)), "line.wide_dash", found=found[1]
            )
    return None


def text_after_bracket(failure: ParseFailure) -> Problem | None:
    """Say that a text which begins with a bracket needs quotes."""
    found = _VALUE.match(failure.line)
    if not found or found[2] not in "[{" or found.start(2) >= failure.place.column - 1:
        return None
    if "]" not in failure.line and "}" not in failure.line:
        return None
    if "flow" in failure.context and "node" not in failure.context:
        return None
    return Problem.of(
        failure.at_column(found.start(2) + 1), "line.text_after_bracket", found=found[2]
    )


def sign_at_the_beginning(failure: ParseFailure) -> Problem | None:
    """Say that a text begins with a sign that means something to YAML."""
    for place in (failure.context_place, failure.place):
        line, sign = failure.line_at(place), failure.char_at(place)
        if sign and sign in "|>" and failure.says("block", "comment", "indentation", "chomping"):
            return _text_behind_sign(place, sign)
        begins = (found := _VALUE.match(line)) and found.start(2) == place.column - 1
        if sign and sign in "@`%&*!,]}?|>" and (begins or line[: place.column - 1].strip()):
            return Problem.of(place, "line.sign_at_the_beginning", sign=sign)
    return None


def _text_behind_sign(place: Place, sign: str) -> Problem:
    return Problem.of(place, "line.text_behind_sign", sign=sign)


def second_colon(failure: ParseFailure) -> Problem | None:
    """Say that a line holds two colons with a space behind them."""
    if not failure.says("mapping values are not allowed"):
        return None
    if not _SECOND_COLON.search(failure.line):
        return None
    return Problem.of(failure.place, "line.second_colon")


def entry_below_text(failure: ParseFailure) -> Problem | None:
    """Say that a list begins below a key which has a text already, or beside a set of facts."""
    if not failure.line.lstrip().startswith("- ") and failure.char_at(failure.place) != "-":
        return None
    return Problem.of(failure.place, "line.entry_below_text")


def no_key(failure: ParseFailure) -> Problem | None:
    """Say that a line begins with a colon."""
    if not re.match(rf"{_LEAD}:(\s|$)", failure.line):
        return None
    return Problem.of(failure.place, "line.no_key")


def other_indentation(failure: ParseFailure) -> Problem | None:
    """Say how many spaces stand before the line, and how many before the one it belongs to."""
    here = _KEY_LINE.match(failure.line)
    place, line = failure.line_before
    before = _KEY_LINE.match(line)
    if not here or not before:
        return None
    found, right = len(here[1]), len(before[1])
    if found == right:
        return None
    if found == 0:
        return Problem.of(failure.at_column(1), "line.indented_entry", here=here[2])
    return Problem.of(
        failure.at_column(found + 1),
        "line.indented",
        here=here[2],
        found=found,
        before=before[2],
        line=place.line,
        right=right,
    )


def _near(failure: ParseFailure) -> list[tuple[Place, str]]:
    """Return the lines in which the slip may be: where it was noticed, what was read, the last."""
    context = failure.context_place
    lines = [
        failure.line_before,
        (failure.place, failure.line),
        (context, failure.line_at(context)),
    ]
    return [(place, line) for place, line in lines if not _KEY_LINE.match(line)]
