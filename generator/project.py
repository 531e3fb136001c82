"""Where everything of a project lives on disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

#: What a worksheet asks and says, in its folder.
SHEET_FILE = "sheet.yaml"

#: What shows its result, in the page and as a file: `result.html.jinja` and `result.md.jinja`.
RESULTS = ("html", "md")

#: The folder of what an organisation says in its own way, in content/.
OWN = "own"
#: The same as messages name it, and paths in a checkout begin.
OWN_FOLDER = f"content/{OWN}/"

#: Where a site has what runs Python in its pages, and what only the studio's page asks for.
RUNTIME_FOLDER = "assets/playbook"
STUDIO_FOLDER = "assets/studio"

#: The folder of the translations in content/, and in content/own/: one folder a language.
TRANSLATIONS = "languages"

#: The pictures by which people know the playbook among their apps, with their widths in pixels.
APP_ICONS = {
    "assets/icon-192.png": 192,
    "assets/icon-512.png": 512,
    "assets/icon-maskable-512.png": 512,
}
FAVICON = "assets/favicon.svg"

#: Where icons lie that are drawn from an organisation's logo or colour; the second has no corners.
DRAWN_ICONS = ("assets/app-icon.svg", "assets/app-icon-maskable.svg")

#: The language of the first layer, which every other falls back to.
SHIPPED_LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of content: what it says counts over what the layers before it say.

    `own` are the organisation's; `language` is that of a translation.
    """

    folder: Path
    own: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A playbook by its root: a checkout on disk, or files in memory.

    `language` is the tag that was chosen (BCP 47), and `translations` are the folders of
    translations it is read from, the more general first (`loading/language.py` finds both).
    """

    root: Path
    language: str = SHIPPED_LANGUAGE
    translations: tuple[str, ...] = ()

    @property
    def content(self) -> Path:
        """What HR edits."""
        return self.root / "content"

    @property
    def own(self) -> Path:
        """What the organisation says in its own way; an update never touches it."""
        return self.content / OWN

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The folders of content, the lowest first: shipped, its language, own, its language."""
        return (*self._layers(self.content, own=False), *self._layers(self.own, own=True))

    def _layers(self, folder: Path, *, own: bool) -> list[Layer]:
        tags = self.translations
        return [
            Layer(folder, own),
            *(Layer(folder / TRANSLATIONS / tag, own, language=tag) for tag in tags),
        ]

    @property
    def words(self) -> Path:
        """Words of the site itself, one file a page."""
        return self.content / "words"

    @property
    def cache(self) -> Path:
        """What a later build can use again; safe to delete."""
        return self.root / ".cache"

    @property
    def config_file(self) -> Path:
        """The site configuration."""
        return self.root / "mkdocs.yml"

    def sheet_folders(self) -> list[Path]:
        """Return the folders of all worksheets, ours first, then the organisation's own.

        One that is called like another of them is none of these.
        """
        folders: dict[str, Path] = {}
        for home in (self.root / "worksheets", self.content, self.own):
            for path in sorted(home.glob(f"sheets/*/{SHEET_FILE}")):
                folders.setdefault(path.parent.name.replace("_", "-"), path.parent)
        return list(folders.values())

    def versions(self, path: Path) -> list[Path]:
        """Return the file at `path`, then where each layer above can say the same otherwise."""
        own = path.is_relative_to(self.own)
        first = self.own if own else self.content
        above = [layer for layer in self.layers if layer.folder != first and (layer.own or not own)]
        name = self.name_in_layers(path)
        return [path, *(layer.folder / name for layer in above)]

    def name_in_layers(self, path: Path) -> str:
        """Return what the file at `path`, which no translation holds, is called in each layer."""
        for home in (self.own, self.content):
            if path.is_relative_to(home):
                return path.relative_to(home).as_posix()
        return f"sheets/{path.parent.name.replace('_', '-')}.yaml"

    def edited(self, name: str) -> str:
        """Return the name of the file to edit for what the one called `name` says."""
        there = [path for path in self.versions(self.root / name) if path.is_file()]
        return self.name_of(there[-1]) if there else name

    def name_of(self, path: Path) -> str:
        """Return the file's name as messages show it: relative to the root where it is inside."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )
