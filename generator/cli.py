"""The `playbook` command; each command calls one library function."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click
from rich.console import Console

from generator.errors import PlaybookError
from generator.project import Project
from generator.publish import publish, refuse_other_work

console = Console(stderr=True, highlight=False, soft_wrap=True)


class _Commands(click.Group):
    """Says a foreseen error in words, every problem on its own line, and ends with status 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Return what the command returns; end where the playbook can't be made."""
        try:
            return super().invoke(ctx)
        except PlaybookError as error:
            console.print(str(error), markup=False, style="red")
            sys.exit(1)


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
    from generator.loading.published import PublishedFiles
    from generator.site import contents

    playbook, pages = contents(project)
    items = sum(1 for _ in playbook.items())
    files = PublishedFiles(project)
    own = sum(file.own for file in files.files)
    for file in files.system:
        console.print(f"Left out: {project.name_of(file.path)} (a file of the computer's own)")
    console.print(
        f"No problems: {items} items on {len(pages) + len(playbook.pages)} pages"
        f"{f' (files of your own: {own})' if own else ''}.",
        style="green",
    )


@main.command()
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_obj
def news(project: Project, old: Path) -> None:
    """Say what has changed since the version in the folder OLD, your own words first."""
    from generator.updating.news import news

    found = news(Project(old.resolve()), project)
    for sentence in found.below_own:
        console.print(sentence, markup=False, style="yellow")
    for sentence in found.by_file:
        console.print(sentence, markup=False)
    if not found.by_file:
        console.print("Nothing has changed.", style="green")


@main.command()
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; without it, site/ in the playbook's folder.",
)
@click.pass_obj
def build(project: Project, site_dir: Path | None) -> None:
    """Build the site; when anything is wrong, leave the old one as it is."""
    from generator.plugin import build_site
    from generator.site import ASSETS

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    target = (site_dir or project.root / "site").resolve()
    if site_dir:
        refuse_other_work(target, mark=ASSETS)
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
