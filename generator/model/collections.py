"""The collections of the playbook, one class for the items of each."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.model.base import (
    Count,
    Flag,
    Item,
    Refers,
    Sourced,
    Sources,
    Text,
    Texts,
    in_order,
)


class Source(Item):
    """A document that facts come from."""

    title: Text
    author: Text | None = None
    publisher: Text | None = None
    published: Text | None = None
    about: Text


class Do(Sourced):
    """Something worth doing, and the mistake it replaces."""

    title: Text
    text: Text
    dont: Text | None = None
    first_step: Text


class Tip(Sourced):
    """A piece of advice that fits on a card."""

    title: Text
    text: Text
    first_step: Text


class Purpose(Item):
    """Why you want to talk to someone."""

    title: Text
    text: Text


class Person(Sourced):
    """A kind of person worth meeting; `standing` is where they stand as seen from a reader."""

    title: Text
    standing: Literal["peer", "senior", "outside"] | None = None
    why: Text
    begin: Text
    offer: Text


class Question(Sourced):
    """Something to ask, whom, what for, and when in the conversation."""

    ask: Text
    bank: Literal["contacts", "one-to-ones", "playbook"]
    people: Annotated[Texts, Refers("people")]
    purposes: Annotated[Texts, Refers("purposes")]
    stage: Literal["opening", "deepening", "closing"]
    why: Text
    follow_up: Text


class Touch(Sourced):
    """A way to keep in touch, what it costs, and what it offers the other person."""

    title: Text
    text: Text
    minutes: Count
    in_person: Flag = False
    birthday: Flag = False
    after_talk: Flag = False
    offer: Text


class Benefit(Sourced):
    """What internal networking gives, and to whom."""

    for_: Literal["employee", "organisation"] = Field(alias="for")
    title: Text
    text: Text


class Stage(Sourced):
    """A stretch of the way from the first contact to a network that carries."""

    title: Text
    text: Text
    signs: Texts
    actions: Texts
    changes: Text


class Barrier(Sourced):
    """A story that holds someone back, and a better way to tell it."""

    story: Text
    reframe: Text
    first_step: Text


class Practice(Sourced):
    """How something is done, step by step."""

    title: Text
    text: Text
    steps: Texts


class Outreach(Sourced):
    """The pattern of a message."""

    title: Text
    when: Text
    subject: Text | None = None
    message: Text
    why: Text


class Play(Sourced):
    """Something HR, a team or one person runs.

    `minutes` is one meeting and `weeks` the whole, from the first meeting to "done when"; both are
    numbers, as people are, so that they can be filtered.
    """

    title: Text
    for_: Literal["one", "team", "hr"] = Field("hr", alias="for")
    goal: Text
    roles: Annotated[tuple[Literal["hr", "manager", "team", "employee"], ...], Field(min_length=1)]
    minutes: Count
    weeks: Count = 1
    people_min: Count
    people_max: Count
    preparation: Texts
    steps: Texts
    done_when: Text
    measure: Texts
    risks: Texts
    worksheet: Annotated[Text | None, Refers("sheets")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return in_order(self, "people_min", "people_max")


class Example(Sourced):
    """What a company did, or what a report counted."""

    who: Text
    text: Text


class Term(Item):
    """A word of the field, explained."""

    term: Text
    text: Text
    source: Annotated[Sources | None, Refers("sources")] = None


class Book(Sourced):
    """Something worth reading."""

    title: Text
    author: Text
    text: Text
