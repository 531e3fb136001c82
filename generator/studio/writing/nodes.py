"""A YAML text → its values with where each begins and ends, so that one can be replaced alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.loading.yaml_events import LOADER
from generator.model.document import Value

_NULL = re.compile(r"~|null|Null|NULL|")


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a text: text[start:end] is how it is written, without what follows it.

    `column` is where it begins in its line. `style` is a scalar's sign, `flow` whether it stands
    in brackets. `keys` are those of a set of facts, `parts` its values or a list's entries.
    """

    value: Value
    start: int
    end: int
    column: int
    style: str | None = None
    flow: bool = False
    keys: tuple[Node, ...] = ()
    parts: tuple[Node, ...] = ()

    @property
    def names(self) -> list[str]:
        """The keys as texts."""
        return [str(key.value) for key in self.keys]

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield from where to where the scalars in it reach."""
        if not isinstance(self.value, dict | list):
            yield self.start, self.end
        for part in (*self.keys, *self.parts):
            yield from part.spans()


def node_of(text: str) -> Node | None:
    """Return the value that `text` holds, which can be read as YAML; None if it is empty."""
    root = yaml.compose(text, Loader=LOADER)
    return None if root is None else _node(root, text)


def comments_in(text: str, root: Node) -> list[str]:
    """Return the lines of `text` that are comments, outside of its scalars."""
    spans = sorted(root.spans())
    gaps = zip([0, *(end for _, end in spans)], [*(at for at, _ in spans), len(text)], strict=True)
    lines = "".join(text[start:end] for start, end in gaps).splitlines()
    return [f"{line.strip()}\n" for line in lines if line.strip().startswith("#")]


def _node(found: yaml.Node, text: str) -> Node:
    start, column = found.start_mark.index, found.start_mark.column
    match found:
        case yaml.MappingNode():
            keys = tuple(_node(key, text) for key, _ in found.value)
            parts = tuple(_node(part, text) for _, part in found.value)
            value: Value = {str(k.value): p.value for k, p in zip(keys, parts, strict=True)}
        case yaml.SequenceNode():
            keys, parts = (), tuple(_node(part, text) for part in found.value)
            value = [part.value for part in parts]
        case yaml.ScalarNode():
            return _scalar(found, text)
        case _:
            raise TypeError(f"{found!r:.80} is none of the three kinds of nodes that YAML has.")
    flow = bool(found.flow_style)
    end = found.end_mark.index if flow else parts[-1].end
    return Node(value, start, end, column, None, flow, keys, parts)


def _scalar(found: yaml.ScalarNode, text: str) -> Node:
    start, end = found.start_mark.index, found.end_mark.index
    empty = not found.style and _NULL.fullmatch(found.value)
    if found.style in ("|", ">"):  # its end is that of the empty lines behind it
        end = start + len(text[start:end].rstrip())
    value = None if empty else found.value
    return Node(value, start, end, found.start_mark.column, found.style or "")
