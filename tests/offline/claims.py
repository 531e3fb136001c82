"""The sentences of the pages about privacy, one by one, and what shows each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

PAGES = ("privacy.md", "for-it.md")
CLAIMS = Path(__file__).with_name("claims.yaml")

_TOP = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^```\n.*?^```\n", re.DOTALL | re.MULTILINE)
_ELEMENT = re.compile(r"^<div>.*?^</div>\n", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STARTS = re.compile(r"^(?:[-*] |\d+\. |#+ |\| )")
_RULE = re.compile(r"^\|[-| ]+\|$")
_ENDS = re.compile(r"(?<=[.?!])\s+(?=[A-Z“*`{])")


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or row of a page; `shown` is a test's address, "advice" or "outside"."""

    page: str
    says: str
    shown: str


def sentences(text: str) -> list[str]:
    """Return what a page says: each sentence, and each row of a table, as plain text."""
    text = _ELEMENT.sub("", _FENCE.sub("", _TOP.sub("", text)))
    parts: list[str] = []
    for line in text.splitlines():
        if not line.strip() or _RULE.match(line):
            parts.append("")
        elif _STARTS.match(line) or not parts or not parts[-1]:
            parts.append(line.strip())
        else:
            parts[-1] += f" {line.strip()}"
    return [one for part in parts if part and part[0] != "#" for one in _split(part)]


def claims() -> list[Claim]:
    """Return every claim of the file, in order."""
    listed = yaml.safe_load(CLAIMS.read_text("utf-8"))
    return [
        Claim(page, says, shown)
        for page, said in listed.items()
        for one in said
        for says, shown in one.items()
    ]


def _split(part: str) -> list[str]:
    plain = _LINK.sub(r"\1", part).replace("**", "").replace("*", "").strip()
    if plain.startswith("|"):
        return [" | ".join(cell.strip() for cell in plain.strip("| ").split("|"))]
    return _ENDS.split(re.sub(r"^(?:- |\d+\. )", "", plain))
