"""PyYAML's parser written in Python, reading a text as libyaml does.

The browser has only this one. As it comes, it refuses a question mark within brackets (`{label:
Who?}`) and a tab behind a colon, which libyaml takes, and takes `{a:}`, which libyaml refuses.
"""

from __future__ import annotations

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

_BREAKS = "\r\n\x85\u2028\u2029"
_BLANK_OR_END = f"\0 \t{_BREAKS}"
_FLOW = ",[]{}"


class PureLoader(yaml.SafeLoader):
    """The loader whose scanner agrees with libyaml's."""

    def scan_to_next_token(self) -> None:
        """Pass over blanks, remarks and line ends; a tab is a blank where no key may begin."""
        if self.index == 0 and self.peek() == "\ufeff":
            self.forward()
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in f"\0{_BREAKS}":
                    self.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_block_scalar_indicators(self, start_mark: yaml.Mark) -> tuple[bool | None, int | None]:
        """Return whether the text keeps its last line ends, and how far it is indented."""
        keeps, indented = None, None
        for _ in range(2):
            if self.peek() in "+-" and keeps is None:
                keeps = self.peek() == "+"
            elif self.peek() in "123456789" and indented is None:
                indented = int(self.peek())
            else:
                break
            self.forward()
        if self.peek() not in f"{_BLANK_OR_END}#":
            what = "expected chomping or indentation indicators"
            raise ScannerError("while scanning a block scalar", start_mark, what, self.get_mark())
        return keeps, indented

    def scan_block_scalar_ignored_line(self, start_mark: yaml.Mark) -> None:
        """Pass over what stands behind the sign that begins a text of several lines."""
        while self.peek() in " \t":
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, yaml.Mark]:
        """Return the empty lines such a text begins with, how far it is indented, and where."""
        found = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            context = "while scanning a block scalar"
            what = "found a tab character where an indentation space is expected"
            raise ScannerError(context, found[2], what, self.get_mark())
        return found

    def scan_plain(self) -> ScalarToken:
        """Return the text without quotes that begins here."""
        chunks: list[str] = []
        start_mark = end_mark = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] | None = []
        while self.peek() != "#" and (length := self._plain_length(start_mark)):
            self.allow_simple_key = False
            chunks += [*(spaces or []), self.prefix(length)]
            self.forward(length)
            end_mark = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start_mark)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start_mark, end_mark)

    def _plain_length(self, start_mark: yaml.Mark) -> int:
        length = 0
        while (character := self.peek(length)) not in _BLANK_OR_END:
            after = self.peek(length + 1)
            if character == ":" and self.flow_level and after in f"{_FLOW}?":
                self.forward(length)
                context = "while scanning a plain scalar"
                raise ScannerError(context, start_mark, "found unexpected ':'", self.get_mark())
            if character == ":" and after in _BLANK_OR_END:
                break
            if self.flow_level and character in _FLOW:
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: yaml.Mark) -> list[str] | None:
        """Return what stands between two words of such a text; None at a document's mark."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() not in _BREAKS:
            return [blanks] if blanks else []
        first = self.scan_line_break()
        self.allow_simple_key = True
        further: list[str] = []
        while not self._is_document_mark() and self.peek() in f" \t{_BREAKS}":
            if self.peek() in _BREAKS:
                further.append(self.scan_line_break())
                continue
            if self.peek() == "\t" and self.column < indent:
                context = "while scanning a plain scalar"
                what = "found a tab character that violates indentation"
                raise ScannerError(context, start_mark, what, self.get_mark())
            self.forward()
        if self._is_document_mark():
            return None
        return [*([first] if first != "\n" else [] if further else [" "]), *further]

    def _is_document_mark(self) -> bool:
        return (
            self.column == 0 and self.prefix(3) in ("---", "...") and self.peek(3) in _BLANK_OR_END
        )
