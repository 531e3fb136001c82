"""Result templates: Jinja in a sandbox, where every value is text and never markup."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from worksheets import sheets
from worksheets.markdown import markdown_escape
from worksheets.printed_values import PrintedValue

#: What several results repeat; a result imports it by this name.
MACROS = "result_macros.html.jinja"


def _read(name: str) -> str:
    # Nothing else a start loads needs pathlib.
    with open(f"{sheets.__path__[0]}/{name}", encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


#: The results of a worksheet without Python that has no templates of its own.
SHARED_HTML, SHARED_MD = (_read(f"shared_result.{kind}.jinja") for kind in ("html", "md"))


class _Sandbox(ImmutableSandboxedEnvironment):
    """The library's sandbox, which is asked once for each attribute of a type.

    A result reads the same few attributes thousands of times, and whether one is safe depends on
    nothing else.
    """

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        self._safe_attributes: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Return whether a template may read `attr` of `obj`."""
        key = type(obj), attr
        if key not in self._safe_attributes:
            self._safe_attributes[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe_attributes[key]


def _markdown_value(value: object) -> object:
    # Undefined is left alone: it raises when Jinja turns it into text.
    return markdown_escape(str(value)) if isinstance(value, str | PrintedValue) else value


def _html_environment() -> _Sandbox:
    environment = _Sandbox(
        autoescape=True,
        loader=DictLoader({MACROS: _read(MACROS)}),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.get_template(MACROS)  # compiled with this module, so that a snapshot holds it
    return environment


_HTML = _html_environment()
_MARKDOWN = _Sandbox(
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
    return _compile_markdown(template).render(values)


@lru_cache(maxsize=8)
def _compile_markdown(template: str) -> Template:
    return _MARKDOWN.from_string(template)


@lru_cache(maxsize=64)
def compile_html(template: str) -> Template:
    """Return the compiled template, from memory where it was compiled before."""
    return _HTML.from_string(template)


# Compiled with this module, too: a first answer waits for nothing.
compile_html(SHARED_HTML)
