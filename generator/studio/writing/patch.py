"""A YAML text and what it should say → the text, with no more changed than has to be.

Comments, order, blank lines and the way somebody writes stay as they are. A library that writes
the whole file anew (ruamel.yaml does) indents and wraps it in its own way, so that to set a field
and take it back would leave another file; here only the lines in question are touched, and what
comes out is read again by the loader.
"""

from __future__ import annotations

from generator.errors import ContentError
from generator.loading.source import parse
from generator.model.document import Value
from generator.studio.writing.blocks import (
    after_blank,
    behind_key,
    document_of,
    written_fact,
    written_value,
)
from generator.studio.writing.edits import Edits
from generator.studio.writing.flow import change_flow
from generator.studio.writing.nodes import Node, comments_in, node_of
from generator.studio.writing.steps import EntryMove, steps_between


def patched(text: str, value: Value, name: str) -> str:
    """Return `text` (of the file called `name`) so that it says `value`.

    Raises ContentError where the loader wouldn't read what would have to be written.
    """
    root = node_of(text)
    if root is None:
        above = f"{text.rstrip()}\n\n" if text.strip() else ""
        return _checked(above + document_of(value), value, name)
    if root.value == value:
        return text
    if _fits(root, value):
        patch = _Patch(text)
        patch.change(root, value, 0, root.column)
        if _says(made := patch.edits.made(), value, name):
            return made
    return _checked("".join([*comments_in(text, root), document_of(value)]), value, name)


def _says(text: str, value: Value, name: str) -> bool:
    document, _ = parse.__wrapped__(text, name)
    return document is not None and document.value == value


def _checked(text: str, value: Value, name: str) -> str:
    document, problems = parse.__wrapped__(text, name)
    if document is None:
        raise ContentError(problems)
    if document.value != value:
        raise ValueError(f"{name} would say something else than it should; correct `document_of`.")
    return text


def _fits(node: Node, value: Value) -> bool:
    """Return whether `value` can be written by changing parts of what is there."""
    return bool(value) and bool(node.parts) and isinstance(value, type(node.value))


class _Patch:
    """Changes a text part by part."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.edits = Edits(text)

    def change(self, node: Node, value: Value, slot: int, indent: int) -> None:
        """Have `node` say `value`.

        What stands there may be replaced from `slot` on; its further lines are indented by
        `indent`.
        """
        if node.value == value:
            return
        if not _fits(node, value):
            self._anew(node, value, slot, indent)
        elif node.flow:
            change_flow(self.edits, node, value)
        elif isinstance(value, dict):
            self._facts(node, value)
        elif isinstance(value, list):
            self._entries(node, value)

    def _anew(self, node: Node, value: Value, slot: int, indent: int) -> None:
        is_fact = self.text[slot - 1] == ":"
        write = behind_key if is_fact else _behind_dash
        column = slot + 1 - (self.text.rfind("\n", 0, slot) + 1)
        new = write(value, indent, column, node.style)
        self.edits.replace_value(slot, node, new)

    def _facts(self, node: Node, value: dict[str, Value]) -> None:
        colons = [self.text.index(":", key.end) + 1 for key in node.keys]
        ends = [max(*pair) for pair in zip(colons, (part.end for part in node.parts), strict=True)]
        last, waiting = -1, dict(value)
        for at, name in enumerate(node.names):
            if name in value:
                self.change(node.parts[at], value[name], colons[at], node.column + 2)
            else:
                self._drop_fact(node, at, ends[at])
        for key, part in waiting.items():
            if key in node.names:
                last = node.names.index(key)
                continue
            self._add_fact(node, ends[last] if last >= 0 else None, key, part)

    def _add_fact(self, node: Node, behind: int | None, key: str, value: Value) -> None:
        margin = " " * node.column
        fact = written_fact(key, value, node.column)
        if behind is None:
            self.edits.insert(node.start, f"{fact}\n{margin}")
        else:
            self.edits.insert(self.edits.line_end(behind), f"\n{margin}{fact}")

    def _drop_fact(self, node: Node, at: int, end: int) -> None:
        key = node.keys[at]
        if self.edits.is_first_in_line(key.start):
            self.edits.drop_lines(key.start, end)
        elif at + 1 < len(node.keys):  # behind the dash of an entry
            self.edits.drop_up_to(key.start, node.keys[at + 1].start)
        else:
            self.edits.replace(key.start, end, "")

    def _entries(self, node: Node, value: list[Value]) -> None:
        dashes = [self.edits.dash_before(part.start, node.column) for part in node.parts]
        blank = self._has_blank_lines(node, dashes)
        last = -1
        for step in steps_between([part.value for part in node.parts], value):
            match step:
                case EntryMove(before=int() as at, after=int() as to):
                    last = at
                    self.change(node.parts[at], value[to], dashes[at] + 1, node.column + 2)
                case EntryMove(before=int() as at):
                    self.edits.drop_lines(dashes[at], node.parts[at].end, blanks=True)
                case EntryMove(after=int() as to):
                    self._add_entry(node, dashes, last, value[to], blank=blank)

    def _add_entry(
        self, node: Node, dashes: list[int], behind: int, value: Value, *, blank: bool
    ) -> None:
        margin, between = " " * node.column, "\n" if blank else ""
        entry = f"-{_behind_dash(value, node.column + 2, node.column + 2)}"
        if behind < 0:
            self.edits.insert(dashes[0], f"{entry}\n{between}{margin}")
        else:
            end = self.edits.line_end(node.parts[behind].end)
            self.edits.insert(end, f"\n{between}{margin}{entry}")

    def _has_blank_lines(self, node: Node, dashes: list[int]) -> bool:
        """Return whether blank lines stand between the entries, or would in a file of them."""
        if len(dashes) < 2:
            return node.column == 0 and isinstance(node.parts[0].value, dict)
        between = self.text[node.parts[-2].end : dashes[-1]].split("\n")
        return any(not line.strip() for line in between[1:-1])


def _behind_dash(value: Value, indent: int, column: int, style: str | None = None) -> str:
    return after_blank(written_value(value, indent, column, style))
