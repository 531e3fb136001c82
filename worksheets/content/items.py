"""The items of collections that worksheets calculate with.

What only the pages say of them, the generator adds (generator/model/collections.py).
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from worksheets.content.written import Flag, Item, Refers, Text, Texts

PEER, SENIOR, OUTSIDE = "peer", "senior", "outside"

STAGES = ("opening", "deepening", "closing")
GIVE = "give"  # the purpose of questions about what you might do for the other person


@dataclass(frozen=True, slots=True)
class PersonKind(Item):
    """A kind of person worth meeting; `standing` is where they stand as seen from a reader."""

    title: Text
    offer: Text
    standing: Literal["peer", "senior", "outside"] | None = None


@dataclass(frozen=True, slots=True)
class Touch(Item):
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
    people: Annotated[Texts, Refers("people")]
    purposes: Annotated[Texts, Refers("purposes")]
    stage: Literal["opening", "deepening", "closing"]
    follow_up: Text

    @property
    def is_offer(self) -> bool:
        """Whether a conversation can end with it: it asks what you might do for them."""
        return self.stage == STAGES[-1] and GIVE in self.purposes
