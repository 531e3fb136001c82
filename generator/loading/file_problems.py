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
    hint = f"write `{part}: {right}`" if right in names else ""
    return Problem(
        document.place(("holidays", part)),
        f"no public holidays are known for this: `{written}`",
        "follow-up dates could fall on a day when nobody works",
        hint or "write the country's two letters, for example `country: GB`, or leave it out"
        if part == "country"
        else hint or f"use one of: {', '.join(sorted(names)) or 'none'}, or leave it out",
    )


_CONTACT = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+|https?://\S+")
_SITE = re.compile(r"https?://[^\s/]+(/\S*)?")


def no_address(org: Organisation, document: Document) -> list[Problem]:
    """Return a problem for each fact of `org.yaml` that people could not write to, or open."""
    problems = []
    if org.hr_contact is not None and not _CONTACT.fullmatch(org.hr_contact):
        problems.append(
            Problem(
                document.place(("hr_contact",)),
                f"`hr_contact` is `{org.hr_contact}`, and that is no address",
                "people could not write to it",
                "write an email address, such as `people@example.org`, or one that begins with "
                "https://",
            )
        )
    if org.address is not None and not _SITE.fullmatch(org.address):
        problems.append(
            Problem(
                document.place(("address",)),
                f"`address` is `{org.address}`, and that is no address of a site",
                "the poster's code would lead nowhere",
                "write all of it, as in `address: https://playbook.example.org/`, or leave it out",
            )
        )
    return problems


def unknown_files(folder: Path, known: Iterable[str], project: Project) -> list[Problem]:
    """Return a problem for each YAML file in `folder` whose name is not among the `known`."""
    return [
        Problem(
            Place(project.name_of(path)),
            f"`{path.name}` is not a file of the playbook",
            "nothing would read it",
            _other_name(path, known),
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
        Problem(
            Place(project.name_of(path)),
            f"`{name}` is not a file of the playbook",
            "nothing would read it",
            _other_path(name, known),
        )
        for layer in above
        for path in sorted(layer.folder.rglob("*.y*ml"))
        if (name := path.relative_to(layer.folder).as_posix()) not in known
        and not name.startswith(f"{TRANSLATIONS}/")
    ]


def _other_path(name: str, known: Iterable[str]) -> str:
    right = f"{name.lower().rpartition('.')[0]}.yaml"
    return f"name it `{right}`" if right in known else nearest(name, known) or "remove it"


def _other_name(path: Path, known: Iterable[str]) -> str:
    if path.stem in known:
        return f"name it `{path.stem}.yaml`"
    return nearest(path.stem, known) or f"the files are: {', '.join(sorted(known))}"


def missing_file(name: str, why: str) -> Problem:
    """Return the problem that the file `name` is not there, and `why` it must be."""
    return Problem(
        Place(name), "the file is missing", why, "copy it from the playbook you started with"
    )


def not_a_list(document: Document) -> Problem:
    """Return the problem that the file holds no list of items."""
    return Problem(
        document.place(()),
        "this file is not a list",
        "each item of a collection is one entry of a list",
        "begin every item with `- id: …`",
    )


def not_words(document: Document) -> Problem:
    """Return the problem that the file holds no words by key."""
    return Problem(
        document.place(()),
        "this file is not a set of words",
        "a page finds each of its words by its key",
        "write `key: some words` lines",
    )


def not_a_word(document: Document, key: str) -> Problem:
    """Return the problem that what stands under `key` is no text."""
    return Problem(
        document.place((key,)),
        f"`{key}` is not text",
        "it is shown to readers as it stands",
        f"write `{key}: some words`",
    )


def duplicate(name: str, place: Place, first: Place) -> Problem:
    """Return the problem that `name` at `place` is the id of the item at `first`."""
    return Problem(
        place,
        f"the id `{name}` is already taken in line {first.line}",
        "an id is an address, and two items can't live at one",
        f"choose another, for example `{name}-2`",
    )


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
    return Problem(
        place,
        f"the worksheet in {first.file} has the id `{name}`, too",
        "one of the two would be gone: an id is an address, and the name of what people typed",
        f"choose another, for example `{name}-2`; to change only the words of that worksheet, "
        f"write them into content/own/sheets/{name}.yaml",
    )
