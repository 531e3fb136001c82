"""Playbook → {path: text}: the pages of the site, as Markdown with clean HTML in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined

from generator.model.locale import language_of
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet
from generator.rendering.definition import definition, hidden_at_first, options
from generator.rendering.draft import Draft
from generator.rendering.filters import filters
from generator.rendering.glossary import Glossary
from generator.rendering.handbook import handbook
from generator.rendering.known_pages import KnownPages, WatchedPlaybook
from generator.rendering.qr_code import qr_code
from generator.rendering.sample import sample_notebooks
from generator.steps import Steps, completed
from worksheets.content.written import Item

type _Job = tuple[str, tuple[Callable[[], str], object]]

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
    "notes.",
    "job.",
    "rehearse.",
    "rate.",
    "result.",
    "row.",
    "saved",
    "undo",
)


#: How a term of the glossary may end besides, by language.
_PLURALS = {"en": "s?"}


def render(
    playbook: Playbook,
    *,
    first_year: int,
    compiled: BytecodeCache | None = None,
    known: KnownPages | None = None,
) -> dict[str, str]:
    """Return every generated page by its path; raise ContentError where words are missing.

    `compiled` holds our templates as an earlier run compiled them, `known` its pages.
    """
    return completed(render_in_steps(playbook, first_year, compiled, known))


def render_in_steps(
    playbook: Playbook,
    first_year: int,
    compiled: BytecodeCache | None = None,
    known: KnownPages | None = None,
    draft: Draft | None = None,
) -> Steps[dict[str, str]]:
    """Do as `render` does, a step for each page; `draft` has those that are made already."""
    watched, known = WatchedPlaybook.of(playbook), known or KnownPages()
    glossary = Glossary(playbook.glossary, _PLURALS.get(language_of(playbook.org.language), ""))
    environment = _environment(watched, glossary, compiled)
    environment.globals["definition_of"] = partial(_definition_of, watched, first_year)
    seen = (*_seen_by_each(playbook), first_year)

    jobs = dict(_jobs(environment, watched, first_year))
    draft = draft or Draft()
    draft.begin(playbook, jobs)
    while path := draft.next:
        made, besides = jobs[path]
        make = partial(_explained, environment, glossary, path, made)
        draft.pages[path] = known.page(path, watched, (*seen, besides), make)
        yield
    return {path: draft.pages[path] for path in jobs}


def _jobs(environment: Environment, playbook: WatchedPlaybook, first_year: int) -> Iterator[_Job]:
    """Yield how each page is made, by its path, and what it is made of beside the playbook."""
    for name in _names(environment, PAGES):
        if (path := f"{name}.md") not in playbook.pages_off:
            yield path, (partial(_page, environment, name, playbook), None)
    for collection in _names(environment, ITEM_PAGES):
        for item in playbook.collections.get(collection, ()):
            made = partial(_item, environment, collection, item, playbook)
            yield f"{collection}/{item.id}.md", (made, item)
    for sheet in playbook.sheets:
        made = partial(_sheet, environment, sheet, playbook, first_year)
        yield f"worksheets/{sheet.id}.md", (made, sheet)


def _seen_by_each(playbook: Playbook) -> tuple[object, ...]:
    """Return what `_seen_by_all` is made of at once, and so counts for each page."""
    titles = [(sheet.id, sheet.declared.title) for sheet in playbook.sheets]
    site = playbook.words_of("site")
    return playbook.org.language, site, playbook.glossary, playbook.off, titles


def _names(environment: Environment, folder: str) -> list[str]:
    """Return the templates of `folder` without their ending."""
    found = environment.list_templates(
        filter_func=lambda name: name.startswith(folder) and name.endswith(SUFFIX)
    )
    return [name.removeprefix(folder).removesuffix(SUFFIX) for name in found]


def _environment(
    playbook: WatchedPlaybook, glossary: Glossary, compiled: BytecodeCache | None
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


def _definition_of(playbook: Playbook, first_year: int, name: str) -> dict[str, Any] | None:
    """Return the worksheet of this id as a page carries it, None where it is switched off."""
    found = next((sheet for sheet in playbook.sheets if sheet.id == name), None)
    return definition(found, playbook, first_year=first_year) if found else None


def _seen_by_all(playbook: WatchedPlaybook) -> dict[str, Any]:
    """Return what every template can name."""
    return {
        "playbook": playbook,
        "org": playbook.org,
        "site": playbook.words_of("site"),
        "options": lambda field: options(field, playbook),
        "hidden_at_first": lambda sheet: hidden_at_first(sheet, playbook),
        "find": lambda collection, name: _find(playbook, collection, name),
        "kit_of": playbook.kit_of,
        "qr_code": qr_code,
        "handbook": partial(handbook, playbook),
        "is_off": lambda href: href.replace(".html", ".md") in playbook.pages_off,
        "sheet_title": {sheet.id: sheet.declared.title for sheet in playbook.sheets}.__getitem__,
    }


def _page(environment: Environment, name: str, playbook: Playbook) -> str:
    template = environment.get_template(f"{PAGES}{name}{SUFFIX}")
    return template.render(words=playbook.words_of(name), base="")


def _item(environment: Environment, collection: str, item: Item, playbook: Playbook) -> str:
    template = environment.get_template(f"{ITEM_PAGES}{collection}{SUFFIX}")
    words, messages = playbook.words_of(collection), playbook.words_of("messages")
    return template.render(words=words, messages=messages, item=item, base="../")


def _sheet(environment: Environment, sheet: Sheet, playbook: Playbook, first_year: int) -> str:
    words = playbook.words_of("worksheet")
    return environment.get_template(f"sheet{SUFFIX}").render(
        sheet=sheet.declared,
        edit=sheet.file,
        words=words,
        base="../",
        definition=definition(sheet, playbook, first_year=first_year),
        sample=sample_notebooks(playbook),
        script_words=words.starting(*_SCRIPT_WORDS),
    )


def _explained(
    environment: Environment, glossary: Glossary, path: str, made: Callable[[], str]
) -> str:
    """Return the page with the explanations of the terms it links to."""
    page = made()
    terms = glossary.used(page)
    if not terms:
        return page
    notes = environment.get_template("explanations.jinja")
    return page + notes.render(terms=terms, base="../" * path.count("/"))


def _find(playbook: Playbook, collection: str, name: str) -> Item:
    return next(item for item in playbook.collections[collection] if item.id == name)
