"""What is replaced in a text, and where its lines begin and end."""

from __future__ import annotations

import re

from generator.studio.writing.nodes import Node

_HEAD_COMMENT = re.compile(r"[|>][-+\d]*[ \t]+(#[^\n]*)")
_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


class Edits:
    """Insertions and deletions, made all at once, so that places stay those of the old text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._new: list[tuple[int, str]] = []
        self._gone: list[tuple[int, int]] = []

    def made(self) -> str:
        """Return the text with everything replaced."""
        new = [(at, at, text) for at, text in self._new]
        gone = [(start, end, "") for start, end in _united(self._gone)]
        made, reached = [], 0
        for start, end, text in sorted([*new, *gone], key=lambda edit: edit[0]):
            made += [self.text[reached:start], text]
            reached = max(reached, end)
        return "".join([*made, self.text[reached:]])

    def insert(self, at: int, new: str) -> None:
        """Put `new` before what stands at `at`."""
        self._new.append((at, new))

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of all from `start` to `end`."""
        self._new.append((start, new))
        self._gone.append((start, end))

    def replace_value(self, slot: int, node: Node, new: str) -> None:
        """Put `new` in the place of `node` and the blanks before it; comments beside it stay."""
        beside = [*_COMMENT.findall(self.text[slot : node.start])]
        if found := _HEAD_COMMENT.match(self.text[node.start : node.end]):
            beside.append(found[1])
        end, line_end = node.end, self.line_end(node.end)
        if "\n" in new and (rest := self.text[end:line_end].strip()):
            beside.append(rest)
            end = line_end
        first, line, others = new.partition("\n")
        self.replace(slot, end, "".join([first, *(f"  {one}" for one in beside), line, others]))

    def drop_up_to(self, start: int, end: int) -> None:
        """Take out what stands there but its comments on lines of their own."""
        margin = "\n" + " " * (start - self.line_start(start))
        first = self.line_end(start)
        comments = _COMMENT.findall(self.text[first:end]) if first < end else []
        self.replace(start, end, "".join(f"{one}{margin}" for one in comments))

    def drop_lines(self, start: int, end: int, *, blanks: bool = False) -> None:
        """Take out the lines from `start` to `end`; with `blanks` those that are empty above."""
        begin, end = self.line_start(start), self.line_end(end)
        if blanks:
            begin = self._without_blank_lines(begin)
        if end < len(self.text):
            end += 1
        elif begin:
            begin -= 1
        self._gone.append((begin, end))

    def _without_blank_lines(self, begin: int) -> int:
        above = self.text[:begin].rstrip()
        return len(above) + 1 if above else begin

    def line_start(self, at: int) -> int:
        """Return where the line begins that `at` is in."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line ends that `at` is in."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def is_first_in_line(self, at: int) -> bool:
        """Return whether nothing but blanks stands before it in its line."""
        return not self.text[self.line_start(at) : at].strip()

    def dash_before(self, at: int, column: int) -> int:
        """Return where the dash is of the entry at `at`, whose list begins at `column`.

        A list may begin behind the dash of another. Where no dash is found it is `at` itself: what
        is made of that says something else, and the file is written anew.
        """
        start = self.line_start(at)
        while not self._is_dash(start, column):
            if start == 0:
                return at
            start = self.line_start(start - 1)
        return start + column

    def _is_dash(self, start: int, column: int) -> bool:
        before = self.text[start : start + column]
        return self.text.startswith("-", start + column) and not before.strip(" -")


def _united(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
