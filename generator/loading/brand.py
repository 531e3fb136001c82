"""What can be wrong with the organisation's logo, its colours, and where its files are edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.loading.content_file import content_files
from generator.loading.web_addresses import WEB_ADDRESS
from generator.model.colour import Colour
from generator.model.document import Document
from generator.model.pictures import PICTURE_TYPES
from generator.nearest import nearest
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
_KINDS = "SVG, PNG, JPEG, WebP or GIF"
_COLOURS = "colours"

type Reason = tuple[str, str, str]


def brand_problems(org: Organisation, document: Document, project: Project) -> Iterator[Problem]:
    """Yield a problem for each line of `org.yaml` that readers could not see, read or follow."""
    if org.logo and (fault := _logo_fault(org.logo, project)):
        yield Problem(document.place(("logo",)), *fault)
    for key, written in _written_colours(document):
        if Colour.read(written) is None:
            yield Problem(document.place((_COLOURS, key)), *_no_colour(key, written), "colour")
    if org.repository and not WEB_ADDRESS.fullmatch(org.repository):
        yield Problem(
            document.place(("repository",)),
            f"`repository` is `{org.repository}`, and that is no address",
            "the pencil on every page would lead nowhere",
            "write all of it, as in `repository: https://git.example.org/people/playbook`, "
            "or leave it out",
            "web_address",
        )


def _logo_fault(written: str, project: Project) -> Reason | None:
    files = {str(file.name): file for layer in project.layers for file in content_files(layer)}
    if written not in files:
        return _no_file(written, sorted(files))
    kind = PICTURE_TYPES.get(f".{written.rpartition('.')[2].lower()}")
    data = files[written].path.read_bytes()
    if kind and re.match(_BEGINNINGS[kind], data, re.DOTALL):
        return None
    return (
        f"`{written}` is no picture that every browser shows",
        "readers would see an empty frame",
        f"save it as {_KINDS}, and name that file",
    )


def _no_file(written: str, there: list[str]) -> Reason:
    same = next((name for name in there if name.lower() == written.lower()), "")
    other_case = same and f"write `{same}`: upper and lower case count"
    put = f"put it into content/own/assets, and write `assets/{written.rpartition('/')[2]}`"
    return (
        f"there is no picture `{written}`",
        "readers would see an empty frame",
        other_case or nearest(written, there, likeness=0.8) or put,
    )


def _written_colours(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each colour by its key; that one without quotes is a remark is said elsewhere."""
    match document.value:
        case {"colours": dict(colours)}:
            yield from ((key, text) for key, text in colours.items() if isinstance(text, str))


def _no_colour(key: str, written: str) -> Reason:
    return (
        f"`{key}` is `{written}`, and that is no colour",
        "every shade on the pages is worked out from it",
        f'write `#` and its six digits in quotes, as in `{key}: "#00594f"`, or leave the line out',
    )
