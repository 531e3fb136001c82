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

    One `after_talk` looks back on an earlier conversation.
    """

    title: Text
    offer: Text
    birthday: Flag = False
    in_person: Flag = False
    after_talk: Flag = False


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
