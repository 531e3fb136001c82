"""What MkDocs and its theme made of each page before, cached in two files."""

from __future__ import annotations

from dataclasses import dataclass

from generator.caching.cache import CacheFile, DigestCache
from generator.caching.conversions import CONVERSIONS, Conversions, ToContents
from generator.caching.search_entries import ENTRIES, SearchEntries
from generator.caching.state import installed_libraries, our_code, state
from generator.project import Project


@dataclass(frozen=True, slots=True)
class CachedPages:
    """The pages of this build and the last; `made_by` names what makes them beside their text."""

    made_by: str
    conversions: Conversions
    search_entries: SearchEntries

    def save(self) -> None:
        """End a build: leave what it used for the next."""
        self.conversions.cache.save()
        self.search_entries.cache.save()


def cached_pages(
    project: Project, to_contents: ToContents, before: CachedPages | None = None
) -> CachedPages:
    """Return the pages `before` if the same would make them now, or else those in the files.

    The same are the site's configuration, the libraries installed here, and our own code.
    """
    made_by = state([project.config_file, *our_code(), *installed_libraries()])
    if before and before.made_by == made_by:
        return before
    pages = DigestCache(CacheFile(project.cache / "pages.json", made_by, CONVERSIONS))
    found = DigestCache(CacheFile(project.cache / "search.json", made_by, ENTRIES))
    return CachedPages(made_by, Conversions(pages, to_contents), SearchEntries(found))
