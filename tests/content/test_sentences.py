"""Each mistake has its words in content/words/mistakes.yaml, which say all that is filled in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import sentences
from generator.errors import Place, Problem

GENERATOR = Path(sentences.__file__).parent
_NOT_FILLED_IN = {"instead", "fix"}
_PARTS = ("what", "why", "instead")


def _calls() -> Iterator[tuple[str, ast.expr, set[str]]]:
    """Yield what is made, the key it is made of, and the names of what is filled in."""
    for path in GENERATOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    ast.Attribute(ast.Name("Problem" | "Mistake" | "Sentence" as made), "of")
                ):
                    key = node.args[made == "Problem"]
                    names = {str(one.arg) for one in node.keywords} - _NOT_FILLED_IN
                    yield made, key, names


def _filled(key: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentences.shipped_words()[key]))


def test_all_that_is_filled_in_is_said() -> None:
    """In one of the three sentences of a mistake; nothing else is asked for in braces."""
    for made, key, names in _calls():
        if isinstance(key, ast.Constant):
            keys = [f"{key.value}.{part}" for part in _PARTS]
            said = map(_filled, [str(key.value)] if made == "Sentence" else keys)
            assert set().union(*said) == names, key.value


def test_each_line_is_said_by_something() -> None:
    """By its key, or by the beginning that several have in common."""
    texts = {
        str(node.value)
        for path in GENERATOR.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for key in sentences.shipped_words():
        name = re.sub(rf"\.({'|'.join(_PARTS)})$", "", key)
        begins = {name[:end] for end in range(name.find(".") + 1, len(name) + 1)}
        assert {key, *begins} & texts, key


def test_a_mistake_is_told_even_without_any_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may have damaged the very file that holds them."""
    monkeypatch.setattr(sentences, "shipped_words", dict)
    problem = Problem.of(Place("content/words/mistakes.yaml", 3, 1), "yaml.alias", name="more")
    assert str(problem).startswith("content/words/mistakes.yaml:3:1: yaml.alias.what (more;")


@pytest.mark.parametrize("text", ["{nobody} did", "{name", "}", "{}", "{name.first}", "{name!x}"])
def test_words_that_cannot_be_filled_in_leave_the_mistake_to_ours(text: str) -> None:
    """They may be the very words in which the mistake is."""
    problem = Problem.of(Place("content/own/words/mistakes.yaml"), "yaml.alias", name="more")
    assert problem.said({"yaml.alias.what": text}) == str(problem)
