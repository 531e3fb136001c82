"""The result templates of all worksheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

from tests.worksheets.definitions import SHEETS
from worksheets.templates import MACROS

TEMPLATES = sorted(SHEETS.glob("*/result.html.jinja"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_what_can_be_opened_says_what_it_is_about(template: Path) -> None:
    """So that it stays open when a new result has it at another place."""
    for opening in re.findall("<details[^>]*>", template.read_text("utf-8")):
        assert "data-key=" in opening


#: What a fragment may read besides its arguments: words, the same as long as it is memoised.
WORDS = {"word", "problem", "day", "month", "comma", "number", "is_rtl"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_a_fragment_reads_nothing_but_its_arguments_and_words(template: Path) -> None:
    """For it is memoised by its arguments: what it read besides would be shown as it once was."""
    environment = Environment(autoescape=True)
    tree = environment.parse(template.read_text("utf-8"))
    shared = environment.parse((SHEETS / MACROS).read_text("utf-8"))
    both = [*shared.find_all(nodes.Macro), *tree.find_all(nodes.Macro)]
    macros = {macro.name: macro for macro in both}
    for name in _fragments(tree):
        assert _read_by(macros[name], macros) <= WORDS


def _fragments(tree: nodes.Template) -> set[str]:
    calls = [call for call in tree.find_all(nodes.Call) if _is_fragment(call)]
    return {call.args[0].name for call in calls}


def _is_fragment(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == "fragment"


def _read_by(macro: nodes.Macro, macros: dict[str, nodes.Macro]) -> set[str]:
    """Return the names that a macro and the macros it calls find outside themselves."""
    alone = nodes.Template([macro], lineno=1).set_environment(macro.environment)
    names = meta.find_undeclared_variables(alone)
    called = (_read_by(macros[name], macros) for name in names & macros.keys())
    return (names - macros.keys()).union(*called)
