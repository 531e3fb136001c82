"""How a pitch is put together, for whom, and which words weaken it."""

from dataclasses import dataclass
from typing import Annotated

from worksheets.content.words import placeholders
from worksheets.content.written import AT_LEAST_ONE, Count, Refers, Sources, Text, Texts, Written


@dataclass(frozen=True, slots=True)
class Sentence(Written):
    """A pattern with parts in single braces; said only when each part it needs was given."""

    needs: Texts
    text: Text

    @property
    def parts(self) -> tuple[str, ...]:
        """What has to be given: what it needs, and what it mentions."""
        return (*self.needs, *placeholders(self.text))


@dataclass(frozen=True, slots=True)
class Audience(Written):
    """Who listens to a pitch, and the sentences that suit them, in the order they want to hear.

    `people` are the kinds of people who do; preparing for one shows the pitch that was saved.
    """

    id: Text
    label: Text
    text: Text
    sentences: Annotated[tuple[Sentence, ...], AT_LEAST_ONE]
    people: Annotated[Texts, Refers("people")] = ()


@dataclass(frozen=True, slots=True)
class PitchWords(Written):
    """What `pitch.yaml` holds."""

    audiences: Annotated[tuple[Audience, ...], AT_LEAST_ONE]
    hedges: Texts
    fillers: Texts
    common_words: Texts
    most_repeats: Count
    source: Annotated[Sources, Refers("sources")]
