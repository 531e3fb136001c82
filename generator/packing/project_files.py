"""The files of a project that the studio works on, as they lie in its checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.loading.content_file import SYSTEM_FILES
from generator.loading.parsed_before import TABLE, table_of
from generator.packing.contents import ROOT
from generator.packing.languages import country_files, language_files
from generator.packing.tar import tar_of
from generator.project import TRANSLATIONS, Project
from generator.runtime.archive import Members
from generator.runtime.start.pyodide import Interpreter
from worksheets.content.organisation import Organisation

#: All that pages are made of: what is written, and the frame around it.
_FOLDERS = ("content", "generator/theme", "worksheets/sheets")
_SHEET_SUFFIXES = (".yaml", ".jinja")


def project_archive(
    project: Project, org: Organisation, python: Interpreter, more: Members
) -> bytes:
    """Return a tar of the files the project came with, and `more`.

    With it comes what the languages and the country of `org` need.
    """
    members = {
        f"{ROOT.lstrip('/')}/{project.name_of(path)}": path.read_bytes() for path in _files(project)
    }
    members |= {f"{ROOT.lstrip('/')}/{name}": data for name, data in more.items()}
    texts = [data.decode() for name, data in members.items() if name.endswith(".yaml")]
    members[f"{ROOT.lstrip('/')}/.cache/{TABLE}"] = table_of(texts)
    packages = python.packages.lstrip("/")
    tags = {org.language, org.format_locale, *_translated(project)}
    of_place = {**language_files(tags), **country_files(org.holidays.country or "")}
    return tar_of(members | {f"{packages}/{path}": data for path, data in of_place.items()})


def _files(project: Project) -> Iterator[Path]:
    yield project.config_file
    for folder in _FOLDERS:
        for path in sorted((project.root / folder).rglob("*")):
            is_file = path.is_file() and not path.is_symlink()
            if is_file and _is_wanted(folder, path) and project.own not in path.parents:
                yield path


def _is_wanted(folder: str, path: Path) -> bool:
    if path.name in SYSTEM_FILES or path.name.startswith("."):
        return False
    return folder != "worksheets/sheets" or path.suffix in _SHEET_SUFFIXES


def _translated(project: Project) -> set[str]:
    folders = (home / TRANSLATIONS for home in (project.content, project.own))
    return {path.name for folder in folders if folder.is_dir() for path in folder.iterdir()}
