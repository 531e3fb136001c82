"""What can be wrong with the organisation's logo, its colours, and where its files are edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from generator.errors import Mistake, Problem
from generator.loading.content_file import content_files
from generator.loading.web_addresses import WEB_ADDRESS
from generator.model.colour import Colour
from generator.model.document import Document
from generator.model.pictures import PICTURE_TYPES
from generator.nearest import nearest, other_case
from generator.project import Project
from worksheets.content.organisation import Organisation

#: How the data of each kind of picture begins; a drawing is text, and says so somewhere.
_BEGINNINGS = {
    "image/png": rb"\x89PNG",
    "image/jpeg": rb"\xff\xd8\xff",
    "image/webp": rb"RIFF....WEBP",
    "image/gif": rb"GIF8",
    "image/svg+xml": rb".*<svg\b",
}
_COLOURS = "colours"


def brand_problems(org: Organisation, document: Document, project: Project) -> Iterator[Problem]:
    """Yield a problem for each line of `org.yaml` that readers could not see, read or follow."""
    if org.logo and (fault := _logo_fault(org.logo, project)):
        yield fault.at(document.place(("logo",)))
    for key, written in _written_colours(document):
        if Colour.read(written) is None:
            place = document.place((_COLOURS, key))
            yield Problem.of(place, "brand.no_colour", fix="colour", key=key, written=written)
    if org.repository and not WEB_ADDRESS.fullmatch(org.repository):
        yield Problem.of(
            document.place(("repository",)),
            "brand.repository",
            fix="web_address",
            repository=org.repository,
        )


def _logo_fault(written: str, project: Project) -> Mistake | None:
    files = {str(file.name): file for layer in project.layers for file in content_files(layer)}
    if written not in files:
        return _no_file(written, sorted(files))
    kind = PICTURE_TYPES.get(f".{written.rpartition('.')[2].lower()}")
    data = files[written].path.read_bytes()
    if kind and re.match(_BEGINNINGS[kind], data, re.DOTALL):
        return None
    return Mistake.of("brand.no_picture", written=written)


def _no_file(written: str, there: list[str]) -> Mistake:
    hint = other_case(written, there) or nearest(written, there, likeness=0.8)
    return Mistake.of("file.no_picture", instead=hint, written=written, name=PurePath(written).name)


def _written_colours(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each colour by its key; that one without quotes is a remark is said elsewhere."""
    match document.value:
        case {"colours": dict(colours)}:
            yield from ((key, text) for key, text in colours.items() if isinstance(text, str))
