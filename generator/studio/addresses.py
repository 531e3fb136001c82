"""What can be edited, by names such as tips/be-specific, and in which file each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.loading.words_needed import words_read
from generator.model.playbook import COLLECTIONS
from generator.model.sheet import SheetWords
from generator.project import SHEET_FILE, Project
from worksheets.content.messages import MessageWords
from worksheets.content.organisation import Organisation
from worksheets.content.pitch import PitchWords

#: The files that hold one set of facts: their one entry is called as the file.
SINGLE = {"org": Organisation, "pitch": PitchWords, "messages": MessageWords}
MODELS = {**SINGLE, **COLLECTIONS, "sheets": SheetWords}

WORDS, SHEETS, PAGES = "words", "sheets", "pages"


@dataclass(frozen=True, slots=True)
class Address:
    """An entry: its collection and its name there, as in tips/be-specific."""

    collection: str
    name: str

    @classmethod
    def of(cls, entry: str) -> Address:
        """Return the address that `entry` writes out."""
        collection, _, name = entry.partition("/")
        return cls(collection, name)

    def __str__(self) -> str:
        return f"{self.collection}/{self.name}"

    @property
    def is_listed(self) -> bool:
        """Whether it is an entry of a list in a file of several."""
        return self.collection in COLLECTIONS

    @property
    def is_page(self) -> bool:
        """Whether it is a page in Markdown."""
        return self.collection == PAGES

    def path(self, project: Project) -> Path:
        """Return the file that came with the playbook, or the one of its own."""
        if self.collection == WORDS:
            return project.words / f"{self.name}.yaml"
        if self.collection == SHEETS:
            return _sheet(project, self.name) / SHEET_FILE
        if self.is_page:
            return project.content / f"{self.name}.md"
        return project.content / f"{self.collection}.yaml"

    def own(self, project: Project) -> str:
        """Return where the organisation says it in its own way, below content/own/."""
        path = self.path(project)
        if path.is_relative_to(project.own):
            return path.relative_to(project.own).as_posix()
        return project.name_in_layers(path)


def _sheet(project: Project, name: str) -> Path:
    folders = {folder.name.replace("_", "-"): folder for folder in project.sheet_folders()}
    return folders.get(name, project.own / "sheets" / name)


def sheet_names(project: Project) -> list[str]:
    """Return the ids of all worksheets."""
    return [folder.name.replace("_", "-") for folder in project.sheet_folders()]


def words_names(project: Project) -> list[str]:
    """Return the names of the files of words that come with the playbook."""
    there = (path.stem for path in sorted(project.words.glob("*.yaml")))
    return [name for name in there if name in words_read()]


def page_names(project: Project) -> Iterator[str]:
    """Yield the names of the pages in Markdown, those that came first."""
    found: dict[str, None] = {}
    for layer in project.layers:
        for path in sorted(layer.folder.rglob("*.md")):
            name = path.relative_to(layer.folder)
            if name.parts[0] not in ("own", "languages", "words", "sheets"):
                found.setdefault(name.with_suffix("").as_posix())
    yield from found
