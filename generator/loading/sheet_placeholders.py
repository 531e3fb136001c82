"""The placeholders in a worksheet's words: each one is filled in, and none is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.loading.placeholders import Placeholders, placeholder_problems
from generator.model.document import Document, KeyPath, facts_in, value_at

#: What the page's script fills into the words of any group.
_GROUP = {"row": Placeholders.listed(["number"]), "remove": Placeholders.listed(["name"])}

#: What is filled into the label of a field there is for each audience.
_EACH = Placeholders.listed(["audience?"])

type Filled = Mapping[str, Placeholders]


def filled_in(lowest: Document) -> Filled:
    """Return what is filled into each of a worksheet's words and problems, as it came."""
    parts = lowest.value if isinstance(lowest.value, dict) else {}
    both = [texts for part in ("words", "problems") if isinstance(texts := parts.get(part), dict)]
    return {key: Placeholders.of(*_forms(text)) for texts in both for key, text in texts.items()}


def _forms(text: object) -> list[str]:
    forms = text.values() if isinstance(text, dict) else [text]
    return [form for form in forms if isinstance(form, str)]


def sheet_placeholder_problems(document: Document, filled: Filled) -> Iterator[Problem]:
    """Yield what is wrong with a `sheet.yaml`; `filled` is what is filled into it as it came."""
    for path, text in document.texts():
        placeholders = _EACH if _is_each_label(document, path) else _placeholders_at(path, filled)
        yield from placeholder_problems(document, path, text, placeholders)


def _is_each_label(document: Document, path: KeyPath) -> bool:
    if path[:1] != ("steps",) or path[-1:] != ("label",):
        return False
    return "each" in facts_in(value_at(document.value, path[:-1]))


def _placeholders_at(path: KeyPath, filled: Filled) -> Placeholders:
    """Return what is filled into the text at `path`."""
    match path:
        case ("words" | "problems", str(key), *form):
            placeholders = filled.get(key, Placeholders())
            return placeholders.of_form(str(form[0])) if form else placeholders
        case ("steps", *_, str(key)):
            return _GROUP.get(key, Placeholders())
    return Placeholders()
