"""One version of the playbook as it came, and what the organisation says in its own way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import ContentError, Place, Problem
from generator.loading import source
from generator.loading.page_files import pages_of
from generator.loading.text_file import RejectedError, text_of
from generator.model.document import Document
from generator.project import SHEET_FILE, Project
from generator.updating.statements import Address, Statement, statements

#: What each file says, by its name in a checkout.
type Version = Mapping[str, Mapping[Address, Statement]]


def shipped(project: Project, seen_from: Project) -> Version:
    """Return what each file of `project` says that is not the organisation's own.

    Raises ContentError with every problem; files have the names they have `seen_from` another.
    """
    files = [path for paths in _shipped_files(project).values() for path in paths]
    return _version({project.name_of(path): [path] for path in files}, seen_from)


def shipped_documents(project: Project) -> dict[str, Document]:
    """Return each file that is not the organisation's own, by its name.

    Raises ContentError with every problem.
    """
    paths = [path for paths in _shipped_files(project).values() for path in paths]
    read = {project.name_of(path): _document(path, project.name_of(path)) for path in paths}
    if problems := [problem for _, found in read.values() for problem in found]:
        raise ContentError(problems)
    return {name: document for name, (document, _) in read.items() if document}


def below_own(project: Project, seen_from: Project) -> Version:
    """Return what an organisation's own words stand above: that of a translation where it has one.

    By the name of the file in the lowest layer. Raises ContentError with every problem.
    """
    return _version(_shipped_files(project), seen_from)


def own(project: Project) -> Version:
    """Return what the organisation says in its own way, by the name of the file it changes.

    Raises ContentError with every problem.
    """
    versions = {name: project.versions(paths[0]) for name, paths in _shipped_files(project).items()}
    mine = {
        name: [path for path in paths if path.is_relative_to(project.own) and path.is_file()]
        for name, paths in versions.items()
    }
    return _version({name: paths for name, paths in mine.items() if paths}, project)


def _shipped_files(project: Project) -> dict[str, list[Path]]:
    """Return each file of the lowest layer by its name, with those of the translations above it.

    Raises ContentError where this is no playbook.
    """
    if not project.config_file.exists() or not project.content.exists():
        raise ContentError([_no_playbook(project)])
    sheets = (project.root / "worksheets" / "sheets").glob(f"*/{SHEET_FILE}")
    words = [*project.content.glob("*.yaml"), *project.words.glob("*.yaml"), *sheets]
    pages = pages_of(project.layers[0]).values()
    files = sorted([project.config_file, *words, *pages])
    return {project.name_of(path): _with_translations(path, project) for path in files}


def _with_translations(path: Path, project: Project) -> list[Path]:
    above = (one for one in project.versions(path) if not one.is_relative_to(project.own))
    return [one for one in above if one.is_file()]


def _version(files: Mapping[str, Sequence[Path]], seen_from: Project) -> Version:
    """Return what the files under each name say; of one address, the last."""
    problems: list[Problem] = []
    found: dict[str, dict[Address, Statement]] = {}
    for name, path in ((name, path) for name, paths in files.items() for path in paths):
        document, said = _document(path, seen_from.name_of(path))
        problems += said
        if document:
            found.setdefault(name, {}).update(statements(document))
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
    return Problem.of(
        Place(str(project.root)),
        "version.no_playbook",
        name=project.config_file.name,
        folder=project.content.name,
    )
