"""What the commands `check` and `news` print, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.lint.reading_level import FORMULAS
from generator.loading.language import in_its_language
from generator.loading.published import PublishedFiles
from generator.model.language import language_name
from generator.model.locale import language_of
from generator.prepare import contents
from generator.project import Project
from generator.studio.writing.blocks import document_of
from generator.updating.in_place import edited_in_place
from generator.updating.upgrade_report import upgrade_report


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of a report; `tone` says whether it is good news, or asks for a look."""

    text: str
    tone: Literal["good", "look", "plain"] = "plain"


def check_report(project: Project) -> Iterator[ReportLine]:
    """Yield what was checked and found right; raise ContentError with every problem."""
    playbook, pages = contents(project)
    files = PublishedFiles(in_its_language(project)[0])
    for file in files.system:
        yield ReportLine(f"Left out: {project.name_of(file.path)} (a file of the computer's own)")
    items = sum(1 for _ in playbook.items())
    own = sum(file.layer.own for file in files.files)
    of_own = f" (files of your own: {own})" if own else ""
    page_count = len(pages) + len(playbook.pages)
    yield ReportLine(f"No problems: {items} items on {page_count} pages{of_own}.", "good")
    if language_of(playbook.org.language) not in FORMULAS:
        name = language_name(playbook.org.language)
        yield ReportLine(
            f"How hard a text is to read is not checked: no formula is known for {name}."
        )


def news_report(before: Project, project: Project) -> Iterator[ReportLine]:
    """Yield what has changed since `before`; raise ContentError where one can't be read."""
    found = upgrade_report(before, project)
    edits = edited_in_place(before, project)
    for edit in edits or ():
        yield ReportLine(edit.sentence(document_of), "look")
    if edits is None:
        yield ReportLine(
            f"{before.root} doesn't know what it came with: look for changes there yourself."
        )
    for sentence in found.below_own:
        yield ReportLine(sentence, "look")
    yield from map(ReportLine, found.by_file)
    if not found.by_file:
        yield ReportLine("Nothing has changed.", "good")
