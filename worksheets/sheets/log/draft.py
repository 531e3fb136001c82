"""A conversation as it stands in the form, before it is saved."""

from dataclasses import dataclass
from datetime import date

from worksheets.context import Context
from worksheets.days.spoken import AHEAD, BACK, SpokenDayError, spoken_day
from worksheets.problems import Problem
from worksheets.relations.names import Named, people_named
from worksheets.relations.promises import ME, THEM

#: The fields of the form; `day` alone says nothing, as it has a default.
CONTENT_FIELDS = ("who", "how", "note", "gave", "got", "i_promised", "they_promised", "next_date")
_PLEDGES = {ME: "i_promised", THEM: "they_promised"}


@dataclass(frozen=True, slots=True)
class Pledge:
    """Something promised in the conversation by "me" or "them"; `due` is None without a day."""

    by: str
    what: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form says; `problems` keep it from being saved."""

    named: Named
    day: date
    how: str
    note: str
    gave: str
    got: str
    pledges: tuple[Pledge, ...]
    next_date: date | None
    problems: tuple[Problem, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of everyone in it, new people last."""
        return (*(contact.name for contact in self.named.known), *self.named.new)


def draft_from(context: Context) -> Draft | None:
    """Return the draft in the answers, or None where nothing was written yet."""
    answers = context.answers
    if not any(answers[field] for field in CONTENT_FIELDS):
        return None
    named = people_named(answers["who"], context.notebook.contacts)
    problems = list(_problems_with(named))
    return Draft(
        named=named,
        day=_day(context, "day", BACK, problems) or context.today,
        how=answers["how"],
        note=answers["note"],
        gave=answers["gave"],
        got=answers["got"],
        pledges=tuple(
            Pledge(by, answers[field], _day(context, f"{field}_by", AHEAD, problems))
            for by, field in _PLEDGES.items()
            if answers[field]
        ),
        next_date=_day(context, "next_date", AHEAD, problems),
        problems=tuple(problems),
    )


def _problems_with(named: Named) -> list[Problem]:
    if named.unclear:
        return [Problem("who", "name_unclear")]
    return [] if named.known or named.new else [Problem("who", "who_missing")]


def _day(context: Context, field: str, leaning: str, problems: list[Problem]) -> date | None:
    """Return the day said in `field`, None where it is empty or, with a problem, no such day."""
    said = context.answers[field]
    if not said:
        return None
    try:
        day = spoken_day(said, context.words, context.today, leaning)
    except SpokenDayError as error:
        problems.append(Problem(field, error.code))
        return None
    if leaning == BACK and day > context.today:
        problems.append(Problem(field, "still_to_come"))
    if field == "next_date" and day < context.today:
        problems.append(Problem(field, "already_past"))
    return day
