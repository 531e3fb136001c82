"""The `playbook` command; each command calls one library function."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from generator.errors import PlaybookError
from generator.project import RUNTIME_FOLDER, Project
from generator.publish import publish, refuse_other_work

if TYPE_CHECKING:  # each command imports what it needs, so that all others begin sooner
    from generator.reports import ReportLine

#: Without markup: square brackets in a path or a text are themselves, whoever wrote them.
console = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False, markup=False)

_STYLES = {"good": "green", "look": "yellow", "plain": None}


class _Commands(click.Group):
    """Says a foreseen error in words, every problem on its own line, and ends with status 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Return what the command returns; end where the playbook can't be made."""
        try:
            return super().invoke(ctx)
        except PlaybookError as error:
            from generator.loading.mistake_words import mistake_words

            console.print(error.said(mistake_words(ctx.obj)) if ctx.obj else error, style="red")
            sys.exit(1)


def _print(lines: Iterable[ReportLine]) -> None:
    for line in lines:
        console.print(line.text, style=_STYLES[line.tone])


@click.group(cls=_Commands)
@click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The playbook's folder; without it, the one you are in.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Build, preview and check an internal networking playbook."""
    context.obj = Project(root.resolve())


@main.command()
@click.pass_obj
def check(project: Project) -> None:
    """Check the content and list every problem; write nothing."""
    from generator.reports import check_report

    _print(check_report(project))


@main.command()
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_obj
def news(project: Project, old: Path) -> None:
    """Say what has changed since the version in the folder OLD, your own words first."""
    from generator.reports import news_report

    _print(news_report(Project(old.resolve()), project))


@main.command("export")
@click.argument("collection")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def export_table(project: Project, collection: str, file: Path | None) -> None:
    """Write a COLLECTION, such as tips, into a workbook; without FILE, tips.xlsx."""
    from generator.studio.tables.command import export_to

    target = file or Path(f"{collection}.xlsx")
    export_to(project, collection, target)
    console.print(f"Wrote {target}. `playbook import {target}` brings its changes back.")


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would change; write nothing.")
@click.pass_obj
def import_table(project: Project, file: Path, preview: bool) -> None:
    """Take what is changed in the workbook FILE over into content/own/."""
    from generator.studio.tables.command import import_from, lines_of

    found = import_from(project, file, preview=preview)
    for line in lines_of(found):
        console.print(line)
    done = "Nothing is written yet." if preview else "Written into content/own/."
    console.print(done if found.changes else "Nothing has changed.", style="green")


@main.command()
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; without it, site/ in the playbook's folder.",
)
@click.pass_obj
def build(project: Project, site_dir: Path | None) -> None:
    """Build the site; when anything is wrong, leave the old one as it is."""
    from generator.build import build_site

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    target = (site_dir or project.root / "site").resolve()
    if site_dir:
        refuse_other_work(target, mark=RUNTIME_FOLDER)
    publish(lambda folder: build_site(project, folder), target)
    console.print(f"Open {(target / 'index.html').as_uri()}", style="green")


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.pass_obj
def serve(project: Project, address: str) -> None:
    """Preview the site; pages reload when a file is saved."""
    from generator.preview import serve_site

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve_site(project, address)


@main.group()
def new() -> None:
    """Begin something of your own."""


@new.command()
@click.argument("name")
@click.pass_obj
def worksheet(project: Project, name: str) -> None:
    """Write a worksheet called NAME that works as it is, for you to change."""
    from generator.new_worksheet import new_worksheet

    path = new_worksheet(project, name)
    console.print(project.name_of(path), style="green")
    console.print("docs/own-worksheet.md says what can stand in it.")
