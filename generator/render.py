"""Playbook → {path: text}: the pages of the site, as Markdown with clean HTML in it."""

from __future__ import annotations

import json
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator import markup
from generator.definition import definition, options
from generator.model.base import Item
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet

PAGES = "pages/"
SUFFIX = ".md.jinja"


def render(playbook: Playbook, *, first_year: int) -> dict[str, str]:
    """Return every generated page by its path; raise ContentError where words are missing."""
    environment = _environment(playbook)
    pages = {
        name.removeprefix(PAGES).removesuffix(".jinja"): _page(environment, name, playbook)
        for name in environment.list_templates(filter_func=_is_page)
    }
    for sheet in playbook.sheets:
        pages[f"worksheets/{sheet.id}.md"] = _sheet(environment, sheet, playbook, first_year)
    return pages


def _is_page(name: str) -> bool:
    return name.startswith(PAGES) and name.endswith(SUFFIX)


def _environment(playbook: Playbook) -> Environment:
    environment = Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "block": markup.block,
        "inline": markup.inline,
        "plain": markup.plain,
        "heading": markup.heading,
        "json": _json,
    }
    environment.globals |= {
        "playbook": playbook,
        "org": playbook.org,
        "site": playbook.words["site"],
        "options": lambda field: options(field, playbook),
        "find": lambda collection, name: _find(playbook, collection, name),
        "sheet_title": {sheet.id: sheet.declared.title for sheet in playbook.sheets}.__getitem__,
    }
    return environment


def _page(environment: Environment, name: str, playbook: Playbook) -> str:
    stem = name.removeprefix(PAGES).removesuffix(SUFFIX)
    return environment.get_template(name).render(words=playbook.words[stem])


def _sheet(environment: Environment, sheet: Sheet, playbook: Playbook, first_year: int) -> str:
    words = playbook.words["worksheet"]
    return environment.get_template(f"sheet{SUFFIX}").render(
        sheet=sheet.declared,
        edit=sheet.file,
        words=words,
        definition=definition(sheet, playbook, first_year=first_year),
        script_words=words.starting(*_SCRIPT_WORDS),
    )


#: Words that the page's script says, by the beginning of their key.
_SCRIPT_WORDS = ("engine.", "notebook.", "result.", "row.", "copy.", "download.", "saved")


def _find(playbook: Playbook, collection: str, name: str) -> Item:
    return next(item for item in playbook.collections[collection] if item.id == name)


def _json(value: Any) -> Markup:
    """Return `value` as JSON that can stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
