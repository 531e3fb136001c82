"""Everything that happened between the person and their contacts, read once."""

from dataclasses import dataclass

from worksheets.notebook import Notebook
from worksheets.problems import FieldProblem
from worksheets.relations.history import History, history_of
from worksheets.relations.interactions import interactions_from
from worksheets.relations.promises import Promise, promises_from
from worksheets.relations.reminders import unsettled


@dataclass(frozen=True, slots=True)
class Relations:
    """The conversations and the promises, and what of them could not be read.

    Among the promises are the reminders that are still of use.
    """

    history: History
    promises: tuple[Promise, ...]
    problems: tuple[FieldProblem, ...] = ()


def relations_from(notebook: Notebook) -> Relations:
    """Return the relations in a notebook; never raises."""
    interactions, unread = interactions_from(notebook.interactions)
    promises, undated = promises_from(notebook.promises)
    history = history_of(interactions)
    return Relations(history, unsettled(promises, history), (*unread, *undated))
