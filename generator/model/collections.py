"""The collections of the playbook, one class for the items of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from worksheets.content import items
from worksheets.content.written import (
    AT_LEAST_ONE,
    Count,
    Item,
    Refers,
    Sources,
    Text,
    Texts,
    WebAddress,
    require_order,
)

#: The sources of what an entry states.
Cited = Annotated[Sources, Refers("sources")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Item):
    """An entry that states facts, and says where they come from."""

    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Item):
    """A document that facts come from."""

    title: Text
    author: Text | None = None
    publisher: Text | None = None
    published: Text | None = None
    about: Text
    url: WebAddress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithFirstStep(Sourced):
    """An entry with something to do about it.

    Home offers the first step to those who have its `minutes` and like its `way`; without them it
    is left out there.
    """

    first_step: Text
    minutes: Count | None = None
    way: Literal["write", "talk"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Do(WithFirstStep):
    """Something worth doing, and the mistake it replaces."""

    title: Text
    text: Text
    dont: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip(WithFirstStep):
    """A piece of advice that fits on a card."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Item):
    """Why you want to talk to someone."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKind(items.PersonKind):
    """A kind of person worth meeting, with what the pages say of them."""

    source: Cited
    why: Text
    begin: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(items.Question):
    """Something to ask, with the list it belongs to and why it works."""

    source: Cited
    bank: Literal["contacts", "one-to-ones", "playbook"]
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMethod(items.ContactMethod):
    """A way to keep in touch, with what it is and what it costs."""

    source: Cited
    text: Text
    minutes: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit(Sourced):
    """What internal networking gives, and to whom."""

    for_: Annotated[Literal["employee", "organisation"], Field(alias="for")]
    title: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Sourced):
    """A stretch of the way from the first contact to a network that carries."""

    title: Text
    text: Text
    signs: Texts
    actions: Texts
    changes: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier(Sourced):
    """A story that holds someone back, and a better way to tell it."""

    story: Text
    reframe: Text
    first_step: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Sourced):
    """How something is done, step by step."""

    title: Text
    text: Text
    steps: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach(Sourced):
    """The pattern of a message."""

    title: Text
    when: Text
    subject: Text | None = None
    message: Text
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(items.Play):
    """Something HR, a team or one person runs, with what its page says of it."""

    source: Cited
    for_: Annotated[Literal["one", "team", "hr"], Field(alias="for")] = "hr"
    goal: Text
    roles: Annotated[tuple[Literal["hr", "manager", "team", "employee"], ...], AT_LEAST_ONE]
    steps: Texts
    done_when: Text
    risks: Texts
    worksheet: Annotated[Text | None, Refers("sheets")] = None

    def __post_init__(self) -> None:
        require_order(self, "people_min", "people_max")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(items.Measure):
    """A sentence to measure by, with where it comes from."""

    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Sourced):
    """What a company did, or what a report counted."""

    who: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Item):
    """A word of the field, explained."""

    term: Text
    text: Text
    source: Annotated[Sources | None, Refers("sources")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book(Sourced):
    """Something worth reading."""

    title: Text
    author: Text
    text: Text
    url: WebAddress | None = None
