"""`{{ org.name }}` in a text → the organisation's own words.

Only dotted names are allowed: content is data, never a program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace

from generator.errors import Place, Problem
from generator.model.document import Document, KeyPath, Value
from generator.nearest import nearest
from worksheets.content.organisation import Organisation

_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NAME = re.compile(r"\s*org\.(\w+)\s*")
_HALF = re.compile(r"\{+\s*org\.\w*\s*\}*")

type Locate = Callable[[str], Place]


def facts(org: Organisation) -> dict[str, str | None]:
    """Return the facts a text may use, by name; None where one is not filled in."""
    return {
        field.name: value if value is None else str(value)
        for field in fields(Organisation)
        if (value := getattr(org, field.name)) is None or isinstance(value, str | int)
    }


def written_facts(value: Value) -> dict[str, str | None]:
    """Return the facts as an org.yaml that is not right yet holds them.

    So its one mistake is not said again at every text that uses a fact.
    """
    written = value if isinstance(value, dict) else {}
    return {
        field.name: fact
        for field in fields(Organisation)
        if isinstance(fact := written.get(field.name), str) or fact is None
    }


def fill(document: Document, known: Mapping[str, str | None]) -> tuple[Document, list[Problem]]:
    """Return the document with every variable filled, and a problem for each that can't be."""
    problems: list[Problem] = []

    def walk(value: Value, path: KeyPath) -> Value:
        match value:
            case dict():
                return {key: walk(part, (*path, key)) for key, part in value.items()}
            case list():
                return [walk(part, (*path, index)) for index, part in enumerate(value)]
            case str() if "{" in value:
                text, found = fill_text(
                    value, known, lambda needle: document.place_of_text(path, needle)
                )
                problems.extend(found)
                return text
        return value

    filled = walk(document.value, ())
    return replace(document, value=filled), problems


def fill_text(
    text: str, known: Mapping[str, str | None], locate: Locate
) -> tuple[str, list[Problem]]:
    """Return `text` with its variables filled; `locate` says where a variable stands."""
    problems: list[Problem] = []

    def value_of(match: re.Match[str]) -> str:
        name = _NAME.fullmatch(match[1])
        value = known.get(name[1]) if name else None
        if value is not None:
            return value
        problems.append(_problem(match, name[1] if name else None, known, locate(match[0])))
        return ""

    filled = _VARIABLE.sub(value_of, text)
    problems += [_half(half, locate(half)) for half in _HALF.findall(filled)]
    return filled, problems


def _half(written: str, place: Place) -> Problem:
    return Problem.of(place, "variable.half", written=written, example="{{ org.name }}")


def _problem(
    match: re.Match[str], name: str | None, known: Mapping[str, str | None], place: Place
) -> Problem:
    written = match[0] if len(match[0]) < 60 else match[0][:57] + "…"
    if name in known:
        return Problem.of(place, "variable.empty", written=written, name=name)
    names = [f"org.{fact}" for fact in known]
    return Problem.of(
        place,
        "variable.unknown",
        instead=nearest(match[1].strip(), names),
        written=written,
        names=", ".join(names),
    )
