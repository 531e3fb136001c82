"""Changes of what stands in one line between brackets."""

from __future__ import annotations

from generator.model.document import Value
from generator.studio.writing.blocks import after_blank, in_brackets
from generator.studio.writing.edits import Edits
from generator.studio.writing.nodes import Node
from generator.studio.writing.scalars import written_in_flow, written_key
from generator.studio.writing.steps import EntryMove, steps_between


def change_flow(edits: Edits, node: Node, value: Value) -> None:
    """Have `node` say `value`: its parts that stay are left as they are written."""
    if node.value == value:
        return
    match value:
        case dict() if node.keys and value:
            _facts(edits, node, value)
        case list() if node.parts and value and not node.keys:
            _entries(edits, node, value)
        case dict() | list():
            edits.replace(node.start, node.end, in_brackets(value))
        case _:
            _scalar(edits, node, value)


def _scalar(edits: Edits, node: Node, value: str | None) -> None:
    blank = " " if node.start == node.end and edits.text[node.start - 1] == ":" else ""
    edits.replace(node.start, node.end, blank + written_in_flow(value, node.style))


def _facts(edits: Edits, node: Node, value: dict[str, Value]) -> None:
    spans = [
        (key.start, max(part.end, edits.text.find(":", key.end) + 1))
        for key, part in zip(node.keys, node.parts, strict=True)
    ]
    for at, name in enumerate(node.names):
        if name in value:
            change_flow(edits, node.parts[at], value[name])
    kept = [at for at, name in enumerate(node.names) if name in value]
    if not kept:
        edits.replace(node.start, node.end, in_brackets(value))
        return
    _drop(edits, spans, kept)
    last = None
    for key, part in value.items():
        if key in node.names:
            last = spans[node.names.index(key)][1]
            continue
        _add(edits, node, last, f"{written_key(key)}:{after_blank(in_brackets(part))}")


def _entries(edits: Edits, node: Node, value: list[Value]) -> None:
    spans = [(part.start, part.end) for part in node.parts]
    steps = [*steps_between([part.value for part in node.parts], value)]
    kept = [step.before for step in steps if step.before is not None and step.after is not None]
    if not kept:
        edits.replace(node.start, node.end, in_brackets(value))
        return
    _drop(edits, spans, kept)
    last = None
    for step in steps:
        match step:
            case EntryMove(before=int() as at, after=int() as to):
                last = spans[at][1]
                change_flow(edits, node.parts[at], value[to])
            case EntryMove(before=None, after=int() as to):
                _add(edits, node, last, in_brackets(value[to]))


def _add(edits: Edits, node: Node, behind: int | None, new: str) -> None:
    if behind is None:
        edits.insert(node.start + 1, f"{new}, ")
    else:
        edits.insert(behind, f", {new}")


def _drop(edits: Edits, spans: list[tuple[int, int]], kept: list[int]) -> None:
    """Take out the parts that aren't `kept`, each with the comma that divides it from another."""
    for at, (start, _) in enumerate(spans):
        if at in kept:
            continue
        if at < kept[0]:
            edits.replace(start, spans[at + 1][0], "")
        else:
            edits.replace(spans[at - 1][1], spans[at][1], "")
