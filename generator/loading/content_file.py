"""One file of a layer of content, and what it is by its name and its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.project import OWN, SHEET_FILE, TRANSLATIONS, Layer

#: Written by computers without being asked, and empty of anything a person wrote.
SYSTEM_FILES = frozenset(
    {".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore", ".gitattributes"}
)
#: Folders of the playbook that hold words for the site, and no pages.
WORD_FOLDERS = frozenset({OWN, TRANSLATIONS, "words", "sheets"})
_TEMPLATES = frozenset({"result.html.jinja", "result.md.jinja"})
_YAML = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of a `layer`; `name` is its path there, and in the site."""

    path: Path
    name: PurePosixPath
    layer: Layer

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders it lies in, from the top."""
        return self.name.parts[:-1]

    @property
    def is_hidden(self) -> bool:
        """Whether its name, or that of a folder it lies in, begins with a dot."""
        return any(part.startswith(".") for part in self.name.parts)

    @property
    def is_page(self) -> bool:
        """Whether it is a page in a place where pages belong."""
        outside = not self.folders or self.folders[0] not in WORD_FOLDERS
        return self.name.suffix == ".md" and outside and not self.is_hidden

    @property
    def is_words(self) -> bool:
        """Whether it is YAML, or the template of a worksheet: read, and never published."""
        if self.is_hidden:
            return False
        if self.name.suffix in _YAML:
            return self.layer.own or not self.folders or self.folders[0] in WORD_FOLDERS
        in_sheet = self.folders[:1] == ("sheets",) and len(self.folders) == 2
        return in_sheet and self.name.name in _TEMPLATES and self._beside(SHEET_FILE)

    def _beside(self, name: str) -> bool:
        return self.path.with_name(name).exists()


def content_files(layer: Layer) -> Iterator[ContentFile]:
    """Yield all files of the layer, and none of another that lies in its folder."""
    for home, folders, names in layer.folder.walk():
        if home == layer.folder:
            folders[:] = [name for name in folders if name not in (OWN, TRANSLATIONS)]
        folders.sort()
        for name in sorted(names):
            path = home / name
            name_in_site = PurePosixPath(path.relative_to(layer.folder).as_posix())
            yield ContentFile(path, name_in_site, layer)
