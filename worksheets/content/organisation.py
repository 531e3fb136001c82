"""Facts about the organisation: the one place where they are declared."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Literal

from worksheets.content.working_days import WorkingDays
from worksheets.content.written import (
    AT_LEAST_ONE,
    Count,
    Id,
    Locale,
    Rule,
    Text,
    Written,
    WrittenError,
    require_order,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

type Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True, slots=True)
class PitchLength(Written):
    """How long a spoken pitch may be, and how fast people here speak (words per minute)."""

    longest_seconds: Count
    shortest_seconds: Count
    rate_wpm: Count
    brief_seconds: Count = 10
    long_seconds: Count = 60

    def __post_init__(self) -> None:
        require_order(self, "shortest_seconds", "longest_seconds")


@dataclass(frozen=True, slots=True)
class Tier(Written):
    """A rhythm of keeping in touch, one conversation every so many calendar months.

    It is named by how often, never by what a person is worth.
    """

    id: Id
    label: Text
    months: Count
    text: Text

    def __post_init__(self) -> None:
        if self.months < 1:
            raise ValueError(f"Tier {self.id!r} has {self.months} months. Use 1 or more.")


@dataclass(frozen=True, slots=True)
class DayOff(Written):
    """One day on which nobody here works."""

    date: datetime.date
    name: Text


@dataclass(frozen=True, slots=True)
class Holidays(Written):
    """Which public holidays apply, and the organisation's own days off.

    A page carries every day off under `also`, and no country.
    """

    country: Text | None = None
    subdivision: Text | None = None
    also: tuple[DayOff, ...] = ()


@dataclass(frozen=True, slots=True)
class Colours(Written):
    """The organisation's colours, as `#00594f`: every shade on the pages follows from the first.

    The accent is that of what the pointer or the focus is on.
    """

    primary: Text | None = None
    accent: Text | None = None


#: The facts that only the frame around a page shows; its text and its worksheet do without.
FRAME_FACTS = frozenset({"logo", "colours", "footer", "repository", "edit_path"})


#: What people write for what is not on offer.
_OFF = frozenset({"off", "no", "false"})
SWITCHED = frozenset({"on", "yes", "true"}) | _OFF


def _switches(value: object) -> object:
    """Return `name: off` lines as entries; raise WrittenError for all else."""
    if not isinstance(value, dict) or not all(isinstance(part, str) for part in value.values()):
        raise WrittenError("switches")
    return [{"id": name, "state": state} for name, state in value.items()]


@dataclass(frozen=True, slots=True)
class Switch(Written):
    """A worksheet that the organisation switches on or off."""

    id: Text
    state: Text

    @property
    def is_off(self) -> bool:
        """Whether it is not on offer."""
        return self.state.casefold() in _OFF


@dataclass(frozen=True, slots=True)
class Organisation(Written):
    """`org.yaml`. A fact may stay empty as long as no text uses it."""

    name: Text
    short_name: Text
    pitch: PitchLength
    tiers: Annotated[tuple[Tier, ...], AT_LEAST_ONE]
    working_days: Annotated[tuple[Weekday, ...], AT_LEAST_ONE]
    language: Locale = "en-GB"
    locale: Locale | None = None
    hr_team: Text | None = None
    hr_contact: Text | None = None
    address: Text | None = None
    logo: Text | None = None
    colours: Colours = Colours()
    footer: Text | None = None
    repository: Text | None = None
    edit_path: Text = "edit/main"
    chat_tool: Text | None = None
    intranet: Text | None = None
    holidays: Holidays = Holidays()
    birthday_window_days: Count = 14
    weekly_limit: Count = 2
    week_begins: Weekday | None = None
    jargon: tuple[Text, ...] = ()
    jargon_also: tuple[Text, ...] = ()
    reading_grade: Count = 8
    worksheets: Annotated[tuple[Switch, ...], Rule(_switches)] = ()
    ratings: Text = "on"
    studio: Text = "on"

    @property
    def format_locale(self) -> str:
        """The tag by which times and days are written: the language's, unless one is named."""
        return self.locale or self.language

    def offers(self, worksheet: str) -> bool:
        """Return whether the worksheet of this id is not switched off by name."""
        return not any(switch.id == worksheet and switch.is_off for switch in self.worksheets)

    @property
    def rates(self) -> bool:
        """Whether worksheets may ask people to rate a tie to a colleague."""
        return self.ratings.casefold() not in _OFF

    @property
    def has_studio(self) -> bool:
        """Whether the site can be edited from a page of its own."""
        return self.studio.casefold() not in _OFF

    @property
    def all_jargon(self) -> tuple[str, ...]:
        """The words a pitch should do without: the list, and what the organisation adds to it."""
        return tuple(dict.fromkeys((*self.jargon, *self.jargon_also)))

    @property
    def days_worked(self) -> WorkingDays:
        """The weekdays worked without the days off that the page carries.

        A week begins as `week_begins` says, which the generator fills in; on Monday without it.
        """
        return WorkingDays(
            frozenset(map(WEEKDAYS.index, self.working_days)),
            frozenset(day.date for day in self.holidays.also),
            WEEKDAYS.index(self.week_begins or "monday"),
        )
