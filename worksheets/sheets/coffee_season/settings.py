"""What HR has set for a season, read from the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.context import Context
from worksheets.memoised import memoised
from worksheets.pairing.dates import next_start, round_days
from worksheets.pairing.drawn import KeyPair, key_pair
from worksheets.pairing.history import SeasonHistory, met_before, read_history
from worksheets.pairing.person import Participant
from worksheets.pairing.roster import Roster, read_roster
from worksheets.pairing.rules import Level, Rules, level_of
from worksheets.pairing.saved import SavedSeason, saved_season
from worksheets.pairing.season import SeasonRequest
from worksheets.problems import FieldProblem
from worksheets.sheets.coffee_season.lines import Directory, absences_in, pairs_in_text
from worksheets.unread import UnreadLine, problems_of

SHEET = "coffee-season"
#: Among the sheet's answers: the season people have been told of, what calendar files held, and
#: which season it is.
PLAN, CALENDAR, NUMBER = "plan", "calendar", "season"

_RULES = ("department", "team", "manager", "place", "shift", "zone")


@dataclass(frozen=True, slots=True)
class SeasonSettings:
    """What a season is drawn from, what was told of it, and what stands in the way.

    Lines that are `unread` count for nothing, and the result says so.
    """

    roster: Roster
    request: SeasonRequest
    saved: SavedSeason
    calendar: str
    history: SeasonHistory
    problems: tuple[FieldProblem, ...] = ()
    unread: tuple[UnreadLine, ...] = ()

    @property
    def people(self) -> Mapping[str, Participant]:
        """Everybody by key, those included who have left since they were drawn."""
        gone = {key: self.saved.person(key) for key in self.saved.people or {}}
        return gone | {person.key: person for person in self.request.people}


_read_roster = memoised(read_roster)
_read_history = memoised(read_history)
_read_saved = memoised(saved_season)
_met = memoised(met_before)


def roster_of(context: Context) -> Roster:
    """Return the roster in the file that was chosen, or else in the pasted lines."""
    chosen = context.attachments.get("roster_file")
    if chosen:
        return _read_roster(chosen.content, chosen.name)
    return _read_roster(context.answers.text("roster"), "")


def season_number(context: Context) -> int:
    """Return which season this is: the rounds of an earlier one are other events."""
    text = context.notebook.answers_of(SHEET).get(NUMBER, "")
    return int(text) if text.isdecimal() and len(text) < 5 else 1


def settings_of(context: Context, roster: Roster) -> SeasonSettings:
    """Return the settings of the form for the people of a roster."""
    answers = context.answers
    saved = _read_saved(context.notebook.answers_of(SHEET).get(PLAN, ""))
    levels: dict[str, Level] = {rule: level_of(answers.text(f"{rule}_rule")) for rule in _RULES}
    rules = Rules(
        rounds=answers.number("rounds") or 1, size=int(answers.text("size") or 2), **levels
    )
    done = sum(drawn.day <= context.today for drawn in saved.rounds)
    calendar = f"{answers['starts'] or ''}|{answers['every']}"
    days = _days(context, saved, calendar, max(rules.rounds, done), done)
    reading = _Reading(context, roster, days)
    request = SeasonRequest(
        people=roster.people,
        rules=rules,
        days=days,
        seed=answers.number("seed") or 1,
        locked=reading.pairs("locked"),
        forbidden=reading.pairs("forbidden"),
        away=reading.away(),
        past=reading.past(),
        told=saved.rounds[: len(days)],
        done=done,
    )
    return SeasonSettings(
        roster,
        request,
        saved,
        calendar,
        reading.history,
        (*reading.problems, *problems_of(reading.unread)),
        tuple(reading.unread),
    )


def _days(
    context: Context, saved: SavedSeason, calendar: str, rounds: int, done: int
) -> tuple[date, ...]:
    """Return the days of the rounds: those told stay, unless another start or rhythm was set."""
    told = tuple(drawn.day for drawn in saved.rounds)
    working_days = context.content.org.days_worked
    begun = told[0] if told else next_start(context.today, working_days)
    answers = context.answers
    first, every = answers.day("starts") or begun, answers.text("every") or "fortnight"
    days = round_days(first, rounds, every, working_days)
    fixed = told if saved.calendar == calendar else told[:done]
    return (*fixed[:rounds], *days[len(fixed) :])


class _Reading:
    """Reads the lists beside a roster, and collects what can't be read."""

    def __init__(self, context: Context, roster: Roster, days: tuple[date, ...]) -> None:
        self.problems: list[FieldProblem] = []
        self.unread: list[UnreadLine] = []
        self._context, self._roster, self._days = context, roster, days
        self._directory = Directory.of(roster.people)
        self.history = self._history()

    def pairs(self, name: str) -> tuple[KeyPair, ...]:
        everybody = self._directory
        text = self._context.answers.text(name)
        pairs, unread = pairs_in_text(text, everybody, everybody, name)
        self.unread += unread
        return tuple(dict.fromkeys(key_pair(*pair) for pair in pairs))

    def away(self) -> Mapping[str, frozenset[int]]:
        text, words = self._context.answers.text("away"), self._context.words
        rounds, unread = absences_in(text, self._directory, self._days, words)
        self.unread += unread
        return rounds

    def past(self) -> tuple[KeyPair, ...]:
        return _met(self.history, self._roster.people)

    def _history(self) -> SeasonHistory:
        chosen = self._context.attachments.get("history_file")
        field = "history_file" if chosen else "history"
        history = _read_history(chosen.content if chosen else self._context.answers.text("history"))
        if history.problem:
            self.problems.append(FieldProblem(field, history.problem))
        elif history.seats and not self._is_ours(history):
            values = {"count": str(len(history.names))}
            self.problems.append(FieldProblem(field, "history_foreign", values=values))
        return history

    def _is_ours(self, history: SeasonHistory) -> bool:
        names = {name.partition("|")[0] for name in (one.key for one in self._roster.people)}
        return bool(names & history.names)
