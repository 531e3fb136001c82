"""A text → YAML, in the way a person would write it: plain where it can be, folded where it's long.

What is written is read again by the loader itself, so nothing is written that it would refuse.
"""

from __future__ import annotations

import functools
import re

import yaml

from generator.loading.source import parse
from generator.model.document import Value

#: Lines of content/ are about as long.
WIDTH = 100
_LONG = 88

#: The styles of YAML, by the sign it begins with.
PLAIN, SINGLE, DOUBLE, FOLDED, LITERAL = "", "'", '"', ">", "|"


def written_key(key: str) -> str:
    """Return a key as it stands before its colon."""
    return key if _reads(f"{key}: x", {key: "x"}) else _double(key)


def written_scalar(text: str | None, indent: int, column: int, style: str | None = None) -> str:
    """Return `text` as a value of a block whose lines below are indented by `indent`.

    It begins at `column`. `style` is the one it had, which stays where it fits.
    """
    if text is None:
        return ""
    tried = (_AS[one](text, indent) for one in _styles(text, column, style))
    return next(filter(None, tried), _double(text))


def written_in_flow(text: str | None, style: str | None = None) -> str:
    """Return `text` as it stands between brackets: in one line."""
    if text is None:
        return ""
    if style != DOUBLE and _reads(f"[{text}]", [text]):
        return text
    return _double(text)


def _styles(text: str, column: int, style: str | None) -> tuple[str, ...]:
    if "\n" in text:
        return (LITERAL, DOUBLE)
    if len(text) + column > _LONG and " " in text:
        return (FOLDED, DOUBLE)
    quoted = style if style in (SINGLE, DOUBLE) else None
    return (quoted, DOUBLE) if quoted else (PLAIN, DOUBLE)


def _plain(text: str, _indent: int) -> str:
    return text if "\n" not in text and _reads(f"- {text}", [text]) else ""


def _single(text: str, _indent: int) -> str:
    quoted = "'" + text.replace("'", "''") + "'"
    return quoted if _reads(f"- {quoted}", [text]) else ""


def _double(text: str, _indent: int = 0) -> str:
    return yaml.dump(
        text, default_style='"', width=float("inf"), allow_unicode=True, line_break="\n"
    ).strip()


def _folded(text: str, indent: int) -> str:
    return _block(">-", _filled(text, max(WIDTH - indent, 40)), indent, text)


def _filled(text: str, width: int) -> list[str]:
    """Return the lines of `text`, broken at single blanks alone."""
    lines: list[str] = []
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _literal(text: str, indent: int) -> str:
    body = text.rstrip("\n")
    ending = len(text) - len(body)
    head = "|" + {0: "-", 1: ""}.get(ending, "+")
    return _block(head, [*body.split("\n"), *[""] * (ending - 1)], indent, text)


def _block(head: str, lines: list[str], indent: int, text: str) -> str:
    body = "\n".join(" " * indent + line if line else "" for line in lines)
    sample = "\n".join(f"  {line}" if line else "" for line in lines)
    return f"{head}\n{body}" if _reads(f"k: {head}\n{sample}\n", {"k": text}) else ""


_AS = {PLAIN: _plain, SINGLE: _single, DOUBLE: _double, FOLDED: _folded, LITERAL: _literal}


@functools.lru_cache(maxsize=500)
def _parsed(text: str) -> Value:
    document, problems = parse.__wrapped__(text, "text")  # what is tried has no place in its cache
    return document.value if document and not problems else None


def _reads(text: str, expected: Value) -> bool:
    """Return whether the loader takes from `text` what is expected, and has nothing against it."""
    return _parsed(text) == expected
