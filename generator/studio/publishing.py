"""What leaves the studio: a page to look at, and the new site."""

from __future__ import annotations

import io
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from generator.model.playbook import Playbook
from generator.packing.contents import OWN_FILES, PROJECT, ROOT, THEME, own_archive, studio_of
from generator.project import Project
from generator.rendering.draft import Draft
from generator.runtime.cache import Cache
from generator.runtime.shipped import PackedFile, ship_again, ship_packed
from generator.shipped import NOTE, Shipped, Studio
from generator.studio.desk import SLICE_SECONDS, Desk, Payload, Reply, Tell
from generator.studio.packed_files import FOLDER, PackedFiles
from generator.studio.site_build import MADE_STUDIO, SiteBuild

SITE_ZIP = "playbook-site.zip"

type Contents = tuple[Playbook, Mapping[str, str]]

#: What is packed already: to press it once more takes seconds and saves nothing.
_PACKED = (".bin", ".gz", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".xlsx")


@dataclass(slots=True)
class Publishing:
    """Builds the site of the project below `root`, with files the page has brought to `folder`."""

    root: Path
    folder: Path = FOLDER
    _build: SiteBuild | None = None
    _own: Mapping[str, bytes] | None = None
    _has_theme: bool = False

    def preview(self, page: str, own: Mapping[str, bytes], draft: Draft) -> str | None:
        """Return the HTML of a page such as "tips.md", as readers will see it.

        None where all other pages have to be there first.
        """
        self._take(own)
        playbook = draft.playbook
        if playbook is None:
            return None
        return self._builder.preview(page, draft, self._studio_to_look_at(playbook))

    def build(
        self, own: Mapping[str, bytes], contents: Contents, tell: Tell
    ) -> Iterable[tuple[str, bytes]]:
        """Yield every file of the site by its address.

        Raises FilesWanted first where files of the running site have to be brought, and
        ContentError where MkDocs builds no site of the content.
        """
        packed = PackedFiles(self._shipped, self.folder)
        packed.require()
        self._take(own)
        self._lay_out_theme(packed)
        playbook, pages = contents
        studio = self._studio(packed, own) if playbook.org.has_studio else None
        made = self._builder.build(
            playbook, pages, studio, lambda done, total: tell(done, total, "pages")
        )
        yield from made.items()
        kept = dict(packed.files())
        yield from kept.items()

    @property
    def _project(self) -> Project:
        return Project(self.root)

    @property
    def _shipped(self) -> Shipped:
        return Shipped.read(self.root / NOTE)

    @property
    def _builder(self) -> SiteBuild:
        if self._build is None:
            self._build = SiteBuild(self._project, self._shipped.runtime)
        return self._build

    def _take(self, own: Mapping[str, bytes]) -> None:
        """Have the folder content/own/ hold `own`."""
        home = self._project.own
        before = self._own if self._own is not None else _files_below(home)
        for path in before.keys() - own.keys():
            (home / path).unlink()
        for path, data in own.items():
            if before.get(path) != data:
                (home / path).parent.mkdir(parents=True, exist_ok=True)
                (home / path).write_bytes(data)
        self._own = dict(own)

    def _studio_to_look_at(self, playbook: Playbook) -> Studio | None:
        """Return the studio as a page that is only looked at names it: without files."""
        shipped = self._shipped
        return studio_of(shipped.studio, shipped.runtime, ()) if playbook.org.has_studio else None

    def _studio(self, packed: PackedFiles, own: Mapping[str, bytes]) -> Studio:
        """Return the studio of the new site, which begins with what is `own` now."""
        made = self._project.cache / MADE_STUDIO
        project = ship_again(PROJECT, *packed.project(), made)
        shipped: list[PackedFile] = [project]
        with tempfile.TemporaryDirectory() as folder:
            shipped.append(ship_packed(OWN_FILES, own_archive(own), made, Cache(Path(folder))))
        return studio_of(self._shipped.studio, self._shipped.runtime, shipped)

    def _lay_out_theme(self, packed: PackedFiles) -> None:
        if not self._has_theme:
            with tarfile.open(fileobj=io.BytesIO(packed.packed(THEME)), mode="r:gz") as archive:
                archive.extractall(self.root.parent, filter="data")
            self._has_theme = True


def _files_below(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the files as a ZIP."""
    buffer = io.BytesIO()
    now = datetime.now().timetuple()[:6]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path, data in files:
            member = zipfile.ZipInfo(path, now)
            member.external_attr = 0o100644 << 16
            is_packed = path.endswith(_PACKED)
            member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return buffer.getvalue()


@lru_cache(maxsize=1)
def _publishing() -> Publishing:
    return Publishing(Path(ROOT))


def preview(desk: Desk, payload: Payload, tell: Tell) -> Reply:
    """Return the page `page` as readers will see it, or that there is `more` to do before.

    So what somebody does meanwhile is answered between two calls. Raises ContentError where no page
    can be made.
    """
    publishing, page = _publishing(), payload["page"]
    for whole in (False, True):
        draft = desk.draft(page, SLICE_SECONDS, whole=whole)
        if draft is None:
            break
        if html := publishing.preview(page, desk.own, draft):
            return {"path": page, "html": html}
    return {"more": True}


def build(desk: Desk, payload: Payload, tell: Tell) -> Reply:
    """Return the new site as a ZIP, or its files where they are wanted `as` "files".

    Raises ContentError with every problem, and FilesWanted for files that have to be brought.
    """
    publishing = _publishing()
    files = publishing.build(desk.own, desk.contents(), tell)
    if payload.get("as") == "files":
        return {"files": dict(files)}
    return {"name": SITE_ZIP, "bytes": zipped(files)}
