"""Files that lie in content/ and are neither read nor published, each said with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.loading.content_file import WORD_FOLDERS, ContentFile
from generator.loading.links import Link
from generator.loading.published import PublishedFiles
from generator.nearest import nearest
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
    what, why, instead = _saying(file)
    return Problem(Place(project.name_of(file.path)), what, why, instead)


def _saying(file: ContentFile) -> tuple[str, str, str]:
    """Return what is wrong with a file that is neither read nor published."""
    name = file.name.name
    if file.path.is_symlink():
        return _says(name, "is a link to a file elsewhere", "put a copy of that file here")
    if name.startswith(("~$", ".~lock")):
        return _says(
            name,
            "is left here by an office program that has a document open",
            "close the document, and delete this file if it stays",
        )
    if file.is_hidden:
        return _says(name, "is a hidden file, or lies in a hidden folder", "move it elsewhere")
    return _by_ending(file, name)


def _by_ending(file: ContentFile, name: str) -> tuple[str, str, str]:
    stem, _, ending = name.rpartition(".")
    ending = f".{ending.lower()}"
    if re.search(r"\.ya?ml", name, re.IGNORECASE):
        right = re.sub(r"\.ya?ml.*", ".yaml", name, flags=re.IGNORECASE)
        return _nothing_reads(
            name, f"name it `{right}` (Windows shows endings under View, File name extensions)"
        )
    if ending in {".md", *_PAGES_BY_NAME} and file.folders[:1] and file.folders[0] in WORD_FOLDERS:
        return _nothing_reads(
            name, "put pages into content/own/ itself, or a folder of another name"
        )
    if ending in {".md", *_PAGES_BY_NAME}:
        return _nothing_reads(name, f"name it `{stem.lower()}.md`")
    if file.folders[:1] == ("sheets",) and ending == ".py":
        return (
            f"`{name}` is not read: a worksheet in content/ has no Python",
            "readers would get a result without what it works out",
            "work it out in the template, or make the worksheet in worksheets/sheets/",
        )
    if file.folders and file.folders[0] in WORD_FOLDERS:
        return _nothing_reads(name, "move it elsewhere; only the playbook's YAML files belong here")
    return _not_linked(file)


def _not_linked(file: ContentFile) -> tuple[str, str, str]:
    target = f"<{file.name}>" if " " in str(file.name) else str(file.name)
    return (
        f"no page links to `{file.name.name}`",
        "only pages and the files they link to are published, so it isn't copied",
        f"link to it from a page, for example `[{file.name.stem}]({target})`, "
        "or move it out of content/",
    )


def _nothing_reads(name: str, instead: str) -> tuple[str, str, str]:
    return (
        f"`{name}` is not a file of the playbook",
        "nothing reads it, and it isn't published",
        instead,
    )


def _says(name: str, what: str, instead: str) -> tuple[str, str, str]:
    return f"`{name}` {what}", "it isn't published", instead


def _unfit(file: ContentFile, project: Project) -> Iterator[Problem]:
    """Yield what keeps a page or a linked file from being published."""
    place, name = Place(project.name_of(file.path)), file.name.name
    folder = next((part for part in file.folders if part.lower() in _DRAFTS), None)
    if folder:
        yield Problem(
            place,
            f"`{name}` would be published, though its folder is called `{folder}`",
            "everybody who can open the site could read it",
            "move it out of content/ while it is a draft, or into another folder to publish it",
        )
    if file.is_page and file.name.stem.lower() == "readme":
        yield Problem(
            place,
            f"`{name}` would take the address of the page `index.md`",
            "readers could see only one of the two",
            "give the page another name, or move the file out of content/",
        )
    if _can_run(file):
        yield Problem(
            place,
            f"`{name}` can hold a script",
            "opened from this site, it could read what people typed into the worksheets",
            "save it as a PDF or a picture (PNG, or SVG without scripts), and link to that",
        )


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
            yield Problem(link.place, *_lost(link, all_files))


def _lost(link: Link, there: set[str]) -> tuple[str, str, str]:
    in_lower = {name.lower(): name for name in there}
    same = in_lower.get(link.target.lower())
    put = f"put it into content/own/assets, and write `assets/{link.target.rpartition('/')[2]}`"
    hint = (
        f"write `{same}`: upper and lower case count"
        if same
        else nearest(link.target, there, likeness=0.8)
    )
    if link.is_picture:
        return (
            f"there is no picture `{link.written}`",
            "readers would see an empty frame",
            hint or put,
        )
    return f"there is no file `{link.written}`", "readers would see an error", hint or put


def _names_a_file(link: Link) -> bool:
    ending = re.search(r"\.(\w{2,5})$", link.target)
    known = bool(ending) and ending[1].lower() not in {"md", "html"}
    return known and not link.is_name and not link.target.startswith(f"{RUNTIME_FOLDER}/")
