"""What MkDocs says against a site, as problems like any other."""

from __future__ import annotations

import logging
import re
from typing import Self

from generator.errors import Place, Problem

#: As MkDocs names the page a warning is about.
_PAGE = re.compile(r"'(?P<page>[^']+\.md)'")


class BuildLog(logging.Handler):
    """Listens while it is entered; a strict build ends where MkDocs warns of anything."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note what is said."""
        self._said.append(record.getMessage())

    @property
    def problems(self) -> list[Problem]:
        """What was said, each as a problem of the page it names."""
        said = [_problem(text) for text in self._said]
        return said or [Problem.of(Place("mkdocs.yml"), "site.gave_up")]


def _problem(text: str) -> Problem:
    named = _PAGE.search(text)
    place = Place(f"content/{named['page']}" if named else "mkdocs.yml")
    return Problem.of(place, "site.mkdocs", said=text)
