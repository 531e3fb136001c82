"""Text that is no YAML → what is wrong with it, in words that whoever wrote it understands.

The parser's own English never reaches anybody: it speaks of tokens and scalars. What it says only
chooses among our sentences, so both of PyYAML's parsers, which word things differently, do.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.errors import Problem
from generator.loading import line_slips
from generator.loading.parse_failure import ParseFailure

type Diagnosis = Callable[[ParseFailure], Problem | None]

#: What YAML allows nowhere: https://yaml.org/spec/1.1/#id868524
_CONTROL = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|(?<!^)\ufeff"
)


def syntax_problem(failure: ParseFailure) -> Problem:
    """Return what is wrong in the text that the parser could not read."""
    found = (diagnosis(failure) for diagnosis in _DIAGNOSES)
    return next((problem for problem in found if problem), _unknown(failure))


def control_character(text: str) -> tuple[int, str] | None:
    """Return where the first character stands that no YAML may hold, and its number."""
    found = _CONTROL.search(text)
    return (found.start(), f"U+{ord(found[0]):04X}") if found else None


def _unclosed_quote(failure: ParseFailure) -> Problem | None:
    if "quoted scalar" not in failure.context or not failure.says("end of stream", "document"):
        return None
    return line_slips.unclosed_quote(failure.context_place, failure.char_at(failure.context_place))


def _escape(failure: ParseFailure) -> Problem | None:
    if not failure.says("escape", "hexdecimal", "hexadecimal"):
        return None
    before = failure.line[: failure.place.column]
    return Problem(
        failure.at_column(before.rfind("\\") + 1),
        "a backslash stands in a text in double quotes",
        "there it begins the name of a special sign, and this one isn't known",
        "put single quotes around the text, or write the backslash twice",
    )


def _unclosed_bracket(failure: ParseFailure) -> Problem | None:
    if "flow" not in failure.context or "node" in failure.context:
        return None
    opening = failure.char_at(failure.context_place)
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return None
    return Problem(
        failure.context_place,
        f"the `{opening}` here is never closed",
        f"everything up to `{closing}` belongs to it, with a comma between two parts",
        f"write `{closing}` where it ends, or put quotes around a text with `{opening}` in front",
    )


def _after_the_end(failure: ParseFailure) -> Problem | None:
    if not failure.says("<document start>", "directive", "YAML document"):
        return None
    return Problem(
        failure.place,
        "nothing can be read from here on",
        "a line with `...` ends the file, and a `%` at a line's beginning speaks to the computer",
        "remove such a line, or put quotes around a text that begins with `%`",
    )


def _no_colon(failure: ParseFailure) -> Problem | None:
    if not failure.says("could not find expected ':'"):
        return None
    place = failure.context_place
    shown = line_slips.short(failure.line_at(place)[place.column - 1 :])
    return Problem(
        place,
        f"`{shown}` is no line of the form `key: value`",
        "it stands where such a line belongs",
        "write a key and a colon before it; if it goes on with the text above, indent it further",
    )


def _unknown(failure: ParseFailure) -> Problem:
    return Problem(
        failure.place,
        "this can't be read; the slip is here or in the line before",
        "nothing after it can be read, either",
        "compare with the entry above: the same spaces before each line, `key: value`, "
        "and quotes around a text that holds `: ` or begins with a sign",
    )


_DIAGNOSES: tuple[Diagnosis, ...] = (
    line_slips.wrong_blank,
    _unclosed_quote,
    _escape,
    line_slips.text_after_quote,
    line_slips.wide_colon,
    line_slips.no_space_after_colon,
    line_slips.wide_dash,
    line_slips.text_after_bracket,
    line_slips.sign_at_the_beginning,
    line_slips.second_colon,
    _unclosed_bracket,
    _after_the_end,
    _no_colon,
    line_slips.no_key,
    line_slips.entry_below_text,
    line_slips.other_indentation,
)
