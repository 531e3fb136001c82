"""The files of a coffee season: table, workbook, calendar, invitations, history."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from worksheets.context import Context
from worksheets.files.calendar_file import CalendarEvent, calendar_text
from worksheets.files.remembered import remembered_files
from worksheets.files.sequence import next_sequence
from worksheets.outcome import Change, ExportedFile, Outcome
from worksheets.pairing.drawn import DrawnRound
from worksheets.pairing.encounters import encounters
from worksheets.pairing.history import COLUMNS, season_csv, seats_of
from worksheets.pairing.season import Season
from worksheets.sheets.coffee_season.drawing import current_settings, saved_answers, season_of
from worksheets.sheets.coffee_season.invitations import invitations
from worksheets.sheets.coffee_season.settings import CALENDAR, SHEET, SeasonSettings, season_number

_DOMAIN = "@coffee-season.internal-networking-playbook"


def csv(context: Context, outcome: Outcome) -> ExportedFile:
    """Return the season as CSV, a row for each person of a round."""
    settings, season = _season(context)
    return _told(context, settings, season, season_csv(seats_of(season.rounds, settings.people)))


def history(context: Context, outcome: Outcome) -> ExportedFile:
    """Return the rounds of this season and all before it: what the next one reads."""
    settings, season = _season(context)
    seats = (*settings.history.seats, *seats_of(season.rounds, settings.people))
    return _told(context, settings, season, season_csv(seats))


def xlsx(context: Context, outcome: Outcome) -> ExportedFile:
    """Return the season as a workbook: the rounds, everybody's partners, and who met whom."""
    # Here and not above: only this download needs what writes it.
    from worksheets.files.workbook import WorkbookSheet, workbook_bytes

    settings, season = _season(context)
    words, people = context.words, settings.people
    header = [words.fill(f"column_{name}") for name in COLUMNS]
    seats = [
        (
            int(seat.round),
            date.fromisoformat(seat.date),
            int(seat.group),
            seat.name,
            seat.department,
        )
        for seat in seats_of(season.rounds, people)
    ]
    table = encounters(season.rounds, people)
    names = [one or words.fill("no_department") for one in table.departments]
    met = [(name, *row) for name, row in zip(names, table.counts, strict=True)]
    sheets = (
        WorkbookSheet(words.fill("sheet_season"), header, seats),
        WorkbookSheet(words.fill("sheet_people"), *_partners(settings, season, context)),
        WorkbookSheet(words.fill("sheet_met"), (words.fill("column_department"), *names), met),
    )
    return _told(context, settings, season, workbook_bytes(sheets, context.today))


def ics(context: Context, outcome: Outcome) -> ExportedFile:
    """Return the calendar of all rounds to come, of one, or of one person.

    What an earlier file held and the season no longer has is cancelled in it, whichever rounds it
    is for: a round that was dropped, or one somebody no longer takes part in.
    """
    settings, season = _season(context)
    kind, _, value = context.notebook.answers_of(SHEET).get("calendar_for", "").partition(":")
    coming = list(enumerate(season.rounds, start=1))[settings.request.done :]
    person = value if kind == "person" and value in settings.people else ""
    chosen = [one for one in coming if kind != "round" or str(one[0]) == value]
    events = _events(chosen, settings, context, person)
    files = remembered_files(context.notebook.answers_of(SHEET).get(CALENDAR, ""))
    ours = files.named(f"{season_number(context)}-", _whose(person))
    gone = ours.cancelled(_events(coming, settings, context, person), context.today, context.words)
    sequence = next_sequence(context.notebook.revision, files.sequence, context.today)
    text = calendar_text((*events, *gone), context.words.fill("calendar_name"), sequence)
    saved = {CALENDAR: files.text(events, sequence, context.today)}
    return _told(context, settings, season, text, saved)


def invitation_texts(context: Context, outcome: Outcome) -> ExportedFile:
    """Return the invitations to all rounds to come, as Markdown."""
    settings, season = _season(context)
    words, people = context.words, dict(settings.people)
    parts = []
    for number, drawn in list(enumerate(season.rounds, start=1))[settings.request.done :]:
        parts.append(f"# {words.fill('round_on', number=number, day=drawn.day.isoformat())}")
        for one in invitations(drawn, number, people, context, len(drawn.groups)):
            parts += [f"## {one.names}", one.text]
    return _told(context, settings, season, "\n\n".join(parts) + "\n")


EXPORTS = {
    "csv": csv,
    "xlsx": xlsx,
    "ics": ics,
    "invitations": invitation_texts,
    "history": history,
}


def _season(context: Context) -> tuple[SeasonSettings, Season]:
    settings = current_settings(context)
    return settings, season_of(settings)


def _told(
    context: Context,
    settings: SeasonSettings,
    season: Season,
    content: str | bytes,
    more: Mapping[str, str] = MappingProxyType({}),
) -> ExportedFile:
    """Return the file; with it, people may be told: from now on, only what must change does."""
    saved = {**saved_answers(context, settings, season), **more}
    return ExportedFile(content, (Change("answers", SHEET, saved),))


def _partners(
    settings: SeasonSettings, season: Season, context: Context
) -> tuple[list[str], list[list[str]]]:
    """Return a row for each person, with the others of their group in each round."""
    words, people = context.words, settings.people
    rounds = range(1, len(season.rounds) + 1)
    header = [words.fill("column_name"), words.fill("column_department")]
    header += [words.fill("calendar_round", number=number) for number in rounds]
    partners: dict[str, list[str]] = {
        one.key: [""] * len(rounds) for one in settings.request.people
    }
    for at, drawn in enumerate(season.rounds):
        for group in drawn.groups:
            for key in group:
                if key in partners:
                    others = (people[one].name for one in group if one != key)
                    partners[key][at] = ", ".join(others)
    rows = [[people[key].name, people[key].department, *row] for key, row in partners.items()]
    return header, rows


def _events(
    rounds: Iterable[tuple[int, DrawnRound]],
    settings: SeasonSettings,
    context: Context,
    person: str,
) -> list[CalendarEvent]:
    words, people = context.words, settings.people
    events = []
    for number, drawn in rounds:
        groups = [group for group in drawn.groups if not person or person in group]
        if not groups:
            continue
        lines = (", ".join(people[key].name for key in group if key != person) for group in groups)
        text = "\n".join(lines)
        key = "event_person" if person else "event_round"
        summary = words.fill(key, number=number, names=text.replace("\n", "; ")[:200])
        uid = f"{season_number(context)}-{number}{_whose(person)}"
        events.append(CalendarEvent(uid, drawn.day, summary, text))
    return events


def _whose(person: str) -> str:
    """Return the end of an event's id: the same for the same person, whatever their key holds."""
    return f"-{person.encode('utf-8').hex() or 'all'}{_DOMAIN}"
