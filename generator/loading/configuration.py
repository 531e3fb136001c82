"""mkdocs.yml: what HR changes in it must be there, and nothing in it may bring a script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.loading import source
from generator.loading.content_file import content_files
from generator.loading.web_addresses import OTHER_SITE, WEB_ADDRESS
from generator.model.document import Document, Part
from generator.nearest import nearest, other_case
from generator.project import Project

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
        yield from _file(part, there, "file.no_picture")
    for part in _parts(document, "extra_css"):
        yield from _file(part, there, "mkdocs.no_style")


def _file(part: Part, there: set[str], missing: str) -> Iterator[Problem]:
    written = str(part.value)
    if OTHER_SITE.match(written):
        yield Problem.of(part.place, "markup.other_site", address=written)
    elif written not in there:
        hint = other_case(written, there) or nearest(written, sorted(there), likeness=0.8)
        name = written.rpartition("/")[2]
        yield Problem.of(part.place, missing, instead=hint, written=written, name=name)


def _scripts(document: Document) -> Iterator[Problem]:
    for part in _parts(document, "extra_javascript"):
        yield Problem.of(part.place, "mkdocs.script")


def _addresses(document: Document) -> Iterator[Problem]:
    for key in ("site_url", "repo_url"):
        for part in _parts(document, key):
            if not WEB_ADDRESS.fullmatch(str(part.value)):
                yield Problem.of(part.place, f"mkdocs.{key}", value=part.value)


def _colours(document: Document) -> Iterator[Problem]:
    palettes = _parts(document, "theme", "palette")
    for palette in (part for part in palettes if isinstance(part.value, dict)):
        facts = palette.facts
        for key, known in (("primary", _COLOURS), ("accent", _COLOURS), ("scheme", _SCHEMES)):
            if key in facts and facts[key] not in known:
                yield Problem.of(
                    palette.step(key).place,
                    "mkdocs.no_colour",
                    instead=nearest(str(facts[key]), known),
                    key=key,
                    written=facts[key],
                    known=", ".join(known),
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
