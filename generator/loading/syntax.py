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
    return Problem.of(failure.at_column(before.rfind("\\") + 1), "syntax.escape")


def _unclosed_bracket(failure: ParseFailure) -> Problem | None:
    if "flow" not in failure.context or "node" in failure.context:
        return None
    opening = failure.char_at(failure.context_place)
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return None
    return Problem.of(
        failure.context_place, "syntax.unclosed_bracket", opening=opening, closing=closing
    )


def _after_the_end(failure: ParseFailure) -> Problem | None:
    if not failure.says("<document start>", "directive", "YAML document"):
        return None
    return Problem.of(failure.place, "syntax.after_the_end")


def _no_colon(failure: ParseFailure) -> Problem | None:
    if not failure.says("could not find expected ':'"):
        return None
    place = failure.context_place
    shown = line_slips.short(failure.line_at(place)[place.column - 1 :])
    return Problem.of(place, "syntax.no_colon", shown=shown)


def _unknown(failure: ParseFailure) -> Problem:
    return Problem.of(failure.place, "syntax.anything")


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
