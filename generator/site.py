"""Everything MkDocs needs of us, as values: no file of the site is written yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.brand import Brand, brand_of
from generator.loading.language import in_its_language
from generator.loading.page_files import shipped_pages
from generator.loading.published import PublishedFiles
from generator.loading.switched_links import markdown_without
from generator.model.language import language_by_tag
from generator.model.playbook import STUDIO, Playbook
from generator.model.words import PageWords
from generator.project import FAVICON, RUNTIME_FOLDER, STUDIO_FOLDER, Project
from generator.rendering.home import home_facts
from generator.rendering.search_tags import search_tags
from generator.shipped import Runtime, Studio
from worksheets.content.language import Language

_SITE = re.compile(r"(?P<folder>https?://(?P<host>[^/:?#\s]+)[^?#\s]*?)(index\.html)?(?:[?#]\S*)?")
#: Names that the internet's registries give to nobody (RFC 2606).
_EXAMPLE = re.compile(r"(.+\.)?example(\.(com|net|org))?", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Identity:
    """By what people know the site, and what stands around each of its pages.

    `words` are those that several pages share, and `menu` the titles in the navigation. The
    organisation's own pages stand there under its `short_name`. `contact` is where a reader can
    write to, and `address` where the site will be; "" where nobody has said.
    """

    words: PageWords
    menu: PageWords
    language: Language
    locale: str
    short_name: str
    contact: str
    address: str
    brand: Brand


@dataclass(frozen=True, slots=True)
class Site:
    """The generated pages and assets by their path, and the free pages with their facts filled.

    `files_above` are the pages and pictures of the layers above, in the place of others of their
    path, and `shipped_files` the paths of the published ones that came; nothing else of content/
    may be in the site. `own_pages` are the organisation's, for which the navigation has no place,
    and the menu does without `pages_off`. `search_tags` says by address what is found by more than
    its words. `home` is what a page with one of Home's elements carries. Without a `studio` there
    is no page for it.
    """

    project: Project
    identity: Identity
    pages: dict[str, str]
    free_pages: dict[str, str]
    assets: dict[str, Path]
    files_above: dict[str, Path]
    shipped_files: frozenset[str]
    own_pages: tuple[str, ...]
    pages_off: frozenset[str]
    search_tags: dict[str, list[str]]
    home: dict[str, Any]
    runtime: Runtime
    studio: Studio | None = None

    @property
    def shipped(self) -> dict[str, str]:
        """The hashes of the runtime's and the studio's files by their address in the site."""
        hashes = {f"{RUNTIME_FOLDER}/{file.path}": file.sha256 for file in self.runtime.files}
        for file in self.studio.files if self.studio else ():
            hashes[f"{STUDIO_FOLDER}/{file.path}"] = file.sha256
        return hashes


def site_of(
    project: Project,
    playbook: Playbook,
    pages: dict[str, str],
    runtime: Runtime,
    made: Path,
    studio: Studio | None,
) -> Site:
    """Return all that MkDocs needs, from what was checked and made.

    The runtime's files are in the folder `made`, and the studio's in `studio` beside it.
    """
    project, _ = in_its_language(project)
    published = PublishedFiles(project)
    above = published.files_above()
    no_studio = set() if studio else {STUDIO}
    return Site(
        project=project,
        identity=_identity(project, playbook, above),
        pages={path: text for path, text in pages.items() if path not in no_studio},
        free_pages={
            path: markdown_without(text, no_studio) for path, text in playbook.pages.items()
        },
        assets=_assets(runtime, made, studio),
        files_above=above,
        shipped_files=published.shipped_names(),
        own_pages=_own_pages(project, playbook, published.own_names()),
        pages_off=playbook.pages_off | no_studio,
        search_tags=search_tags(playbook),
        home=home_facts(playbook),
        runtime=runtime,
        studio=studio,
    )


def _identity(project: Project, playbook: Playbook, above: dict[str, Path]) -> Identity:
    org = playbook.org
    return Identity(
        words=playbook.words_of("site"),
        menu=playbook.words_of("menu"),
        language=language_by_tag(org.language),
        locale=org.format_locale,
        short_name=org.short_name,
        contact=_mail_address(org.hr_contact or ""),
        address=site_address(org.address or ""),
        brand=brand_of(org, above, project.content / FAVICON),
    )


def _assets(runtime: Runtime, made: Path, studio: Studio | None) -> dict[str, Path]:
    assets = {f"{RUNTIME_FOLDER}/{file.path}": made / file.path for file in runtime.files}
    beside = made.with_name("studio")
    for file in studio.files if studio else ():
        assets[f"{STUDIO_FOLDER}/{file.path}"] = beside / file.path
    return assets


def _mail_address(contact: str) -> str:
    """Return the contact where it's an address a mail can go to; "" for a name or a room."""
    return contact if _MAIL_ADDRESS.fullmatch(contact.strip()) else ""


def site_address(written: str) -> str:
    """Return the folder of the site; "" for the address of an example, where no site can be."""
    found = _SITE.fullmatch(written.strip())
    if not found or _EXAMPLE.fullmatch(found["host"]):
        return ""
    return found["folder"].rstrip("/") + "/"


def _own_pages(project: Project, playbook: Playbook, own: Iterable[str]) -> tuple[str, ...]:
    """Return the organisation's own pages and worksheets, which no menu that came names."""
    shipped = shipped_pages(project)
    pages = [path for path in own if path.endswith(".md") and path not in shipped]
    sheets = [sheet for sheet in playbook.sheets if sheet.is_own]
    return (*pages, *(f"worksheets/{sheet.id}.md" for sheet in sheets))
