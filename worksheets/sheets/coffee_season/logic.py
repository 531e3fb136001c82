"""The coffee season: a roster becomes rounds in which nobody meets the same person twice."""

from collections.abc import Mapping

from worksheets.content.sheet import Option
from worksheets.context import Context
from worksheets.memoised import memoised
from worksheets.outcome import ActionResult, Change, Outcome
from worksheets.pairing.encounters import encounters
from worksheets.pairing.history import season_csv, seats_of
from worksheets.pairing.season import LockConflict, Season
from worksheets.problems import FieldProblem
from worksheets.sheets.coffee_season.drawing import (
    current_settings,
    saved_answers,
    season_of,
    takes_long,
)
from worksheets.sheets.coffee_season.exports import EXPORTS
from worksheets.sheets.coffee_season.invitations import invitations
from worksheets.sheets.coffee_season.result import CoffeeSeason, Mix
from worksheets.sheets.coffee_season.settings import (
    NUMBER,
    PLAN,
    SHEET,
    SeasonSettings,
    roster_of,
    season_number,
    settings_of,
)
from worksheets.sheets.coffee_season.shown import MOST_SHOWN, shown_rounds
from worksheets.worksheet import Worksheet

#: People to choose from for a calendar of their own.
_MOST_NAMED = 1_000
_LAST_SEED = 99_999

_table = memoised(encounters)
_rounds = memoised(shown_rounds)


def evaluate(context: Context) -> Outcome:
    """Return the `CoffeeSeason` of the roster; ready once there are rounds."""
    roster = roster_of(context)
    if roster.problem:
        field = "roster_file" if "roster_file" in context.attachments else "roster"
        return Outcome(CoffeeSeason(), False, (FieldProblem(field, roster.problem),))
    if not roster.people:
        return Outcome(CoffeeSeason(remarks=roster.remarks), False)
    settings = settings_of(context, roster)
    bare = CoffeeSeason(count=len(roster.people), remarks=roster.remarks)
    if takes_long(settings):
        waiting = CoffeeSeason(bare.count, bare.remarks, is_waiting=True)
        return Outcome(waiting, False, settings.problems)
    season = season_of(settings)
    if season.conflict:
        return Outcome(bare, False, (*settings.problems, _conflict(season.conflict, settings)))
    return Outcome(
        _result(settings, season, context),
        any(drawn.groups for drawn in season.rounds),
        settings.problems,
        choices={"calendar_for": _calendars(settings, season, context)},
    )


def _result(settings: SeasonSettings, season: Season, context: Context) -> CoffeeSeason:
    request, people = settings.request, settings.people
    coming = season.rounds[request.done :]
    ahead = _table(season.rounds, people)
    mixed = encounters(coming, people)
    return CoffeeSeason(
        count=len(request.people),
        remarks=settings.roster.remarks,
        rounds=_rounds(season.rounds, request, people),
        mix=Mix(season.bound, mixed.within, mixed.count, ahead.repeats) if season.bound else None,
        table=ahead,
        is_told=bool(request.told),
        is_changed=season.rounds != settings.saved.rounds,
        past=len(request.past),
        unread=settings.unread,
        invitations=invitations(coming[0], request.done + 1, dict(people), context, MOST_SHOWN)
        if coming
        else (),
    )


def _conflict(conflict: LockConflict, settings: SeasonSettings) -> FieldProblem:
    people = settings.people
    pairs = "; ".join(" + ".join(people[key].name for key in lock) for lock in conflict.locks)
    name = people[conflict.person].name if conflict.person else ""
    values = {"pairs": pairs, "name": name, "rounds": str(len(settings.request.days))}
    return FieldProblem("locked", f"lock_{conflict.why}", values=values)


def _calendars(settings: SeasonSettings, season: Season, context: Context) -> tuple[Option, ...]:
    rounds = range(settings.request.done + 1, len(season.rounds) + 1)
    words = context.words
    return (
        Option("", words.fill("calendar_all")),
        *(Option(f"round:{one}", words.fill("calendar_round", number=one)) for one in rounds),
        *(Option(f"person:{one.key}", one.name) for one in settings.request.people[:_MOST_NAMED]),
    )


def _keep(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Save the season as it is drawn: from now on only what has to change does."""
    settings = current_settings(context)
    season = season_of(settings)
    if season.conflict or not season.rounds:
        return ActionResult(problems=evaluate(context).problems)
    saved = Change("answers", SHEET, saved_answers(context, settings, season))
    return ActionResult((saved,), context.words.fill("said_kept"))


def _anew(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Forget the season that was saved, and draw with another seed."""
    seed = (context.answers.number("seed") or 1) % _LAST_SEED + 1
    changes = (Change("answers", SHEET, {PLAN: "", "seed": str(seed)}),)
    return ActionResult(changes, context.words.fill("said_anew"))


def _next(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Begin the next season: the rounds of this one are part of its history."""
    settings = current_settings(context)
    seats = (
        *settings.history.seats,
        *seats_of(season_of(settings).rounds, settings.people),
    )
    history = season_csv(seats).removeprefix("\ufeff")
    number = str(season_number(context) + 1)
    cleared = {PLAN: "", "starts": "", "history": history, NUMBER: number}
    return ActionResult((Change("answers", SHEET, cleared),), context.words.fill("said_next"))


WORKSHEET = Worksheet(
    evaluate,
    actions={"keep": _keep, "anew": _anew, "next": _next},
    jobs={"plan": _keep},
    exports=EXPORTS,
)
