"""The links to files of the site: in pages, YAML texts, style sheets and the configuration."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from generator.errors import Place
from generator.loading.content_file import ContentFile
from generator.project import Project

_PICTURE_BEFORE = re.compile(r"!\[[^\]]*\]\(\s*<?$|<img\b[^>]*$", re.IGNORECASE)
_LINKS = (
    re.compile(r"\]\(\s*<([^>\n]+)>"),
    re.compile(r"\]\(\s*([^<)\s][^)\s]*)"),
    re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^>\s]+)", re.MULTILINE),
    re.compile(r"\b(?:href|src|poster|data)\s*=\s*[\"']([^\"'\n]+)", re.IGNORECASE),
)
_IN_STYLES = (re.compile(r"url\(\s*[\"']?([^\"')\n]+)"), re.compile(r"@import\s+[\"']([^\"'\n]+)"))
#: A value of a configuration that may be the name of a file.
_IN_FACTS = (
    re.compile(r"(?:-|:)[ \t]+[\"']?([^\n\"'#]+?\.\w{2,5})[\"']?[ \t]*(?:#.*)?$", re.MULTILINE),
    re.compile(r"([^\s\"'\[\]{},:]+\.\w{2,5})\b"),
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?|\{", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is written, where, and the path in the site that it leads to."""

    written: str
    target: str
    place: Place
    is_picture: bool = False
    is_name: bool = False  # a value of a configuration, which may be something else


def links_in(project: Project, files: Iterable[ContentFile]) -> Iterator[Link]:
    """Yield the links in `files` of the project's content, and in its configuration."""
    for file in files:
        name, folder = project.name_of(file.path), dirname(str(file.name))
        if file.is_page:
            yield from _links(file.path, name, _LINKS, folder)
        elif file.name.suffix == ".css":
            yield from _links(file.path, name, _IN_STYLES, folder)
        elif file.is_words:
            yield from _links(file.path, name, _LINKS, "")
            if file.name.name == "org.yaml":
                yield from _names(file.path, name)
    yield from _names(project.config_file, project.name_of(project.config_file))


def _names(path: Path, name: str) -> Iterator[Link]:
    return _links(path, name, _IN_FACTS, "", is_name=True)


def _links(
    path: Path,
    name: str,
    patterns: tuple[re.Pattern[str], ...],
    folder: str,
    *,
    is_name: bool = False,
) -> Iterator[Link]:
    if path.is_file():
        yield from _links_in(path.read_bytes(), name, patterns, folder, is_name)


@functools.lru_cache(maxsize=500)  # the same while another file is written
def _links_in(
    data: bytes, name: str, patterns: tuple[re.Pattern[str], ...], folder: str, is_name: bool
) -> tuple[Link, ...]:
    text = data[:2_000_000].decode("utf-8-sig", "replace")
    return tuple(
        Link(written, _target(written, folder), place, picture, is_name)
        for pattern in patterns
        for written, place, picture in _found(text, name, pattern)
    )


def _found(text: str, name: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, Place, bool]]:
    """Yield what a pattern finds, where, and whether it is a picture."""
    for match in pattern.finditer(text):
        if not _ELSEWHERE.match(match[1]):
            at = match.start(1)
            picture = bool(_PICTURE_BEFORE.search(text[max(0, at - 200) : at]))
            yield match[1], Place.of(name, text, at), picture


def _target(written: str, folder: str) -> str:
    """Return the path in the site; a text of a YAML file stands on pages of any depth."""
    address = unquote(written.partition("#")[0].partition("?")[0])
    path = normpath(join(folder, address))
    while path.startswith("../"):
        path = path[3:]
    return path
