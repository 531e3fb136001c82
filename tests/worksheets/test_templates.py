"""Result templates: values are text, and the sandbox holds."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from worksheets.templates import render_html, render_markdown


def test_values_are_escaped_in_html_and_in_markdown() -> None:
    assert render_html("<p>{{ x }}</p>", {"x": "<b>"}) == "<p>&lt;b&gt;</p>"
    assert render_markdown("# {{ x }}", {"x": "*b*"}) == r"# \*b\*"


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_a_value_nobody_gave_is_an_error(render: Callable[..., str]) -> None:
    with pytest.raises(UndefinedError):
        render("{{ nothing }}", {})


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_a_template_cannot_reach_into_python(render: Callable[..., str]) -> None:
    with pytest.raises(SecurityError):
        render("{{ x.__class__.__mro__ }}", {"x": "text"})


def test_what_is_safe_for_one_type_is_not_taken_to_be_safe_for_another() -> None:
    template = "{{ x.append }}"
    assert render_html(template, {"x": SimpleNamespace(append="free")}) == "free"
    with pytest.raises(SecurityError):
        render_html("{{ x.append(1) }}", {"x": [1]})


def test_a_mistake_in_a_template_is_an_error() -> None:
    with pytest.raises(TemplateSyntaxError):
        render_html("{% if %}", {})
