"""Files that lie in content/ and are neither read nor published, each said with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Mistake, Place, Problem
from generator.loading.content_file import WORD_FOLDERS, ContentFile
from generator.loading.links import Link
from generator.loading.published import PublishedFiles
from generator.nearest import nearest, other_case
from generator.project import RUNTIME_FOLDER, Project

_DRAFTS = frozenset({"draft", "drafts", "old", "archive", "archives", "private", "backup", "tmp"})
#: What a browser runs when it is opened: on the same address it could read what readers typed.
_RUNS = frozenset(
    {".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".js", ".mjs", ".cjs"}
    | {".xml", ".xsl", ".xslt", ".wasm", ".php", ".hta", ".swf"}
)
_ACTIVE_SVG = re.compile(
    rb"<\s*(script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|javascript:", re.IGNORECASE
)
_PAGES_BY_NAME = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".mdx"})


def file_problems(published: PublishedFiles) -> list[Problem]:
    """Return a problem for each file that is in the wrong place, is not linked, or may not be."""
    project = published.project
    return [
        *(_stray(file, project) for file in published.stray if not _misspelt(file, published)),
        *(problem for file in published.published for problem in _unfit(file, project)),
        *_missing(published),
    ]


def _misspelt(file: ContentFile, published: PublishedFiles) -> bool:
    """Whether a link names it but for upper and lower case: said once, at the link."""
    targets = {link.target.lower() for link in published.links if _names_a_file(link)}
    return not file.is_hidden and not file.path.is_symlink() and str(file.name).lower() in targets


def _stray(file: ContentFile, project: Project) -> Problem:
    return _mistake(file).at(Place(project.name_of(file.path)))


def _mistake(file: ContentFile) -> Mistake:
    """Return what is wrong with a file that is neither read nor published."""
    name = file.name.name
    if file.path.is_symlink():
        return Mistake.of("stray.symlink", name=name)
    if name.startswith(("~$", ".~lock")):
        return Mistake.of("stray.office", name=name)
    if file.is_hidden:
        return Mistake.of("stray.hidden", name=name)
    return _by_ending(file, name)


def _by_ending(file: ContentFile, name: str) -> Mistake:
    stem, _, ending = name.rpartition(".")
    ending = f".{ending.lower()}"
    is_among_words = bool(file.folders) and file.folders[0] in WORD_FOLDERS
    if re.search(r"\.ya?ml", name, re.IGNORECASE):
        right = re.sub(r"\.ya?ml.*", ".yaml", name, flags=re.IGNORECASE)
        return Mistake.of("stray.yaml_ending", name=name, right=right)
    if ending in {".md", *_PAGES_BY_NAME}:
        if is_among_words:
            return Mistake.of("stray.page_among_words", name=name)
        return Mistake.of("stray.page_ending", name=name, right=f"{stem.lower()}.md")
    if file.folders[:1] == ("sheets",) and ending == ".py":
        return Mistake.of("stray.python", name=name)
    return Mistake.of("stray.among_words", name=name) if is_among_words else _not_linked(file)


def _not_linked(file: ContentFile) -> Mistake:
    target = f"<{file.name}>" if " " in str(file.name) else str(file.name)
    example = f"[{file.name.stem}]({target})"
    return Mistake.of("stray.not_linked", name=file.name.name, example=example)


def _unfit(file: ContentFile, project: Project) -> Iterator[Problem]:
    """Yield what keeps a page or a linked file from being published."""
    place, name = Place(project.name_of(file.path)), file.name.name
    folder = next((part for part in file.folders if part.lower() in _DRAFTS), None)
    if folder:
        yield Problem.of(place, "stray.draft", name=name, folder=folder)
    if file.is_page and file.name.stem.lower() == "readme":
        yield Problem.of(place, "stray.index", name=name)
    if _can_run(file):
        yield Problem.of(place, "stray.script", name=name)


def _can_run(file: ContentFile) -> bool:
    ending = file.name.suffix.lower()
    return ending in _RUNS or (
        ending == ".svg" and bool(_ACTIVE_SVG.search(file.path.read_bytes()))
    )


def _missing(published: PublishedFiles) -> Iterator[Problem]:
    """Yield a problem for each link to a file that is not there; pages are checked elsewhere."""
    there = {str(file.name) for file in published.published}
    all_files = {str(file.name) for file in published.files}
    for link in published.links:
        if _names_a_file(link) and link.target not in there:
            yield _lost(link, all_files)


def _lost(link: Link, there: set[str]) -> Problem:
    return Problem.of(
        link.place,
        "file.no_picture" if link.is_picture else "file.no_file",
        instead=other_case(link.target, there) or nearest(link.target, there, likeness=0.8),
        written=link.written,
        name=link.target.rpartition("/")[2],
    )


def _names_a_file(link: Link) -> bool:
    ending = re.search(r"\.(\w{2,5})$", link.target)
    known = bool(ending) and ending[1].lower() not in {"md", "html"}
    return known and not link.is_name and not link.target.startswith(f"{RUNTIME_FOLDER}/")
