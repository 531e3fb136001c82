"""Facts about the organisation: the one place where they are written down."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.model.base import Count, Id, Locale, Model, Text, in_order

type Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class PitchLength(Model):
    """How long a pitch may take, and how fast people here speak."""

    longest_seconds: Count
    shortest_seconds: Count
    rate_wpm: Count

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return in_order(self, "shortest_seconds", "longest_seconds")


class Tier(Model):
    """A rhythm of keeping in touch, named by how often, never by what a person is worth."""

    id: Id
    letter: Text
    label: Text
    months: Count
    text: Text


class DayOff(Model):
    """One day on which nobody here works."""

    date: date
    name: Text


class Holidays(Model):
    """Which public holidays apply, and the organisation's own days off."""

    country: Text | None = None
    subdivision: Text | None = None
    also: tuple[DayOff, ...] = ()


class Organisation(Model):
    """`org.yaml`. A fact may stay empty as long as no text uses it."""

    name: Text
    short_name: Text
    locale: Locale = "en-GB"
    hr_team: Text | None = None
    hr_contact: Text | None = None
    chat_tool: Text | None = None
    intranet: Text | None = None
    pitch: PitchLength
    tiers: tuple[Tier, ...] = Field(min_length=1)
    working_days: tuple[Weekday, ...] = Field(min_length=1)
    holidays: Holidays = Holidays()
    birthday_window_days: Count = 14
    weekly_limit: Count = 2
    jargon: tuple[Text, ...] = ()
    reading_grade: Count = 8
