"""All content at one moment: what came with the playbook, and content/own/ above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.errors import ContentError, Problem
from generator.files import in_memory
from generator.loading.language import in_its_language
from generator.loading.reader import Reader
from generator.loading.source import read
from generator.model.document import Document, Value
from generator.project import OWN_FOLDER, Project
from generator.studio.addresses import Address


@dataclass(slots=True)
class FileMemo:
    """What stays the same from one moment to the next: `read` of files, by what they hold.

    `names` are those of the versions of a file, by its own, while no file comes or goes.
    """

    read: dict[tuple, Document | None] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    paths: dict[Address, str] = field(default_factory=dict)
    own_paths: dict[Address, str] = field(default_factory=dict)


@dataclass(frozen=True)
class EditedContent:
    """Files by their path: those that `shipped`, and what is `own` by its path below its folder."""

    shipped: Mapping[str, bytes]
    own: Mapping[str, bytes] = field(default_factory=dict)
    memo: FileMemo = field(default_factory=FileMemo, repr=False)

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> EditedContent:
        """Return the content in `files`, by their path from the project's root."""
        own = {path for path in files if path.startswith(OWN_FOLDER)}
        return cls(
            {path: data for path, data in files.items() if path not in own},
            {path.removeprefix(OWN_FOLDER): files[path] for path in files if path in own},
        )

    @cached_property
    def project(self) -> Project:
        """The whole as a project, in its language."""
        files = {**self.shipped, **{f"{OWN_FOLDER}{path}": data for path, data in self.own.items()}}
        return in_its_language(Project(in_memory(files)))[0]

    @cached_property
    def _shipped(self) -> Project:
        """The project as it came, in the language that was chosen."""
        return replace(self.project, root=in_memory(self.shipped))

    def path(self, address: Address) -> str:
        """Return the file that an entry came in, or its own; by its path from the root."""
        if address not in self.memo.paths:
            self.memo.paths[address] = address.path(self.project).as_posix()
        return self.memo.paths[address]

    def own_path(self, address: Address) -> str:
        """Return where content/own/ says something of an entry, below that folder."""
        if address not in self.memo.own_paths:
            self.memo.own_paths[address] = address.own(self.project)
        return self.memo.own_paths[address]

    def below(self, path: str) -> Value:
        """Return what the file at `path` says without content/own/; None where there is no such."""
        found = self._merged(self._shipped, path)
        return found.value if found else None

    def whole(self, path: str) -> Value:
        """Return what it says with everything merged in, as far as that can be read."""
        found = self._merged(self.project, path)
        return found.value if found else None

    def _versions(self, path: str) -> tuple[str, ...]:
        """Return the names of a file in each layer, the lowest first."""
        if path not in self.memo.names:
            found = self.project.versions(self.project.root / path)
            self.memo.names[path] = tuple(one.as_posix() for one in found)
        return self.memo.names[path]

    def _merged(self, project: Project, path: str) -> Document | None:
        is_whole = project is self.project
        key = (path, project.language, is_whole, *self._data(path, own=is_whole))
        if key not in self.memo.read:
            found = Reader(project, None).written(project.root / path)
            self.memo.read[key] = found.document if found else None
        return self.memo.read[key]

    def _data(self, path: str, *, own: bool) -> list[bytes | None]:
        """Return what a file holds in each layer, those that are `own` only where it is wanted."""
        return [
            self.own.get(name.removeprefix(OWN_FOLDER))
            if name.startswith(OWN_FOLDER)
            else self.shipped.get(name)
            for name in self._versions(path)
            if own or not name.startswith(OWN_FOLDER)
        ]

    def mine(self, name: str) -> Value:
        """Return what the file `name` of content/own/ says, None where there is none.

        Raises ContentError where it can't be read.
        """
        if name not in self.own:
            return None
        document, problems = self.document(f"{OWN_FOLDER}{name}")
        if document is None:
            raise ContentError(problems)
        return document.value

    def document(self, name: str) -> tuple[Document | None, list[Problem]]:
        """Return a YAML file by its path from the project's root, and what is wrong with it."""
        path = self.project.root / name
        if not path.is_file() or path.suffix not in (".yaml", ".yml"):
            return None, []
        return read(path, name)

    def text(self, name: str) -> str:
        """Return what a file holds by its path from the project's root, "" where there is none."""
        path = self.project.root / name
        return _newest([path.read_bytes()]) if path.is_file() else ""

    def shipped_document(self, path: str) -> Document | None:
        """Return the file at `path` without content/own/, with its places."""
        return self._merged(self._shipped, path)

    def shipped_page(self, address: Address) -> str:
        """Return the Markdown of a page as it came, "" where it didn't."""
        return _newest(self._data(self.path(address), own=False))

    def page(self, address: Address) -> str:
        """Return the Markdown of a page, "" where there is none."""
        return _newest(self._data(self.path(address), own=True))

    def with_own(self, files: Mapping[str, bytes | None]) -> EditedContent:
        """Return it with `files` of content/own/ put in, those that are None taken out."""
        own = {**self.own, **files}
        there = {path: data for path in own if (data := own[path]) is not None}
        stay = there.keys() == self.own.keys() and "org.yaml" not in files
        memo = self.memo if stay else FileMemo(self.memo.read)
        return EditedContent(self.shipped, there, memo)


def _newest(layers: Sequence[bytes | None]) -> str:
    found = [data for data in layers if data is not None]
    text = found[-1].decode("utf-8-sig", "replace") if found else ""
    return text.replace("\r\n", "\n")
