"""`playbook export` and `playbook import`: the same as in the studio, with files on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import ContentError
from generator.project import Project
from generator.shortened import shortened
from generator.studio.content import EditedContent
from generator.studio.tables.changes import CellChange
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.importing import WorkbookImport, imported

_READ = frozenset({".yaml", ".yml", ".md", ".jinja"})
_FOLDERS = ("content", "worksheets/sheets")
_LONGEST = 60


def content_on_disk(project: Project) -> EditedContent:
    """Return all that is written in a project's folder."""
    paths = [project.config_file]
    for folder in _FOLDERS:
        paths += (path for path in (project.root / folder).rglob("*") if path.suffix in _READ)
    files = {project.name_of(path): path.read_bytes() for path in sorted(paths) if path.is_file()}
    return EditedContent.of(files)


def export_to(project: Project, collection: str, file: Path) -> None:
    """Write the collection as a workbook; raise ContentError where there is none of that name."""
    file.write_bytes(export_workbook(content_on_disk(project), collection))


def import_from(project: Project, file: Path, *, preview: bool = False) -> WorkbookImport:
    """Return what the workbook changes, and write that into content/own/ unless in a `preview`.

    Raises ContentError with every mistake in it, and then writes nothing.
    """
    found = imported(content_on_disk(project), file.read_bytes(), file.name)
    if found.problems:
        raise ContentError([*found.problems])
    if not preview:
        for name, data in found.files.items():
            _write(project.own / name, data)
    return found


def _write(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def lines_of(found: WorkbookImport) -> Iterator[str]:
    """Yield what changes, a line each: entries, and below those that change their cells."""
    for change in found.changes:
        yield f"{change.kind}: {found.collection}/{change.id} – {shortened(change.title, _LONGEST)}"
        if change.kind == "changed":
            yield from map(_line, change.cells)


def _line(cell: CellChange) -> str:
    before, after = (shortened(text, _LONGEST) for text in (cell.before, cell.after))
    return f"  {cell.heading}: “{before}” → “{after}”"
