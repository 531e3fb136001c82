"""A file of words as a form: each text is called by what it says where it ships."""

from __future__ import annotations

from generator.model.document import Document
from generator.studio.forms.shape import Kind, Shape

#: What a text is called that ships empty, and so has no words to be called by.
EMPTY = "empty"

#: A text that is longer takes several lines.
LINE = 70


def words_shapes(shipped: Document) -> tuple[Shape, ...]:
    """Return a field for each text of the file; its help is the remark above it."""
    texts = shipped.value if isinstance(shipped.value, dict) else {}
    lines = shipped.files[shipped.file].split("\n")
    return tuple(
        text_shape(key, text, _remark(lines, shipped.key_place((key,)).line))
        for key, text in texts.items()
        if isinstance(text, str)
    )


def text_shape(key: str, text: str, remark: str = "") -> Shape:
    """Return the field of a text under `key` that is called by what it says."""
    kind: Kind = "long_text" if len(text) > LINE or "\n" in text.strip() else "text"
    called = "" if text.strip() else EMPTY
    return Shape(key, kind, required=bool(text), called=called, label=short(text), help=remark)


def short(text: str) -> str:
    """Return the beginning of a text, in one line."""
    words = " ".join(text.replace("?}", "}").split())
    return words if len(words) <= LINE else words[: LINE - 1].rpartition(" ")[0] + " …"


def _remark(lines: list[str], line: int) -> str:
    """Return the last remark above a line, up to the blank line before it."""
    found: list[str] = []
    for above in reversed(lines[: line - 1]):
        if above.startswith("#"):
            found.append(above.removeprefix("#").strip())
        elif found:
            break
    return " ".join(reversed(found))
