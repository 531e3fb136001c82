"""mkdocs.yml: what HR changes in it must be there, and nothing in it may bring a script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.loading import source
from generator.loading.content_file import content_files
from generator.loading.page_markup import SEND_AWAY
from generator.loading.web_addresses import OTHER_SITE, WEB_ADDRESS
from generator.model.document import Document, Part, Value
from generator.nearest import nearest
from generator.project import Project

type Reason = tuple[str, str, str]

#: The names the theme has colours for; `custom` are those of our own style sheet.
_COLOURS = (
    *("red", "pink", "purple", "deep purple", "indigo", "blue", "light blue", "cyan", "teal"),
    *("green", "light green", "lime", "yellow", "amber", "orange", "deep orange", "brown", "grey"),
    *("blue grey", "black", "white", "custom"),
)
_SCHEMES = ("default", "slate")


def configuration_problems(project: Project) -> list[Problem]:
    """Return a problem for each line that names a file, an address or a colour wrongly.

    A configuration that can't be read is said where the navigation is read.
    """
    if not project.config_file.exists():
        return []
    name = project.name_of(project.config_file)
    document, _ = source.read(project.config_file, name, marks=True)
    if document is None or not isinstance(document.value, dict):
        return []
    found = [*_files(document, project), *_scripts(document), *_addresses(document)]
    return [*found, *_colours(document)]


def _files(document: Document, project: Project) -> Iterator[Problem]:
    there = {str(file.name) for layer in project.layers for file in content_files(layer)}
    for part in (*_parts(document, "theme", "logo"), *_parts(document, "theme", "favicon")):
        yield from _file(part, there, "readers would see an empty frame")
    for part in _parts(document, "extra_css"):
        yield from _file(part, there, "the pages would look as if it weren't named")


def _file(part: Part, there: set[str], why: str) -> Iterator[Problem]:
    written = str(part.value)
    if OTHER_SITE.match(written):
        what = f"`{written}` would be loaded from another site"
        instead = "put the file into content/own/assets, and write `assets/` and its name"
        yield Problem(part.place, what, "the pages' protection forbids it", instead)
    elif written not in there:
        put = f"put it into content/own/assets, and write `assets/{written.rpartition('/')[2]}`"
        hint = _in_other_case(written, there) or nearest(written, sorted(there), likeness=0.8)
        yield Problem(part.place, f"there is no file `{written}` in content/", why, hint or put)


def _in_other_case(written: str, there: set[str]) -> str:
    same = next((name for name in sorted(there) if name.lower() == written.lower()), "")
    return same and f"write `{same}`: upper and lower case count"


def _scripts(document: Document) -> Iterator[Problem]:
    for part in _parts(document, "extra_javascript"):
        yield Problem(
            part.place,
            "`extra_javascript` brings a script into every page",
            SEND_AWAY,
            "remove the line; a link to the tool needs no script",
        )


def _addresses(document: Document) -> Iterator[Problem]:
    for key, use in (("site_url", "the sitemap leads"), ("repo_url", "the edit links lead")):
        for part in _parts(document, key):
            if not WEB_ADDRESS.fullmatch(str(part.value)):
                yield Problem(
                    part.place,
                    f"`{key}` is `{part.value}`, and that is no address",
                    f"{use} there",
                    f"write all of it, as in `{key}: https://book.example.org/`, or leave it out",
                )


def _colours(document: Document) -> Iterator[Problem]:
    palettes = _parts(document, "theme", "palette")
    for palette in (part for part in palettes if isinstance(part.value, dict)):
        facts = palette.facts
        for key, known in (("primary", _COLOURS), ("accent", _COLOURS), ("scheme", _SCHEMES)):
            if key in facts and facts[key] not in known:
                yield Problem(palette.step(key).place, *_no_colour(key, facts[key], known))


def _no_colour(key: str, written: Value, known: tuple[str, ...]) -> Reason:
    return (
        f"`{key}` is `{written}`, and the theme has no such colours",
        "the pages would show the usual ones, or none",
        nearest(str(written), known)
        or f"use one of: {', '.join(known)}; other colours are lines of a file under `extra_css`",
    )


def _parts(document: Document, *keys: str) -> list[Part]:
    """Return what stands under `keys`: each entry where it is a list, nothing where it is empty."""
    part = Part(document)
    for key in keys:
        if not isinstance(part.value, dict) or key not in part.value:
            return []
        part = part.step(key)
    if isinstance(part.value, list):
        return part.parts()
    return [] if part.value is None else [part]
