"""Where everything of a project lives on disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout of the playbook, by its root folder."""

    root: Path

    @property
    def content(self) -> Path:
        """What HR edits."""
        return self.root / "content"

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
        """Return the folders of all worksheets, ours first, then the organisation's own."""
        ours = self.root / "worksheets" / "sheets"
        own = self.content / "sheets"
        return [path.parent for base in (ours, own) for path in sorted(base.glob("*/sheet.yaml"))]

    def name_of(self, path: Path) -> str:
        """Return the file's name as messages show it: relative to the root where it is inside."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )
