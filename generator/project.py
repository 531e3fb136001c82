"""Where everything of a project lives on disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.files import AnyPath

#: What a worksheet asks and says, in its folder.
SHEET_FILE = "sheet.yaml"

#: The pictures by which people know the playbook among their apps, with their widths in pixels.
APP_ICONS = {
    "assets/icon-192.png": 192,
    "assets/icon-512.png": 512,
    "assets/icon-maskable-512.png": 512,
}
FAVICON = "assets/favicon.svg"


@dataclass(frozen=True, slots=True)
class Project:
    """A playbook by its root: a checkout on disk, or files in memory."""

    root: AnyPath

    @property
    def content(self) -> Path:
        """What HR edits."""
        return self.root / "content"

    @property
    def own(self) -> Path:
        """What the organisation says in its own way; an update never touches it."""
        return self.content / "own"

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

    def own_version(self, path: Path) -> Path:
        """Return where the organisation says in its own way what the file at `path` says."""
        if path.is_relative_to(self.own):
            return path
        if path.is_relative_to(self.content):
            return self.own / path.relative_to(self.content)
        return self.own / "sheets" / f"{path.parent.name.replace('_', '-')}.yaml"

    def edited(self, name: str) -> str:
        """Return the name of the file to edit for what the one called `name` says."""
        own = self.own_version(self.root / name)
        return self.name_of(own) if own.is_file() else name

    def name_of(self, path: Path) -> str:
        """Return the file's name as messages show it: relative to the root where it is inside."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )
