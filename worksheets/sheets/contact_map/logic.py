"""The contact map worksheet: priorities with their reasons, rhythms, gaps and a picture."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from worksheets.answers import Row
from worksheets.content.items import PersonKind
from worksheets.content.organisation import Tier
from worksheets.context import Context
from worksheets.files.card_file import card_text
from worksheets.joining.same import SamePerson, same_people
from worksheets.list_page import ListPage, first_page
from worksheets.mapping.entries import MappedContact, entries
from worksheets.mapping.gaps import ASPECTS, Gap, aspects_known, enough_of, gaps
from worksheets.mapping.mapped import Mapped
from worksheets.mapping.picture import Picture, picture
from worksheets.mapping.priority import LEVELS
from worksheets.outcome import ActionResult, Change, ExportedFile, Outcome, RowFacts
from worksheets.planning.anew import could_be_sooner, plan_anew
from worksheets.planning.dates import Dates, dates_from
from worksheets.planning.row_facts import row_facts
from worksheets.sheets.contact_map.exports import spreadsheet_of
from worksheets.worksheet import Worksheet

FIRST = 5  # so many are named at the top: whom to write to this month
FIRST_LEVELS = LEVELS[:-1]
MOST_TWICE = 3
MOST_LISTED = 25  # a page must stay quick with a thousand contacts


@dataclass(frozen=True, slots=True)
class ContactMap:
    """Everyone on the map in order, what is missing, and the picture.

    `far` are dates of the plan that could be sooner although their person comes first, by id: a
    rating moves no date, but the person may ask for another. `aspects_known` are those in which
    enough is known to see who is missing, `enough` of how many people it would be. `twice` are
    people who may be one.
    """

    goal: str
    entries: tuple[MappedContact, ...]
    gaps: tuple[Gap, ...]
    aspects_known: tuple[str, ...]
    enough: int
    picture: Picture
    far: Mapping[str, date]
    twice: ListPage[SamePerson]

    @property
    def aspects_open(self) -> tuple[str, ...]:
        """What too little is known of for a gap to show."""
        return tuple(aspect for aspect in ASPECTS if aspect not in self.aspects_known)

    @property
    def first(self) -> tuple[MappedContact, ...]:
        """Those to write to first; nobody of whom the map says that there's no hurry."""
        return _first(self.entries)

    @property
    def is_rated(self) -> bool:
        """Whether anybody has all ratings."""
        return any(entry.priority for entry in self.entries)

    @property
    def unrated(self) -> tuple[MappedContact, ...]:
        """Those whose priority is unknown, as a rating is missing."""
        return tuple(entry for entry in self.entries if not entry.priority)

    @property
    def unrated_shown(self) -> tuple[MappedContact, ...]:
        """Those of them the page names."""
        return self.unrated[:MOST_LISTED]

    @property
    def proposed(self) -> tuple[MappedContact, ...]:
        """Those without a rhythm of their own for whom there is a proposal."""
        return tuple(entry for entry in self.entries if entry.is_proposed)


def evaluate(context: Context) -> Outcome[ContactMap]:
    """Return the `ContactMap` of the contacts; it is ready once there is someone on it."""
    answers = context.answers
    kinds = context.content.people
    tiers = context.content.org.tiers
    ordered = entries([_mapped(row, kinds, tiers) for row in answers.rows("contacts")], tiers)
    people = [entry.person for entry in ordered]
    dates = dates_from(context.notebook, context.content.org, context.today)
    result = ContactMap(
        goal=answers.text("goal"),
        entries=ordered,
        gaps=gaps(people, kinds, answers.text("department")),
        aspects_known=aspects_known(people, answers.text("department")),
        enough=enough_of(people),
        picture=picture(ordered),
        far=_far(_first(ordered), dates),
        twice=first_page(same_people(context.notebook.contacts), MOST_TWICE),
    )
    return Outcome(result, is_ready=bool(people), rows=_row_facts(context, ordered, dates))


def _first(ordered: tuple[MappedContact, ...]) -> tuple[MappedContact, ...]:
    return tuple(entry for entry in ordered if entry.level in FIRST_LEVELS)[:FIRST]


def _far(first: tuple[MappedContact, ...], dates: Dates) -> Mapping[str, date]:
    found: dict[str, date] = {}
    for entry in first:
        person, day = dates.people.get(entry.person.id), dates.of(entry.person.id)
        if entry.priority and person and day and could_be_sooner(person, day, dates.rules.today):
            found[person.id] = day
    return found


def _row_facts(
    context: Context, ordered: tuple[MappedContact, ...], dates: Dates
) -> Mapping[str, RowFacts]:
    """Return what the list shows of each person: when, and where to start."""
    facts = dict(row_facts(dates))
    return facts | {
        entry.person.id: replace(
            facts.get(entry.person.id, RowFacts()),
            priority=context.words.fill(f"level_{entry.level}"),
            rank=rank,
        )
        for rank, entry in enumerate(ordered, start=1)
    }


def _mapped(row: Row, kinds: tuple[PersonKind, ...], tiers: tuple[Tier, ...]) -> Mapped:
    answers = row.answers
    return Mapped(
        id=row.id,
        name=answers.text("name"),
        department=answers.text("department"),
        kind=next((kind for kind in kinds if kind.id == answers["kind"]), None),
        influence=answers.number("influence"),
        closeness=answers.number("closeness"),
        relevance=answers.number("relevance"),
        tier=next((tier for tier in tiers if tier.id == answers["tier"]), None),
    )


def _take_tiers(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Give everyone without a rhythm the one proposed; what was chosen stays."""
    proposed = evaluate(context).result.proposed
    changes = tuple(
        Change("contacts", entry.person.id, {"tier": entry.rhythm.tier.id})
        for entry in proposed
        if entry.rhythm
    )
    count = len(changes)
    message = context.words.fill("tiers_taken", count=count)
    return ActionResult(changes, message, undo=context.words.fill("undo_tiers", count=count))


def _address_book(context: Context, outcome: Outcome[ContactMap]) -> ExportedFile:
    """Return everyone in the notebook, whether the map could read their row or not."""
    return ExportedFile(card_text(context.notebook.contacts))


def _spreadsheet(context: Context, outcome: Outcome[ContactMap]) -> ExportedFile:
    return ExportedFile(spreadsheet_of(outcome.result.entries, context.words))


WORKSHEET = Worksheet(
    evaluate,
    actions={"take-tiers": _take_tiers, "plan-anew": plan_anew},
    exports={"csv": _spreadsheet, "vcf": _address_book},
)
