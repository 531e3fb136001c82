"""The follow-up worksheet: a plan of twelve months, what it costs, and its downloads."""

from collections.abc import Mapping
from dataclasses import dataclass

from worksheets.content.organisation import Tier
from worksheets.context import Context
from worksheets.list_page import ListPage, first_page
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, ExportedFile, Outcome, RowFacts
from worksheets.planning.anew import could_be_sooner, plan_anew
from worksheets.planning.dates import Dates, dates_from
from worksheets.planning.limit import is_limit_said
from worksheets.planning.load import Load, load
from worksheets.planning.months import Months, months
from worksheets.planning.outline import MOST_LISTED, Outline, outline
from worksheets.planning.person import Person
from worksheets.planning.plan import Plan, plan
from worksheets.planning.row_facts import ranked, row_facts
from worksheets.planning.year import PersonsYear, Year, by_person, year
from worksheets.relations.actions import let_rest
from worksheets.sheets.follow_up import actions
from worksheets.sheets.follow_up.contacts import people_in
from worksheets.sheets.follow_up.exports import calendar_of, spreadsheet_of, workbook_of
from worksheets.worksheet import Worksheet

MOST_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The plan and its cost; `limit` and what is planned by it are None while it is not said.

    `people` are those who could be read, by id, and `left_out` those whose row has to be fixed
    first; `without_rhythm` are those nothing is planned for until they are given one.
    """

    people: Mapping[str, Person]
    left_out: ListPage[Contact]
    tiers: tuple[Tier, ...]
    limit: int | None
    is_limit_said: bool
    load: Load
    without_rhythm: ListPage[Person]
    plan: Plan | None
    outline: Outline | None
    year: Year | None
    by_person: ListPage[PersonsYear] | None
    months: Months | None
    paused: ListPage[Person]
    sooner: frozenset[str]

    def made_plan(self) -> Plan:
        """Return the plan, which every outcome that is ready has; else raise ValueError."""
        if self.plan is None:
            raise ValueError("Nothing is planned yet. Offer files of a ready outcome only.")
        return self.plan

    @property
    def is_empty(self) -> bool:
        """Whether nobody has a rhythm or an agreed date, so that there is nothing to plan."""
        return not any(person.is_planned for person in self.people.values())


def evaluate(context: Context) -> Outcome[FollowUp]:
    """Return the `FollowUp` of the contacts.

    It is ready once something is planned, or was planned and has to be taken back.
    """
    organisation = context.content.org
    dates = dates_from(context.notebook, organisation, context.today)
    people, problems = people_in(context, dates.people)
    made = _plan(context, people, dates) if dates.limit else None
    result = _result(context, people, organisation.tiers, made)
    is_ready = bool(made and (made.conversations or context.notebook.events))
    return Outcome(
        result,
        is_ready,
        (*dates.problems, *problems),
        changes=dates.changes,
        rows=_row_facts(dates, context),
    )


def _row_facts(dates: Dates, context: Context) -> Mapping[str, RowFacts]:
    """Return what the list shows of each person; where nobody is rated, no ranks."""
    facts = row_facts(dates)
    return ranked(facts, dates.people, context.words) if context.content.org.rates else facts


def _plan(context: Context, people: Mapping[str, Person], dates: Dates) -> Plan:
    """Return the plan of everybody, without those whose row has to be put right first."""
    made = plan(dates.people.values(), context.content.touches, dates.rules)
    return made if len(people) == len(dates.people) else made.of(people)


def _result(
    context: Context, people: Mapping[str, Person], tiers: tuple[Tier, ...], made: Plan | None
) -> FollowUp:
    limit = context.answers.number("weekly_limit")
    active = [person for person in people.values() if not person.is_paused]
    by_name = sorted(people.values(), key=lambda person: (person.name, person.id))
    without = [person for person in by_name if not person.tier and not person.is_paused]
    named = [contact for contact in context.notebook.contacts if contact.name.strip()]
    persons = first_page(by_person(made.conversations), MOST_PEOPLE) if made else None
    return FollowUp(
        people=people,
        left_out=first_page([one for one in named if one.id not in people], MOST_LISTED),
        tiers=tiers,
        limit=limit,
        is_limit_said=is_limit_said(context.notebook),
        load=load((person.tier for person in active if person.tier), tiers, limit or 0),
        without_rhythm=first_page(without, MOST_LISTED),
        plan=made,
        outline=outline(made) if made else None,
        year=year(made.conversations, context.today, limit or 0, made.working_days)
        if made
        else None,
        by_person=persons,
        months=months(persons.shown, context.today) if persons else None,
        sooner=_sooner(made, context) if made else frozenset(),
        paused=first_page([person for person in by_name if person.is_paused], MOST_LISTED),
    )


def _sooner(made: Plan, context: Context) -> frozenset[str]:
    """Return the ids of those whose next date could be sooner if it was planned anew."""
    firsts = {item.person.id: item for item in reversed(made.conversations)}
    return frozenset(
        id_
        for id_, item in firsts.items()
        if not item.is_forecast and could_be_sooner(item.person, item.day, context.today)
    )


def _calendar(context: Context, outcome: Outcome[FollowUp]) -> ExportedFile:
    result = outcome.result
    return calendar_of(context, result.made_plan(), result.people)


def _digest(context: Context, outcome: Outcome[FollowUp]) -> ExportedFile:
    result = outcome.result
    return calendar_of(context, result.made_plan(), result.people, digest=True)


def _spreadsheet(context: Context, outcome: Outcome[FollowUp]) -> ExportedFile:
    return ExportedFile(spreadsheet_of(outcome.result.made_plan(), context.words))


def _workbook(context: Context, outcome: Outcome[FollowUp]) -> ExportedFile:
    result = outcome.result
    return ExportedFile(workbook_of(context, result.made_plan(), result.people))


def _rest(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Plan nothing with those the plan has no date for until they are asked back."""
    made = evaluate(context).result.plan
    return let_rest(context, (person.id for person in made.no_room) if made else ())


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "tier": actions.tier,
        "pause": actions.pause,
        "resume": actions.resume,
        "resume-all": actions.resume_all,
        "rest": _rest,
        "plan-anew": plan_anew,
    },
    exports={"ics": _calendar, "digest": _digest, "csv": _spreadsheet, "xlsx": _workbook},
)
