"""What there is of a site's pages while the rest of them is being made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.playbook import Playbook


@dataclass(slots=True)
class Draft:
    """The playbook once it is loaded, and its generated pages as far as they are rendered.

    The page `first` is rendered before all others: somebody is looking at it.
    """

    first: str = ""
    playbook: Playbook | None = None
    pages: dict[str, str] = field(default_factory=dict)
    _paths: dict[str, None] = field(default_factory=dict)

    def begin(self, playbook: Playbook, paths: Iterable[str]) -> None:
        """Take the playbook, and the paths of all pages that will be there."""
        self.playbook, self._paths = playbook, dict.fromkeys(paths)

    @property
    def next(self) -> str | None:
        """The path of the page that is rendered next, None where all are."""
        left = (path for path in self._paths if path not in self.pages)
        is_first_left = self.first in self._paths and self.first not in self.pages
        return self.first if is_first_left else next(left, None)

    def has(self, path: str) -> bool:
        """Return whether all is there that a look at the page at `path` needs."""
        is_generated = path in self._paths
        return self.playbook is not None and (not is_generated or path in self.pages)

    @property
    def is_whole(self) -> bool:
        """Whether every page is rendered."""
        return self.playbook is not None and self.next is None

    @property
    def texts(self) -> dict[str, str]:
        """Every page by its path; one that isn't rendered yet is empty."""
        return {path: self.pages.get(path, "") for path in self._paths}
