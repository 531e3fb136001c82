"""The follow-up worksheet: a plan of twelve months, what it costs, and its downloads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from worksheets.answers import Row
from worksheets.asked import Asked
from worksheets.organisation import Organisation, Tier, organisation_from
from worksheets.outcome import Made, Outcome
from worksheets.planning.load import Load, load
from worksheets.planning.outline import Outline, outline
from worksheets.planning.person import Person
from worksheets.planning.plan import Plan, plan
from worksheets.planning.touches import touches_from
from worksheets.planning.turn import Rules
from worksheets.problems import Problem
from worksheets.raw import need
from worksheets.sheets.follow_up.exports import calendar_of, spreadsheet_of


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The plan and its cost; `plan` is None without people, `limit` None while not said."""

    people: int
    limit: int | None
    load: Load
    plan: Plan | None
    outline: Outline | None


def evaluate(asked: Asked) -> Outcome:
    """Return the `FollowUp` of the contacts; it is ready once something is planned."""
    answers, content, today = asked.answers, asked.content, asked.today
    organisation = organisation_from(need(content, "org", dict))
    rows = answers["contacts"]
    problems = tuple(
        Problem("last_contact", "in_the_future", row.id)
        for row in rows
        if row.answers["last_contact"] and row.answers["last_contact"] > today
    )
    left_out = {problem.row for problem in problems}
    people = [_person(row, organisation) for row in rows if row.id not in left_out]
    limit = answers["weekly_limit"]
    made = None
    if people and limit is not None:
        rules = Rules(today, limit, organisation.working_days, organisation.birthday_window_days)
        made = plan(people, touches_from(need(content, "touches", list)), rules)
    result = FollowUp(
        people=len(people),
        limit=limit,
        load=load((person.tier for person in people), organisation.tiers, limit or 0),
        plan=made,
        outline=outline(made) if made else None,
    )
    return Outcome(result, is_ready=bool(made and made.conversations), problems=problems)


def _person(row: Row, organisation: Organisation) -> Person:
    answers = row.answers
    return Person(
        id=row.id,
        name=answers["name"],
        tier=_tier(answers["tier"], organisation),
        last_contact=answers["last_contact"],
        next_date=answers["next_date"],
        birthday=answers["birthday"],
        preferred_touch=answers["touch"],
    )


def _tier(tier_id: str, organisation: Organisation) -> Tier:
    return next(tier for tier in organisation.tiers if tier.id == tier_id)


def _calendar(asked: Asked, outcome: Outcome) -> Made:
    return Made(calendar_of(outcome.result.plan, asked.words, asked.today))


def _spreadsheet(asked: Asked, outcome: Outcome) -> Made:
    return Made(spreadsheet_of(outcome.result.plan, asked.words))


EXPORTS: Mapping[str, Callable[[Asked, Outcome], Made]] = {
    "ics": _calendar,
    "csv": _spreadsheet,
}
