"""What can be wrong with a whole file of content, or with how its parts fit together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import Place, Problem
from generator.model.days_off import days_off, known_countries
from generator.model.document import Document
from generator.model.sheet import SheetWords
from generator.model.written import Entry
from generator.nearest import nearest
from generator.project import TRANSLATIONS, Project
from generator.sentences import Sentence
from worksheets.content.organisation import Holidays, Organisation


def unknown_country(org: Organisation, document: Document, year: int) -> list[Problem]:
    """Return a problem where the country's public holidays are not known."""
    try:
        days_off(org.holidays, [year])
    except ValueError:
        return [_unknown_part(org.holidays, document)]
    return []


def _unknown_part(rule: Holidays, document: Document) -> Problem:
    known = known_countries()
    part = "subdivision" if rule.country in known else "country"
    names = known.get(rule.country or "", known)
    written = rule.subdivision if part == "subdivision" else rule.country
    right = str(written).upper()
    return Problem.of(
        document.place(("holidays", part)),
        f"file.unknown_{part}",
        instead=Sentence.of("file.write_fact", key=part, value=right) if right in names else None,
        written=written,
        names=", ".join(sorted(names)),
    )


_CONTACT = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+|https?://\S+")
_SITE = re.compile(r"https?://[^\s/]+(/\S*)?")


def no_address(org: Organisation, document: Document) -> list[Problem]:
    """Return a problem for each fact of `org.yaml` that people could not write to, or open."""
    problems = []
    if org.hr_contact is not None and not _CONTACT.fullmatch(org.hr_contact):
        problems.append(
            Problem.of(document.place(("hr_contact",)), "file.contact", hr_contact=org.hr_contact)
        )
    if org.address is not None and not _SITE.fullmatch(org.address):
        problems.append(
            Problem.of(document.place(("address",)), "file.address", address=org.address)
        )
    return problems


def unknown_files(folder: Path, known: Iterable[str], project: Project) -> list[Problem]:
    """Return a problem for each YAML file in `folder` whose name is not among the `known`."""
    return [
        Problem.of(
            Place(project.name_of(path)),
            "file.unknown",
            instead=_other_name(path, known),
            name=path.name,
            known=", ".join(sorted(known)),
        )
        for path in sorted(folder.glob("*.y*ml"))
        if path.stem not in known or path.suffix != ".yaml"
    ]


def unknown_layer_files(known: Iterable[str], project: Project) -> list[Problem]:
    """Return a problem for each YAML file of a layer that changes nothing of those below it.

    `known` are the paths a file may have in its folder.
    """
    _, *above = project.layers
    return [
        Problem.of(
            Place(project.name_of(path)),
            "file.unknown_in_layer",
            instead=_other_path(name, known),
            name=name,
        )
        for layer in above
        for path in sorted(layer.folder.rglob("*.y*ml"))
        if (name := path.relative_to(layer.folder).as_posix()) not in known
        and not name.startswith(f"{TRANSLATIONS}/")
    ]


def _other_path(name: str, known: Iterable[str]) -> Sentence | None:
    right = f"{name.lower().rpartition('.')[0]}.yaml"
    return _call_it(right) if right in known else nearest(name, known)


def _other_name(path: Path, known: Iterable[str]) -> Sentence | None:
    return _call_it(f"{path.stem}.yaml") if path.stem in known else nearest(path.stem, known)


def _call_it(name: str) -> Sentence:
    return Sentence.of("file.call_it", name=name)


def missing_file(name: str, stem: str) -> Problem:
    """Return the problem that the file `name`, one of the `SINGLE_FILES`, is not there."""
    return Problem.of(Place(name), f"file.missing_{stem}")


def not_a_list(document: Document) -> Problem:
    """Return the problem that the file holds no list of items."""
    return Problem.of(document.place(()), "file.not_a_list")


def not_words(document: Document) -> Problem:
    """Return the problem that the file holds no words by key."""
    return Problem.of(document.place(()), "file.not_words")


def not_a_word(document: Document, key: str) -> Problem:
    """Return the problem that what stands under `key` is no text."""
    return Problem.of(document.place((key,)), "file.not_a_word", key=key)


def duplicate(name: str, place: Place, first: Place) -> Problem:
    """Return the problem that `name` at `place` is the id of the item at `first`."""
    return Problem.of(place, "file.duplicate", name=name, line=first.line)


def duplicate_sheets(entries: Iterable[Entry]) -> list[Problem]:
    """Return a problem for each worksheet among `entries` whose id an earlier one has."""
    first: dict[str, Place] = {}
    problems = []
    for entry in (entry for entry in entries if isinstance(entry.value, SheetWords)):
        name, place = entry.value.id, entry.place("id")
        if name in first:
            problems.append(_twin_sheet(name, place, first[name]))
        first.setdefault(name, place)
    return problems


def _twin_sheet(name: str, place: Place, first: Place) -> Problem:
    return Problem.of(place, "file.duplicate_sheet", file=first.file, name=name)
