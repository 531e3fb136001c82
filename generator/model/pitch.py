"""How a pitch is put together, for whom, and which words weaken it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.base import Count, Model, Refers, Sources, Text, Texts


class Sentence(Model):
    """One sentence of a pitch; left out when an answer it needs is empty."""

    needs: Texts
    text: Text


class Audience(Model):
    """Who listens to a pitch, and the order in which they want to hear it.

    `people` are the kinds of people who do; preparing for one shows the pitch that was kept.
    """

    id: Text
    label: Text
    text: Text
    people: Annotated[Texts, Refers("people")] = ()
    sentences: tuple[Sentence, ...] = Field(min_length=1)


class PitchWords(Model):
    """What `pitch.yaml` holds."""

    audiences: tuple[Audience, ...] = Field(min_length=1)
    hedges: Texts
    fillers: Texts
    common_words: Texts
    most_repeats: Count
    source: Annotated[Sources, Refers("sources")]
