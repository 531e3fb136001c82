"""The programme: plays become a year of events that fits the days and hours there are."""

from collections.abc import Mapping
from dataclasses import replace

from worksheets.context import Context
from worksheets.identity.keys import name_key
from worksheets.outcome import ActionResult, Change, Outcome
from worksheets.sheets.programme.exports import EXPORTS
from worksheets.sheets.programme.planning import can_plan, programme_of, saved_answers
from worksheets.sheets.programme.result import ProgrammeYear, year_of
from worksheets.sheets.programme.settings import PLAN, SHEET, settings_of
from worksheets.worksheet import Worksheet


def evaluate(context: Context) -> Outcome:
    """Return the `ProgrammeYear` of the form; ready once there is an event."""
    settings = settings_of(context)
    if not can_plan(settings):
        return Outcome(ProgrammeYear(), False, settings.problems)
    made = year_of(programme_of(settings), settings.request)
    year = replace(made, unread=settings.unread)
    return Outcome(year, bool(year.events), settings.problems)


def _keep(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Save the year as it is planned: from now on only what has to change does."""
    settings = settings_of(context)
    if not can_plan(settings):
        return ActionResult(problems=settings.problems)
    saved = Change("answers", SHEET, saved_answers(settings))
    return ActionResult((saved,), context.words.fill("said_kept"))


def _anew(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Forget what was saved of the days to come; what is over stays."""
    change = Change("answers", SHEET, {PLAN: ""})
    return ActionResult((change,), context.words.fill("said_anew"))


def _put_in(context: Context, values: Mapping[str, str]) -> ActionResult:
    return _moved(context, values, "wanted", "unwanted")


def _leave_out(context: Context, values: Mapping[str, str]) -> ActionResult:
    return _moved(context, values, "unwanted", "wanted")


def _moved(context: Context, values: Mapping[str, str], to: str, away: str) -> ActionResult:
    """Write a play into one of the two lists of the form, and take it out of the other."""
    title = next((one.title for one in context.content.plays if one.id == values["play"]), "")
    if not title:
        return ActionResult()
    lists = {
        field: [
            line
            for line in context.answers.text(field).splitlines()
            if line.strip() and name_key(line) != name_key(title)
        ]
        for field in (to, away)
    }
    changed = {to: "\n".join([*lists[to], title]), away: "\n".join(lists[away])}
    message = context.words.fill(f"said_{to}", title=title)
    return ActionResult((Change("answers", SHEET, changed),), message)


WORKSHEET = Worksheet(
    evaluate,
    actions={"keep": _keep, "anew": _anew, "put-in": _put_in, "leave-out": _leave_out},
    exports=EXPORTS,
)
