"""Result templates: Jinja in a sandbox, where every value is text and never markup."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from worksheets.markdown import markdown_escape


def _markdown_value(value: object) -> object:
    # Undefined is left alone: it raises when Jinja turns it into text.
    return markdown_escape(value) if isinstance(value, str) else value


_HTML = ImmutableSandboxedEnvironment(
    autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
_MARKDOWN = ImmutableSandboxedEnvironment(
    autoescape=False,
    finalize=_markdown_value,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render_html(template: str, values: Mapping[str, object]) -> str:
    """Return the HTML of `template`; raises a Jinja error for a mistake in the template."""
    return compile_html(template).render(values)


def render_markdown(template: str, values: Mapping[str, object]) -> str:
    """Return the Markdown of `template`; raises a Jinja error for a mistake in the template."""
    return _markdown(template).render(values)


@lru_cache(maxsize=64)
def compile_html(template: str) -> Template:
    """Return the compiled template, from memory where it was compiled before."""
    return _HTML.from_string(template)


@lru_cache(maxsize=64)
def _markdown(template: str) -> Template:
    return _MARKDOWN.from_string(template)
