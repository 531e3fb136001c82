"""The items of collections that worksheets calculate with.

What only the pages say of them, the generator adds (generator/model/collections.py).
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from worksheets.content.written import Count, Flag, Item, Refers, Text, Texts

PEER, SENIOR, OUTSIDE = "peer", "senior", "outside"

STAGES = ("opening", "deepening", "closing")
#: What a play costs beside working time: nothing, what a team may spend, what has to be agreed.
BUDGETS = ("none", "small", "agreed")
GIVE = "give"  # the purpose of questions about what you might do for the other person


@dataclass(frozen=True, slots=True)
class PersonKind(Item):
    """A kind of person worth meeting; `standing` is where they stand as seen from a reader."""

    title: Text
    offer: Text
    standing: Literal["peer", "senior", "outside"] | None = None


@dataclass(frozen=True, slots=True)
class ContactMethod(Item):
    """A way to keep in touch, with the sentence that says what to offer.

    One `after_talk` looks back on an earlier conversation, one that `needs_occasion` on something
    that happened: a success, help received. One that `needs_same_site` takes two people who work
    in one place at the same hours. `first_contact` says whether it suits somebody one has never
    talked to. `message` is a text to send, with `{name}` where the first name goes.
    """

    title: Text
    offer: Text
    birthday: Flag = False
    in_person: Flag = False
    after_talk: Flag = False
    first_contact: Flag = True
    needs_occasion: Flag = False
    needs_same_site: Flag = False
    message: Text | None = None

    @property
    def is_first(self) -> bool:
        """Whether it suits a first contact."""
        return self.first_contact and not (self.after_talk or self.needs_occasion)

    @property
    def is_local(self) -> bool:
        """Whether it takes two people in one place."""
        return self.in_person or self.needs_same_site


@dataclass(frozen=True, slots=True)
class Question(Item):
    """Something to ask: whom, what for, and at which stage of the conversation."""

    ask: Text
    people: Annotated[Texts, Refers("people", owner=True)]
    purposes: Annotated[Texts, Refers("purposes", owner=True)]
    stage: Literal["opening", "deepening", "closing"]
    follow_up: Text

    @property
    def is_offer(self) -> bool:
        """Whether a conversation can end with it: it asks what you might do for them."""
        return self.stage == STAGES[-1] and GIVE in self.purposes


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(Item):
    """Something HR, a team or one person runs: what it takes, and what to measure.

    `minutes` is one meeting and `weeks` the whole, from the first meeting to "done when"; both are
    numbers, as people are, so that they can be filtered.
    """

    title: Text
    minutes: Count
    weeks: Count = 1
    people_min: Count
    people_max: Count
    preparation: Texts
    measure: Texts


@dataclass(frozen=True, slots=True)
class Measure(Item):
    """A sentence people say from one to five how far it's true, before and after."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(Item):
    """What it takes to run a play.

    `lead_weeks` lie between deciding and the first meeting; `hours` are what one person prepares.
    `before` is what to note before it begins, and `target` what a good result is, `after_weeks`
    after the end.
    `shifts` and `remote` are ways to run it for people on shifts and for those who aren't there.
    """

    play: Annotated[Text, Refers("plays", owner=True)]
    lead_weeks: Count
    hours: Count
    budget: Literal["none", "small", "agreed"]
    before: Text
    target: Text
    after_weeks: Count = 2
    shifts: Text
    remote: Text
