"""Which files of content/ readers get: pages, and what pages and the site's configuration name.

Everything else stays where it is. A draft or a note that lies in the folder must never reach the
intranet only because it lay there.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from generator.loading.content_file import SYSTEM_FILES, ContentFile, content_files
from generator.loading.links import Link, links_in
from generator.project import APP_ICONS, FAVICON, Project


class PublishedFiles:
    """All files below content/, once looked through, and which of them are published."""

    def __init__(self, project: Project) -> None:
        self.project = project
        found = [file for layer in project.layers for file in content_files(layer)]
        self.system = [file for file in found if file.name.name in SYSTEM_FILES]
        self.files = [file for file in found if file.name.name not in SYSTEM_FILES]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link to a file of the site that a page, a YAML file or mkdocs.yml holds."""
        return tuple(links_in(self.project, self.files))

    @cached_property
    def published(self) -> list[ContentFile]:
        """The files readers get."""
        named = {link.target for link in self.links} | {*APP_ICONS, FAVICON}
        return [file for file in self.files if file.is_page or self._is_linked(file, named)]

    @cached_property
    def stray(self) -> list[ContentFile]:
        """The files nothing reads and nothing leads to."""
        published = set(self.published)
        return [file for file in self.files if file not in published and not file.is_words]

    def shipped_names(self) -> frozenset[str]:
        """Return the paths of the published files of the lowest layer."""
        return frozenset(str(file.name) for file in self._in_layers(0, 1))

    def files_above(self) -> dict[str, Path]:
        """Return the published files of the layers above, by the path they have in the site."""
        return {str(file.name): file.path for file in self._in_layers(1)}

    def own_names(self) -> list[str]:
        """Return the paths of the organisation's own published files."""
        return list(dict.fromkeys(str(file.name) for file in self.published if file.layer.own))

    def _in_layers(self, start: int, stop: int | None = None) -> list[ContentFile]:
        layers = self.project.layers[start:stop]
        return [file for file in self.published if file.layer in layers]

    @staticmethod
    def _is_linked(file: ContentFile, named: set[str]) -> bool:
        safe = not file.is_hidden and not file.is_words and not file.path.is_symlink()
        return safe and file.name.suffix != ".md" and str(file.name) in named
