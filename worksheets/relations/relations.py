"""Everything that happened between the person and their contacts, read once."""

from dataclasses import dataclass

from worksheets.notebook import Notebook
from worksheets.problems import Problem
from worksheets.relations.history import History, history_of
from worksheets.relations.interactions import interactions_from
from worksheets.relations.promises import Promise, promises_from


@dataclass(frozen=True, slots=True)
class Relations:
    """The conversations and the promises, and what of them could not be read."""

    history: History
    promises: tuple[Promise, ...]
    problems: tuple[Problem, ...] = ()


def relations_from(notebook: Notebook) -> Relations:
    """Return the relations in a notebook; never raises."""
    interactions, unread = interactions_from(notebook.interactions)
    promises, unkept = promises_from(notebook.promises)
    return Relations(history_of(interactions), promises, (*unread, *unkept))
