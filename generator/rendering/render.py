"""Playbook → {path: text}: the pages of the site, as Markdown with clean HTML in it."""

from __future__ import annotations

from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined

from generator.model.playbook import Playbook
from generator.model.sheet import Sheet
from generator.rendering.definition import definition, options
from generator.rendering.filters import filters
from generator.rendering.glossary import Glossary
from worksheets.content.written import Item

PAGES = "pages/"
ITEM_PAGES = "items/"
SUFFIX = ".md.jinja"

#: Words that the page's script says, by the beginning of their key.
_SCRIPT_WORDS = (
    "bulk.",
    "cop",
    "draft.",
    "download.",
    "engine.",
    "failed.",
    "file.",
    "rehearse.",
    "rate.",
    "result.",
    "row.",
    "saved",
    "undo",
)


def render(
    playbook: Playbook, *, first_year: int, compiled: BytecodeCache | None = None
) -> dict[str, str]:
    """Return every generated page by its path; raise ContentError where words are missing.

    `compiled` holds our templates as an earlier run compiled them.
    """
    glossary = Glossary(playbook.glossary)
    environment = _environment(playbook, glossary, compiled)
    names = _names(environment, PAGES)
    pages = {f"{name}.md": _page(environment, name, playbook) for name in names}
    for collection in _names(environment, ITEM_PAGES):
        for item in playbook.collections.get(collection, ()):
            pages[f"{collection}/{item.id}.md"] = _item(environment, collection, item, playbook)
    for sheet in playbook.sheets:
        pages[f"worksheets/{sheet.id}.md"] = _sheet(environment, sheet, playbook, first_year)
    return {path: _explained(environment, glossary, path, text) for path, text in pages.items()}


def _names(environment: Environment, folder: str) -> list[str]:
    """Return the templates of `folder` without their ending."""
    found = environment.list_templates(
        filter_func=lambda name: name.startswith(folder) and name.endswith(SUFFIX)
    )
    return [name.removeprefix(folder).removesuffix(SUFFIX) for name in found]


def _environment(
    playbook: Playbook, glossary: Glossary, compiled: BytecodeCache | None
) -> Environment:
    environment = Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled,
    )
    environment.filters |= filters(glossary)
    environment.globals |= _seen_by_all(playbook)
    return environment


def _seen_by_all(playbook: Playbook) -> dict[str, Any]:
    """Return what every template can name."""
    return {
        "playbook": playbook,
        "org": playbook.org,
        "site": playbook.words_of("site"),
        "options": lambda field: options(field, playbook),
        "find": lambda collection, name: _find(playbook, collection, name),
        "is_off": lambda href: href.replace(".html", ".md") in playbook.pages_off,
        "sheet_title": {sheet.id: sheet.declared.title for sheet in playbook.sheets}.__getitem__,
    }


def _page(environment: Environment, name: str, playbook: Playbook) -> str:
    template = environment.get_template(f"{PAGES}{name}{SUFFIX}")
    return template.render(words=playbook.words_of(name), base="")


def _item(environment: Environment, collection: str, item: Item, playbook: Playbook) -> str:
    template = environment.get_template(f"{ITEM_PAGES}{collection}{SUFFIX}")
    return template.render(words=playbook.words_of(collection), item=item, base="../")


def _sheet(environment: Environment, sheet: Sheet, playbook: Playbook, first_year: int) -> str:
    words = playbook.words_of("worksheet")
    return environment.get_template(f"sheet{SUFFIX}").render(
        sheet=sheet.declared,
        edit=sheet.file,
        words=words,
        base="../",
        definition=definition(sheet, playbook, first_year=first_year),
        script_words=words.starting(*_SCRIPT_WORDS),
    )


def _explained(environment: Environment, glossary: Glossary, path: str, page: str) -> str:
    """Return the page with the explanations of the terms it links to."""
    terms = glossary.used(page)
    if not terms:
        return page
    notes = environment.get_template("explanations.jinja")
    return page + notes.render(terms=terms, base="../" * path.count("/"))


def _find(playbook: Playbook, collection: str, name: str) -> Item:
    return next(item for item in playbook.collections[collection] if item.id == name)
