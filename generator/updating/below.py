"""What an update has changed below the organisation's own words, one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.loading.language import in_its_language
from generator.project import Project
from generator.shortened import shortened
from generator.updating.statements import Address, Statement
from generator.updating.versions import below_own, own

_LONGEST = 90
_LONGEST_SHOWN = 400

#: What was shipped below each of the organisation's own words when they were written, by
#: `key_of`; an empty text stands for nothing.
type Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BelowChange:
    """Words of the organisation's above others, which are not what they were.

    `file` is that of the lowest layer, by its name in a checkout. None stands for no words at all.
    """

    file: str
    address: Address
    mine: Statement
    before: str | None
    now: str | None

    @property
    def sentence(self) -> str:
        """What became of the words below, and what that asks for."""
        return f"{self.mine.place}: {self.what} Yours is still used; check that it still fits."

    @property
    def what(self) -> str:
        """What became of the words below."""
        if self.now is None:
            return "The text that you replaced is no longer there."
        if self.before is None:
            return f"The playbook now has a text here, too: “{shortened(self.now, _LONGEST)}”."
        if max(len(self.before), len(self.now)) > _LONGEST_SHOWN:
            return "This text has changed since you replaced it."
        before, now = (shortened(text, _LONGEST) for text in (self.before, self.now))
        return f"This text has changed since you replaced it, from “{before}” to “{now}”."


def changes_since(old: Project, new: Project) -> Iterator[BelowChange]:
    """Yield what `new` has below its own words otherwise than `old`; raise ContentError.

    That is raised with every problem where one of them can't be read.
    """
    new, _ = in_its_language(new)
    old = replace(old, language=new.language, translations=new.translations)
    before = {name: _texts(said) for name, said in below_own(old, new).items()}
    yield from _changes(new, lambda name, address: before.get(name, {}).get(address))


def changes_since_record(record: Record, new: Project) -> Iterator[BelowChange]:
    """Yield the same where only a record tells what was there; what it doesn't name is left out."""
    new, _ = in_its_language(new)
    for change in _changes(new, lambda name, address: record.get(key_of(name, address)) or None):
        if key_of(change.file, change.address) in record:
            yield change


def record_of(project: Project, earlier: Record | None = None) -> dict[str, str]:
    """Return what is shipped below each of the project's own words; raise ContentError.

    Of words that `earlier` names, nobody has looked yet at what is there now: it stays.
    """
    project, _ = in_its_language(project)
    lower = below_own(project, project)
    now = {
        key_of(name, address): _text(lower.get(name, {}).get(address)) or ""
        for name, said in own(project).items()
        for address in said
    }
    return now | {key: text for key, text in (earlier or {}).items() if key in now}


def key_of(file: str, address: Address) -> str:
    """Return what a record calls the words at an address of a file."""
    return json.dumps([file, *address], ensure_ascii=False)


def _changes(new: Project, before: Callable[[str, Address], str | None]) -> Iterator[BelowChange]:
    lower = below_own(new, new)
    for name, said in own(new).items():
        for address, statement in said.items():
            was, now = before(name, address), _text(lower.get(name, {}).get(address))
            if was != now:
                yield BelowChange(name, address, statement, was, now)


def _texts(said: Mapping[Address, Statement]) -> dict[Address, str]:
    return {address: statement.text for address, statement in said.items()}


def _text(statement: Statement | None) -> str | None:
    return statement.text if statement else None
