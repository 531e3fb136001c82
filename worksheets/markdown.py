"""Text as Markdown that says exactly that text."""

import re

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # four spaces would make it code
_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>|~&$]")
_AT_LINE_START = re.compile(r"^(?=[#+=:-])", re.MULTILINE)
_NUMBERED = re.compile(r"^([0-9]+)(?=[.)](?:\s|$))", re.MULTILINE)


def markdown_escape(text: str) -> str:
    """Return `text` so that a Markdown reader shows it as it is: no markup, links or headings."""
    escaped = _ANYWHERE.sub(r"\\\g<0>", _INDENT.sub("", text))
    return _NUMBERED.sub(r"\1\\", _AT_LINE_START.sub(r"\\", escaped))
