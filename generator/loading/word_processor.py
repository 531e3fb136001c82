"""What a word processor leaves in a text that was pasted from it: HTML that readers would see."""

from __future__ import annotations

import re

from generator.errors import Place, Problem

_LEFTOVER = re.compile(
    r"\b(Mso[A-Z]\w+|mso-[\w-]+|WordSection\d|urn:schemas-microsoft-com)|<!--\[if [^\]]*\]"
    r"|</?(?:o|w|st1|v|m):\w+"
)


def pasted_from_word(text: str, file: str) -> list[Problem]:
    """Return one problem, at its first place, where `text` (all of `file`) holds such HTML."""
    found = _LEFTOVER.search(text)
    if found is None:
        return []
    before = text[: found.start()]
    return [
        Problem.of(
            Place(file, before.count("\n") + 1, found.start() - before.rfind("\n")),
            "page.pasted",
            found=found[0],
        )
    ]
