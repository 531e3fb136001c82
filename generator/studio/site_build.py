"""The site, or one page of it, built by MkDocs where nothing is installed: in a browser.

What runs the worksheets and the studio doesn't depend on content, so it is taken over from the
running site: its files are known by their hashes, and need not lie in the project's folder.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.exceptions import Abort

from generator.build import build_prepared
from generator.errors import ContentError, Place, Problem
from generator.model.playbook import Playbook
from generator.plugin import Progress
from generator.project import Project
from generator.rendering.draft import Draft
from generator.shipped import Runtime, Studio
from generator.site import Site, site_of
from generator.site_frame import SiteFrame
from generator.studio.build_log import BuildLog

#: The folders of a project's cache in which a runtime, and a studio, lie.
MADE, MADE_STUDIO = "site", "studio"


@dataclass(slots=True)
class SiteBuild:
    """Builds the site of `project`, whose files may change between two calls.

    `runtime` is the running site's. What of it lies in the project's cache becomes part of the
    site; a page depends on its stylesheet and its script.
    """

    project: Project
    runtime: Runtime
    _frame: SiteFrame | None = None

    def preview(self, page: str, draft: Draft, studio: Studio | None) -> str | None:
        """Return the HTML of a page such as "tips.md", as readers will see it.

        None where what is around it has changed, and isn't there before all pages are. Raises
        ContentError for no such page.
        """
        if draft.playbook is None:
            return None
        site = self._site(draft.playbook, draft.texts, studio)
        if page not in site.pages and page not in site.free_pages:
            raise ContentError([_no_page(page)])
        if self._frame is None or not self._frame.fits(site):
            if not draft.is_whole:
                return None
            self._frame = SiteFrame.of(site)
        return self._frame.html_of(page, site)

    def build(
        self,
        playbook: Playbook,
        pages: Mapping[str, str],
        studio: Studio | None,
        tell: Progress | None = None,
    ) -> dict[str, bytes]:
        """Return every file of the site by its address, but for those of the runtime elsewhere.

        `tell` hears how many steps of how many are done. Raises ContentError with every problem.
        """
        site = self._site(playbook, pages, studio)
        with tempfile.TemporaryDirectory() as name, BuildLog() as log:
            folder = Path(name, "site")
            try:
                build_prepared(site, folder, tell)
            except Abort as error:
                raise ContentError(log.problems) from error
            files = (path for path in sorted(folder.rglob("*")) if path.is_file())
            return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    def _site(self, playbook: Playbook, pages: Mapping[str, str], studio: Studio | None) -> Site:
        made = self.project.cache / MADE
        site = site_of(self.project, playbook, dict(pages), self.runtime, made, studio)
        here = {address: path for address, path in site.assets.items() if path.is_file()}
        return replace(site, assets=here)


def _no_page(page: str) -> Problem:
    return Problem.of(Place(f"content/{page}"), "site.no_page")
