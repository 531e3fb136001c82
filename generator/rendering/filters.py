"""What templates do to a text: `{{ item.text | block }}` and the like."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.rendering import markup
from generator.rendering.glossary import Glossary


def filters(glossary: Glossary) -> dict[str, Callable[..., Any]]:
    """Return the filters by name. `base` of a page leads from it to the root of the site."""
    return {
        "block": _in_place(markup.block),
        "inline": _in_place(markup.inline),
        "plain": markup.plain,
        "heading": markup.heading,
        "json": _json,
        "explained": _explained(glossary),
        "host": _host,
    }


def _in_place(convert: Callable[[str], Markup]) -> Callable[..., Markup]:
    @pass_context
    def convert_for_page(context: Context, text: str) -> Markup:
        return markup.with_links_from(convert(text), context["base"])

    return convert_for_page


def _explained(glossary: Glossary) -> Callable[..., Markup]:
    @pass_context
    def explain(context: Context, text: str, without: str = "") -> Markup:
        return glossary.link(text, context["base"], without=without)

    return explain


def _host(url: str) -> str:
    """Return the name of the site that an address leads to."""
    return urlsplit(url).netloc.removeprefix("www.")


def _json(value: Any) -> Markup:
    """Return `value` as JSON that can stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
