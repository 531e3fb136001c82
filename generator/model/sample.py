"""The filled-in example: people somebody knows, each with what happened and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from worksheets.content.written import Count, Flag, Item, Refers, Rule, Text, Written

type Rating = Annotated[int, Rule(ge=1, le=5)]
#: Days from the day somebody looks at the example; what is past is below zero.
type Days = int


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTalk(Written):
    """A conversation, with `others` of the example besides."""

    days: Annotated[Days, Rule(le=0)]
    how: Annotated[Text | None, Refers("touches")] = None
    note: Text | None = None
    gave: Text | None = None
    got: Text | None = None
    others: Annotated[tuple[Text, ...], Refers("sample")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePromise(Written):
    """A promise of "me" or "them", `due` on a day, or `done`."""

    by: Literal["me", "them"]
    what: Text
    due: Days | None = None
    done: Annotated[Days | None, Rule(le=0)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson(Item):
    """Somebody in the example, as a contact has it.

    `often` is a place among the tiers, from 1, and `next` the day agreed on.
    """

    name: Text
    role: Text | None = None
    department: Text | None = None
    organisation: Text | None = None
    kind: Annotated[Text | None, Refers("people")] = None
    often: Count | None = None
    influence: Rating | None = None
    closeness: Rating | None = None
    relevance: Rating | None = None
    email: Text | None = None
    birthday: Text | None = None
    touch: Annotated[Text | None, Refers("touches")] = None
    place: Text | None = None
    next: Days | None = None
    note: Text | None = None
    paused: Flag = False
    talks: tuple[SampleTalk, ...] = ()
    promises: tuple[SamplePromise, ...] = ()
