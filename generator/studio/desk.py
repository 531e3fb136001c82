"""The desk of the studio: one folder content/own/ being worked on, and what is to know of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from generator.errors import Problem
from generator.loading.mistake_words import texts_in
from generator.project import OWN_FOLDER, Project
from generator.rendering.draft import Draft
from generator.sentences import MISTAKES, Words
from generator.studio.addresses import PAGES, SHEETS, WORDS, Address
from generator.studio.catalogue import Catalogue
from generator.studio.checks import CheckedContent, Checker, Contents, spot_of
from generator.studio.content import EditedContent
from generator.studio.editor import Editor, Files
from generator.studio.entry_shapes import shapes_for
from generator.studio.forms.colours import worth_of_colours
from generator.studio.forms.form import FormMaker
from generator.studio.forms.labels import FILE, Labels
from generator.studio.forms.shape import shapes_of
from generator.studio.titles import heading_of
from worksheets.content.organisation import Organisation

type Payload = Mapping[str, Any]
type Reply = dict[str, Any]
type Tell = Callable[[int, int, str], None]

#: How long a call goes on with what takes longer: nobody notices that much.
SLICE_SECONDS = 0.06


class Desk:
    """What is being edited: `files` by their path from the project's root, as they were built.

    Those below content/own/ are what the site was built with. `today` is the day checks are as of.
    """

    def __init__(self, files: Mapping[str, bytes], today: date) -> None:
        self.content = EditedContent.of(files)
        self.built = self.content.own
        self.today = today
        self._checker = Checker(today)
        self._catalogue: Catalogue | None = None
        self._pages: Mapping[str, str] = {}

    @property
    def own(self) -> Mapping[str, bytes]:
        """The files of content/own/ now, by their path below it."""
        return self.content.own

    def project(self) -> Project:
        """Return the project as it is now."""
        return self.content.project

    def take(self, files: Files) -> Reply:
        """Put files of content/own/ in (None takes one out), and return those that changed."""
        changed = {path: data for path, data in files.items() if self.own.get(path) != data}
        self.content = self.content.with_own(changed)
        sent = {path: data if data is None else as_sent(data) for path, data in changed.items()}
        return {"files": sent, "state": self.listed()}

    def go_on_checking(self, seconds: float) -> bool:
        """Check what there is now for about so many seconds; return whether all is checked."""
        return self._checker.go_on(self.content, seconds)

    def check(self) -> CheckedContent:
        """Return what `playbook check` says now."""
        found = self._checker.check(self.content)
        self._pages = found.pages or self._pages
        return found

    def contents(self) -> Contents:
        """Return the playbook and its generated pages; raise ContentError with every problem."""
        return self._checker.contents(self.content)

    def draft(self, page: str, seconds: float, *, whole: bool = False) -> Draft | None:
        """Return what there is by now, as `Checker.draft` does."""
        return self._checker.draft(self.content, page, seconds, whole=whole)

    def listed(self) -> Reply:
        """Return all that can be edited."""
        return {"collections": [asdict(one) for one in self.catalogue.collections()]}

    def state(self) -> Reply:
        """Return all that can be edited, what is wrong, and the pages there are."""
        found = self.check()
        return {
            **self.listed(),
            "problems": [self.problem(problem) for problem in found.problems],
            "pages": [
                {"path": path, "title": heading_of(text) or path}
                for path, text in self._pages.items()
            ],
        }

    @property
    def catalogue(self) -> Catalogue:
        """All that can be edited now."""
        if self._catalogue is None or self._catalogue.content is not self.content:
            self._catalogue = Catalogue(self.content, self.labels())
        return self._catalogue

    def problem(self, problem: Problem) -> Reply:
        """Return a problem as the page gets it."""
        spot = spot_of(problem, self.content)
        place = problem.place
        return {
            "entry": spot.entry,
            "field": spot.field,
            "path": list(spot.path),
            "file": place.file,
            "line": place.line,
            "column": place.column,
            **self.said(problem),
        }

    def said(self, problem: Problem) -> Reply:
        """Return a problem in the playbook's words; what to do about it as a form says it."""
        words = self._texts(MISTAKES)
        mistake = problem.mistake
        fix = self.labels().words.get(f"fix.{mistake.fix}")
        return {
            "message": f"{mistake.what.said(words)} – {mistake.why.said(words)}",
            "hint": fix or mistake.instead.said(words),
        }

    def labels(self) -> Labels:
        """Return what fields are called."""
        return Labels(self._texts(FILE))

    def _texts(self, name: str) -> Words:
        path = self.content.path(Address(WORDS, name))
        return texts_in(self.content.whole(path) or self.content.below(path))

    def form(self, entry: str) -> Reply:
        """Return the form of an entry."""
        address = Address.of(entry)
        listed = {one.id: one for one in self.catalogue.collection(address.collection).entries}
        found = listed[entry]
        maker = FormMaker(self.labels(), self.catalogue.known)
        shapes = shapes_for(self.content, address)
        own = self.content.own_path(address)
        page, anchor = self._shown_on(address)
        fields = maker.fields(address.collection, shapes, Editor(self.content).shown(address))
        return {
            "entry": entry,
            "title": found.title,
            "state": found.state,
            "hidden_with": found.hidden_with,
            "file": f"{OWN_FOLDER}{own}",
            "page": page,
            "anchor": anchor,
            "yaml": as_sent(self.own.get(own, b"")),
            "fields": fields,
            "colours": worth_of_colours(fields),
            "facts": self._facts(),
        }

    def _facts(self) -> Reply:
        """Return what the facts are called that a text can name of the organisation."""
        labels = self.labels()
        names = (shape.key for shape in shapes_of(Organisation) if shape.kind == "text")
        return {name: labels.label(("org", name)) or name for name in names}

    def _shown_on(self, address: Address) -> tuple[str | None, str | None]:
        """Return the page that shows an entry, and where on it."""
        if address.is_listed:
            mark = re.compile(rf"\bid=\"{address.name}\"|#{address.name} ?}}")
            first = (f"{address.collection}.md", f"{address.collection}/{address.name}.md")
            paths = sorted(self._pages, key=lambda path: (path not in first, path))
            if found := next((path for path in paths if mark.search(self._pages[path])), None):
                return found, address.name
            return (first[0] if first[0] in self._pages else None), None
        home = {SHEETS: "worksheets/", PAGES: ""}.get(address.collection)
        name = f"{home or ''}{address.name}.md"
        is_own = self.content.own_path(address) in self.own  # and perhaps not checked yet
        is_there = name in self._pages or (is_own and home is not None)
        return name if is_there else "index.md", None


def as_sent(data: bytes) -> str | bytes:
    """Return a file as a call carries it: a text where it is one."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data


def as_bytes(data: str | bytes | None) -> bytes | None:
    """Return what a call carries as the bytes of a file."""
    return data.encode() if isinstance(data, str) else data
