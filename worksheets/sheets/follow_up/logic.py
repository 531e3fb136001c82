"""The follow-up worksheet: a plan of twelve months, what it costs, and its downloads."""

from collections.abc import Mapping
from dataclasses import dataclass

from worksheets.content.organisation import Organisation, Tier
from worksheets.context import Context
from worksheets.excerpt import Excerpt, excerpt
from worksheets.notebook import Contact
from worksheets.outcome import ExportedFile, Outcome
from worksheets.planning.load import Load, load
from worksheets.planning.outline import MOST_LISTED, Outline, outline
from worksheets.planning.person import Person
from worksheets.planning.plan import Plan, plan
from worksheets.planning.turn import Rules
from worksheets.planning.year import PersonsYear, Year, by_person, year
from worksheets.sheets.follow_up import actions
from worksheets.sheets.follow_up.contacts import people_in
from worksheets.sheets.follow_up.exports import calendar_of, spreadsheet_of, workbook_of
from worksheets.worksheet import Worksheet

MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The plan and its cost; `limit` and what is planned by it are None while it is not said.

    `people` are those who could be read, by id, and `left_out` those whose row has to be mended
    first; `without_rhythm` are those nothing is planned for until they are given one.
    """

    people: Mapping[str, Person]
    left_out: Excerpt[Contact]
    tiers: tuple[Tier, ...]
    limit: int | None
    load: Load
    without_rhythm: Excerpt[Person]
    plan: Plan | None
    outline: Outline | None
    year: Year | None
    by_person: Excerpt[PersonsYear] | None
    paused: Excerpt[Person]

    @property
    def is_empty(self) -> bool:
        """Whether nobody has a rhythm or an agreed date, so that there is nothing to plan."""
        return not any(person.is_planned for person in self.people.values())


def evaluate(context: Context) -> Outcome:
    """Return the `FollowUp` of the contacts.

    It is ready once something is planned, or was planned and has to be taken back.
    """
    organisation = context.content.org
    people, problems = people_in(context, organisation.tiers)
    made = _plan(context, people, organisation)
    result = _result(context, people, organisation.tiers, made)
    is_ready = bool(made and (made.conversations or context.notebook.events))
    return Outcome(result, is_ready, problems)


def _plan(
    context: Context, people: Mapping[str, Person], organisation: Organisation
) -> Plan | None:
    limit = context.answers["weekly_limit"]
    if limit is None:
        return None
    touches = context.content.touches
    window = organisation.birthday_window_days
    rules = Rules(context.today, limit, organisation.days_worked, window)
    return plan(people.values(), touches, rules)


def _result(
    context: Context, people: Mapping[str, Person], tiers: tuple[Tier, ...], made: Plan | None
) -> FollowUp:
    limit = context.answers["weekly_limit"]
    active = [person for person in people.values() if not person.is_paused]
    by_name = sorted(people.values(), key=lambda person: (person.name, person.id))
    without = [person for person in by_name if not person.tier and not person.is_paused]
    named = [contact for contact in context.notebook.contacts if contact.name.strip()]
    return FollowUp(
        people=people,
        left_out=excerpt([one for one in named if one.id not in people], MOST_LISTED),
        tiers=tiers,
        limit=limit,
        load=load((person.tier for person in active if person.tier), tiers, limit or 0),
        without_rhythm=excerpt(without, MOST_LISTED),
        plan=made,
        outline=outline(made) if made else None,
        year=year(made.conversations, context.today, limit) if made else None,
        by_person=excerpt(by_person(made.conversations), MOST_PEOPLE) if made else None,
        paused=excerpt([person for person in by_name if person.is_paused], MOST_LISTED),
    )


def _calendar(context: Context, outcome: Outcome) -> ExportedFile:
    result = outcome.result
    return calendar_of(context, result.plan, result.people)


def _digest(context: Context, outcome: Outcome) -> ExportedFile:
    result = outcome.result
    return calendar_of(context, result.plan, result.people, digest=True)


def _spreadsheet(context: Context, outcome: Outcome) -> ExportedFile:
    return ExportedFile(spreadsheet_of(outcome.result.plan, context.words))


def _workbook(context: Context, outcome: Outcome) -> ExportedFile:
    result = outcome.result
    return ExportedFile(workbook_of(context, result.plan, result.people))


WORKSHEET = Worksheet(
    evaluate,
    actions={"tier": actions.tier, "pause": actions.pause, "resume": actions.resume},
    exports={"ics": _calendar, "digest": _digest, "csv": _spreadsheet, "xlsx": _workbook},
)
