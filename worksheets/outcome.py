"""What a sheet's logic gives back to the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.content.sheet import Option
from worksheets.problems import FieldProblem


@dataclass(frozen=True, slots=True)
class Change:
    """A change to the notebook, field by field; `values` None takes the record out.

    `id` names the record of a collection, the sheet in `answers`, and is empty for `owner` and
    `settings`.
    """

    collection: str
    id: str
    values: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a row of a list shows beside what was typed into it; "" is unknown.

    `last` and `next` are ISO dates, `priority` is a word and `rank` its place, 1 the first.
    """

    last: str = ""
    next: str = ""
    priority: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Outcome[R]:
    """The value its templates show, whether there is something to download, and problems.

    `choices` are the options of fields whose options only the answers tell. `changes` are what the
    notebook has to remember of it, beside what the person does; once they are made, the same
    question gives the same outcome without them. `rows` are facts for rows of a list, by their ids.
    """

    result: R
    is_ready: bool
    problems: tuple[FieldProblem, ...] = ()
    choices: Mapping[str, tuple[Option, ...]] = MappingProxyType({})
    changes: tuple[Change, ...] = ()
    rows: Mapping[str, RowFacts] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Note:
    """A field of a record that can be written where an action was taken, under a label."""

    collection: str
    id: str
    field: str
    label: str


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What an action does: the changes, a sentence to announce, or the problems in its way.

    `undo` names the changes on the button that undoes them; "" leaves that to the message. A
    `note` is a text that may be added to what was changed, where it was done.
    """

    changes: tuple[Change, ...] = ()
    message: str = ""
    problems: tuple[FieldProblem, ...] = ()
    undo: str = ""
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file, and what the notebook has to remember of it."""

    content: str | bytes
    changes: tuple[Change, ...] = ()
