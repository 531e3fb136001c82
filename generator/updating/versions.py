"""One version of the playbook as it came, and what the organisation says in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import ContentError, Place, Problem
from generator.loading import source
from generator.loading.page_files import shipped_pages
from generator.loading.text_file import RejectedError, text_of
from generator.model.document import Document
from generator.project import SHEET_FILE, Project
from generator.updating.statements import Address, Statement, statements

#: What each file says, by its name in a checkout.
type Version = Mapping[str, Mapping[Address, Statement]]


def shipped(project: Project, seen_from: Project) -> Version:
    """Return what `project` says without the organisation's own.

    Raises ContentError with every problem; files have the names they have `seen_from` another.
    """
    return _version(_shipped_files(project), seen_from)


def own(project: Project) -> Version:
    """Return what the organisation says in its own way, by the name of the file it is laid over.

    Raises ContentError with every problem.
    """
    versions = {name: project.own_version(path) for name, path in _shipped_files(project).items()}
    return _version({name: path for name, path in versions.items() if path.is_file()}, project)


def _shipped_files(project: Project) -> dict[str, Path]:
    """Return every file by its name; raise ContentError where this is no playbook."""
    if not project.config_file.exists() or not project.content.exists():
        raise ContentError([_no_playbook(project)])
    sheets = (project.root / "worksheets" / "sheets").glob(f"*/{SHEET_FILE}")
    words = [*project.content.glob("*.yaml"), *project.words.glob("*.yaml"), *sheets]
    files = [project.config_file, *words, *shipped_pages(project).values()]
    return {project.name_of(path): path for path in sorted(files)}


def _version(files: Mapping[str, Path], seen_from: Project) -> Version:
    problems: list[Problem] = []
    found = {}
    for name, path in files.items():
        document, said = _document(path, seen_from.name_of(path))
        problems += said
        if document:
            found[name] = statements(document)
    if problems:
        raise ContentError(problems)
    return found


def _document(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    if path.suffix != ".md":
        return source.read(path, name, marks=path.name == "mkdocs.yml")
    try:
        text = text_of(path, name)
    except RejectedError as rejected:
        return None, [rejected.problem]
    return Document(name, {name: text}, text, {(): Place(name)}, {}), []


def _no_playbook(project: Project) -> Problem:
    return Problem(
        Place(str(project.root)),
        "this folder holds no playbook",
        f"there is no `{project.config_file.name}`, or no `{project.content.name}` beside it",
        "name the folder in which the version before was built",
    )
