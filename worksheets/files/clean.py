"""Text as a file may hold it: what is typed or brought along can hold anything."""

import re

# What no file of contacts or days holds, and half a character, which UTF-8 has none for.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_LINE_BREAK = re.compile(r"\r\n?")


def clean_lines(text: str) -> str:
    """Return `text` without control characters, its lines ended by a line feed each."""
    return _NOT_TEXT.sub("", _LINE_BREAK.sub("\n", text)).strip()
