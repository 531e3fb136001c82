"""The organisation's content as a worksheet gets it."""

from dataclasses import dataclass

from worksheets.content.items import ContactMethod, Kit, Measure, PersonKind, Play, Question
from worksheets.content.messages import MessageWords
from worksheets.content.organisation import Organisation
from worksheets.content.pitch import PitchWords
from worksheets.content.plain import opened
from worksheets.parsing import Json, required

#: The collections a worksheet can calculate with, and the class of their items.
ITEM_CLASSES = {
    "people": PersonKind,
    "touches": ContactMethod,
    "questions": Question,
    "plays": Play,
    "kits": Kit,
    "measures": Measure,
}


@dataclass(frozen=True, slots=True)
class Content:
    """The organisation, and what else a sheet asks for by name; of the rest there is nothing.

    `carried` is all of it as it stands in the page, which is what a sheet's templates read: an
    organisation's own worksheet can show any collection.
    """

    carried: Json
    org: Organisation
    pitch: PitchWords | None
    messages: MessageWords | None = None
    people: tuple[PersonKind, ...] = ()
    touches: tuple[ContactMethod, ...] = ()
    questions: tuple[Question, ...] = ()
    plays: tuple[Play, ...] = ()
    kits: tuple[Kit, ...] = ()
    measures: tuple[Measure, ...] = ()

    def __post_init__(self) -> None:
        if self.touches and all(touch.birthday for touch in self.touches):
            raise ValueError("Every touch is for birthdays. Add one without `birthday: true`.")

    @classmethod
    def opened(cls, data: Json) -> "Content":
        """Return the content of a page. Raises ValueError for a missing part or a wrong type."""
        items = {
            name: tuple(opened(kind, item, name) for item in required(data, name, list))
            for name, kind in ITEM_CLASSES.items()
            if name in data
        }
        org = opened(Organisation, data.get("org"), "org")
        return cls(
            data,
            org,
            _given(PitchWords, data, "pitch"),
            _given(MessageWords, data, "messages"),
            **items,
        )

    def required_pitch(self) -> PitchWords:
        """Return the words of the pitch. Raises ValueError for a sheet that carries none."""
        if self.pitch is None:
            raise ValueError("This page carries no pitch. Add `pitch` to the content of its sheet.")
        return self.pitch

    def plain(self) -> Json:
        """Return it as the page carries it."""
        return self.carried


def _given[T](declared: type[T], data: Json, key: str) -> T | None:
    return None if data.get(key) is None else opened(declared, data[key], key)
