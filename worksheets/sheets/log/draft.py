"""A conversation as it stands in the form, before it is saved."""

from dataclasses import dataclass
from datetime import date

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.days.natural_language import (
    AHEAD,
    BACK,
    NaturalLanguageDayError,
    natural_language_day,
)
from worksheets.days.slips import meant
from worksheets.notebook import Contact
from worksheets.problems import FieldProblem, Remedy
from worksheets.relations.last_contacts import last_contacts
from worksheets.relations.names import Named, NamePhrases, Unclear, name_to_type, people_named
from worksheets.relations.promises import ME, THEM
from worksheets.sheets.log.typed_days import typed_on

#: The fields of the form; `day` alone says nothing, as it has a default.
CONTENT_FIELDS = ("who", "how", "note", "gave", "got", "i_promised", "they_promised", "next_date")
#: The fields in which a day is said.
DAY_FIELDS = ("day", "i_promised_by", "they_promised_by", "next_date")
_MOST_CANDIDATES = 6
_PLEDGES = {ME: "i_promised", THEM: "they_promised"}


@dataclass(frozen=True, slots=True)
class Pledge:
    """Something promised in the conversation by "me" or "them"; `due` is None without a day."""

    by: str
    what: str
    due: date | None


@dataclass(frozen=True, slots=True)
class LogDraft:
    """What the form says; `problems` keep it from being saved."""

    named: Named
    day: date
    how: str
    note: str
    gave: str
    got: str
    pledges: tuple[Pledge, ...]
    next_date: date | None
    problems: tuple[FieldProblem, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of everyone in it, new people last."""
        return (*(contact.name for contact in self.named.known), *self.named.new)


def draft_from(context: Context) -> LogDraft | None:
    """Return the draft in the answers, or None where nothing was written yet."""
    answers = context.answers
    if not any(answers[field] for field in CONTENT_FIELDS):
        return None
    phrases = name_phrases_in(context.words)
    named = people_named(answers.names("who"), context.notebook.contacts, phrases)
    problems = list(_problems_with(named, context))
    return LogDraft(
        named=named,
        day=_day(context, "day", BACK, problems) or context.today,
        how=answers.text("how"),
        note=answers.text("note"),
        gave=answers.text("gave"),
        got=answers.text("got"),
        pledges=tuple(
            Pledge(by, answers.text(field), _day(context, f"{field}_by", AHEAD, problems))
            for by, field in _PLEDGES.items()
            if answers[field]
        ),
        next_date=_day(context, "next_date", AHEAD, problems),
        problems=tuple(problems),
    )


def draft_of(contact: Contact, day: date, how: str) -> LogDraft:
    """Return the conversation with one contact of which nothing more is known."""
    named = Named(known=(contact,))
    return LogDraft(named, day, how, "", "", "", pledges=(), next_date=None, problems=())


def name_phrases_in(words: Words) -> NamePhrases:
    """Return how people say names, from the words of the sheet."""
    return NamePhrases(
        joiners=tuple(_between(words.fill("say_joiners"), "/")),
        fillers=tuple(_between(words.fill("say_fillers"), ",")),
        describers=tuple(_between(words.fill("say_describers"), ",")),
        places=tuple(_between(words.fill("say_places"), ",")),
        selves=tuple(_between(words.fill("say_selves"), ",")),
        new=words.fill("say_new"),
    )


def _between(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]


def _problems_with(named: Named, context: Context) -> list[FieldProblem]:
    if named.unclear:
        return [_who_is(unclear, context) for unclear in named.unclear]
    return [] if named.known or named.new else [FieldProblem("who", "who_missing")]


def _who_is(unclear: Unclear, context: Context) -> FieldProblem:
    """Return the question who is meant, with a button for each person it may be."""
    contacts = context.notebook.contacts
    people = unclear.candidates[:_MOST_CANDIDATES]
    names = [(_label(person, context), name_to_type(person, contacts)) for person in people]
    new = context.words.fill("choose_new", name=unclear.new_name)
    mark = context.words.fill("say_new")
    choices = tuple(
        Remedy(label, "who", {"typed": unclear.typed, "name": name})
        for label, name in (*names, (new, f"{unclear.new_name} ({mark})"))
    )
    code = "name_unclear" if people else "name_unknown"
    return FieldProblem("who", code, values={"name": unclear.typed}, choices=choices)


def _label(person: Contact, context: Context) -> str:
    """Return what tells the person apart on a button: where nothing else does, the last talk."""
    name = name_to_type(person, context.notebook.contacts)
    if name != person.id:
        return name
    talked, _ = last_contacts(context.notebook.interactions, context.today)
    day = talked.get(person.id)
    if day is None:
        return context.words.fill("choose_untalked", name=person.name)
    return context.words.fill("choose_talked", name=person.name, day=day_text(day, context.words))


def _day(context: Context, field: str, leaning: str, problems: list[FieldProblem]) -> date | None:
    """Return the day said in `field`, None where it is empty or, with a problem, no such day."""
    said = context.answers.text(field)
    if not said:
        return None
    try:
        day = natural_language_day(said, context.words, context.today, leaning)
    except NaturalLanguageDayError as error:
        problems.append(_no_day(field, said, leaning, error, context))
        return None
    if older := _older(field, said, leaning, day, context):
        problems.append(older)
        return None
    shown = {"day": day_text(day, context.words)}
    if leaning == BACK and day > context.today:
        problems.append(FieldProblem(field, "still_to_come", values=shown))
    if field == "next_date" and day < context.today:
        problems.append(FieldProblem(field, "already_past", values=shown))
    return day


def _older(field: str, said: str, leaning: str, day: date, context: Context) -> FieldProblem | None:
    """Return the question which day is meant, where it was another one when it was typed."""
    typed = typed_on(field, context)
    if typed >= context.today:
        return None
    try:
        then = natural_language_day(said, context.words, typed, leaning)
    except NaturalLanguageDayError:
        return None
    if then == day:
        return None
    values = {"said": said, "typed": day_text(typed, context.words)}
    return FieldProblem(
        field, "older_day", values=values, choices=_choices_of((then, day), field, context)
    )


def _choices_of(days: tuple[date, ...], field: str, context: Context) -> tuple[Remedy, ...]:
    """Return a button for each day, which writes it into the field in full."""
    return tuple(
        Remedy(day_text(day, context.words), "day", {"field": field, "said": day.isoformat()})
        for day in days
    )


def _no_day(
    field: str, said: str, leaning: str, error: NaturalLanguageDayError, context: Context
) -> FieldProblem:
    """Return why nobody knows the day, with those it may be, or the one that is a slip away."""
    code = error.code
    if error.days:
        return FieldProblem(field, code, choices=_choices_of(error.days, field, context))
    close = meant(said, context.words, context.today, leaning) if code == "not_a_day" else ""
    if not close:
        is_ahead = leaning == AHEAD and code != "unclear_day"
        return FieldProblem(field, f"{code}_ahead" if is_ahead else code)
    choice = Remedy(close, "day", {"field": field, "said": close})
    return FieldProblem(field, "day_slip", values={"said": said, "meant": close}, choices=(choice,))
