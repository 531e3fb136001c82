"""What MkDocs and its theme made of each page before, kept in two files."""

from __future__ import annotations

from dataclasses import dataclass

from generator.kept.conversions import CONVERSIONS, Conversions, ToContents
from generator.kept.kept_file import KeptFile
from generator.kept.remembered import Remembered
from generator.kept.search_entries import ENTRIES, SearchEntries
from generator.kept.state import installed_libraries, our_code, state
from generator.project import Project


@dataclass(frozen=True, slots=True)
class KeptPages:
    """The pages of this build and the last; `made_by` names what makes them beside their text."""

    made_by: str
    conversions: Conversions
    search_entries: SearchEntries

    def keep(self) -> None:
        """End a build: leave what it used for the next."""
        self.conversions.remembered.keep()
        self.search_entries.remembered.keep()


def kept_pages(
    project: Project, to_contents: ToContents, before: KeptPages | None = None
) -> KeptPages:
    """Return the pages `before` if the same would make them now, or else those in the files.

    The same are the site's configuration, the libraries installed here, and our own code.
    """
    made_by = state([project.config_file, *our_code(), *installed_libraries()])
    if before and before.made_by == made_by:
        return before
    pages = Remembered(KeptFile(project.cache / "pages.json", made_by, CONVERSIONS))
    found = Remembered(KeptFile(project.cache / "search.json", made_by, ENTRIES))
    return KeptPages(made_by, Conversions(pages, to_contents), SearchEntries(found))
