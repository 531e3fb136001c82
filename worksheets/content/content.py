"""The organisation's content as a worksheet gets it."""

from dataclasses import dataclass

from worksheets.content.items import PersonKind, Question, Touch
from worksheets.content.organisation import Organisation
from worksheets.content.pitch import PitchWords
from worksheets.content.plain import opened
from worksheets.raw import Raw, need

#: The collections a worksheet can calculate with, and the class of their items.
ITEM_CLASSES = {"people": PersonKind, "touches": Touch, "questions": Question}


@dataclass(frozen=True, slots=True)
class Content:
    """The organisation, and what else a sheet asks for by name; of the rest there is nothing.

    `carried` is all of it as it stands in the page, which is what a sheet's templates read: an
    organisation's own worksheet can show any collection.
    """

    carried: Raw
    org: Organisation
    pitch: PitchWords | None
    people: tuple[PersonKind, ...] = ()
    touches: tuple[Touch, ...] = ()
    questions: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        if self.touches and all(touch.birthday for touch in self.touches):
            raise ValueError("Every touch is for birthdays. Add one without `birthday: true`.")

    @classmethod
    def opened(cls, raw: Raw) -> "Content":
        """Return the content of a page. Raises ValueError for a missing part or a wrong type."""
        items = {
            name: tuple(opened(kind, item, name) for item in need(raw, name, list))
            for name, kind in ITEM_CLASSES.items()
            if name in raw
        }
        org = opened(Organisation, raw.get("org"), "org")
        pitch = opened(PitchWords | None, raw.get("pitch"), "pitch")
        return cls(raw, org, pitch, **items)

    def plain(self) -> Raw:
        """Return it as the page carries it."""
        return self.carried
