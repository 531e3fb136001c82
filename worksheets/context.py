"""What a sheet's logic works from: the answers as read, and everything they came with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from worksheets.answers import Answers
from worksheets.content.content import Content
from worksheets.content.words import Words
from worksheets.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file the person chose; it is saved nowhere."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Context:
    """One sheet as it was filled in, on the day `today`.

    `content` is the organisation's; `address` is where the site lies, "" where the page does not
    say. It `is_begun` once anything was answered besides what the form begins with.
    """

    answers: Answers
    notebook: Notebook
    content: Content
    today: date
    words: Words
    attachments: Mapping[str, Attachment] = MappingProxyType({})
    address: str = ""
    is_begun: bool = True

    def attached(self, field: str) -> tuple[Attachment, ...]:
        """Return the files chosen in a field that takes several, in the order they were chosen."""
        numbers = range(len(self.attachments))
        chosen = (self.attachments.get(f"{field}:{number}") for number in numbers)
        return tuple(file for file in chosen if file)
