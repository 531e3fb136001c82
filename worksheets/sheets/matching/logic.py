"""Matching: two lists become pairs, with a reason for each and for whoever is left."""

from collections.abc import Mapping
from dataclasses import dataclass

from worksheets.context import Context
from worksheets.files.spreadsheet import csv_text
from worksheets.list_page import ListPage, first_page
from worksheets.matching.match import Conflict, Match, Matching, match
from worksheets.memoised import memoised
from worksheets.outcome import ActionResult, Change, ExportedFile, Outcome
from worksheets.pairing.roster import Remark, roster_text
from worksheets.problems import FieldProblem
from worksheets.sheets.matching.agenda import MeetingAgenda, agenda_of
from worksheets.sheets.matching.lists import MatchingLists, lists_of
from worksheets.unread import UnreadLine
from worksheets.worksheet import Worksheet

SHEET = "matching"
#: People of the two lists a page matches at every change: 300 and 300 take about a second.
_MATCHED_AT_ONCE = 100_000
_MOST_SHOWN = 100
_match = memoised(match)


@dataclass(frozen=True, slots=True)
class ShownMatch:
    """A pair as the result shows it."""

    match: Match
    agenda: MeetingAgenda


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a matching, the counts of both sides, and remarks about the lists."""

    mentors: int = 0
    mentees: int = 0
    remarks: tuple[Remark, ...] = ()
    matching: Matching | None = None
    shown: ListPage[ShownMatch] | None = None
    is_waiting: bool = False
    unread: tuple[UnreadLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there are no two people to make a pair."""
        return not (self.mentors and self.mentees)


def evaluate(context: Context) -> Outcome:
    """Return the `Pairs` of the lists; ready once there is a pair."""
    lists = lists_of(context)
    request = lists.request
    counts = len(request.mentors), len(request.mentees)
    bare = Pairs(*counts, lists.remarks)
    people = {one.key for one in (*request.mentors, *request.mentees)}
    is_unread = any(one.field.startswith(("mentors", "mentees")) for one in lists.problems)
    if bare.is_empty or len(people) < 2 or is_unread:
        return Outcome(bare, False, lists.problems)
    if counts[0] * counts[1] > _MATCHED_AT_ONCE and not _is_asked_for(context, lists):
        return Outcome(Pairs(*counts, lists.remarks, is_waiting=True), False, lists.problems)
    matching = _match(request)
    if matching.conflict:
        problem = _problem(matching.conflict, lists, context)
        return Outcome(bare, False, (*lists.problems, problem))
    page = first_page(matching.matches, _MOST_SHOWN)
    shown = tuple(ShownMatch(one, agenda_of(one, context.words)) for one in page.shown)
    pairs = Pairs(
        *counts, lists.remarks, matching, ListPage(shown, page.count), unread=lists.unread
    )
    return Outcome(pairs, bool(matching.matches), lists.problems)


def _is_asked_for(context: Context, lists: MatchingLists) -> bool:
    """Return whether these very lists were to be matched, however long it takes."""
    asked = context.notebook.answers_of(SHEET).get("asked", "")
    return asked == _sizes(lists)


def _sizes(lists: MatchingLists) -> str:
    return f"{len(lists.request.mentors)}+{len(lists.request.mentees)}"


def _problem(conflict: Conflict, lists: MatchingLists, context: Context) -> FieldProblem:
    people = {one.key: one.name for one in (*lists.request.mentors, *lists.request.mentees)}
    pairs = "; ".join(" + ".join(people[key] for key in lock) for lock in conflict.locks)
    rule = context.words.fill(f"bar_{conflict.bar}") if conflict.bar else ""
    return FieldProblem("locked", f"lock_{conflict.why}", values={"pairs": pairs, "rule": rule})


def _plan(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Match large lists, and remember that it was wanted."""
    lists = lists_of(context)
    _match(lists.request)
    asked = {"asked": _sizes(lists)} | _as_text(context, lists)
    return ActionResult((Change("answers", SHEET, asked),), context.words.fill("said_matched"))


def _as_text(context: Context, lists: MatchingLists) -> dict[str, str]:
    """Return the lists that came as files as text: the files are gone with the visit."""
    sides = {"mentors": lists.request.mentors, "mentees": lists.request.mentees}
    if not context.answers["mentees"] and "mentees_file" not in context.attachments:
        sides = {"mentors": (*lists.request.mentors, *lists.request.mentees)}
    return {
        field: roster_text(dict.fromkeys(people))
        for field, people in sides.items()
        if f"{field}_file" in context.attachments
    }


def _table(context: Context, matching: Matching) -> tuple[list[str], list[list[str]]]:
    words = context.words
    names = ("mentor", "mentor_department", "mentee", "mentee_department", "why", "next")
    header = [words.fill(f"column_{name}") for name in names]
    rows = [
        [
            one.mentor.name,
            one.mentor.department,
            one.mentee.name,
            one.mentee.department,
            "; ".join((*one.fit.topics, *(words.fill(f"fit_{code}") for code in one.fit.codes))),
            ", ".join(other.mentor.name for other in one.alternatives),
        ]
        for one in matching.matches
    ]
    rows += [
        ["", "", one.person.name, one.person.department, words.fill("left_title"), ""]
        for one in matching.mentees_left
    ]
    return header, rows


def _csv(context: Context, outcome: Outcome) -> ExportedFile:
    return _saving(context, csv_text(*_table(context, outcome.result.matching)))


def _xlsx(context: Context, outcome: Outcome) -> ExportedFile:
    # Here and not above: only this download needs what writes it.
    from worksheets.files.workbook import WorkbookSheet, workbook_bytes

    sheet = WorkbookSheet(
        context.words.fill("sheet_pairs"), *_table(context, outcome.result.matching)
    )
    return _saving(context, workbook_bytes((sheet,), context.today))


def _saving(context: Context, content: str | bytes) -> ExportedFile:
    text = _as_text(context, lists_of(context))
    return ExportedFile(content, (Change("answers", SHEET, text),) if text else ())


WORKSHEET = Worksheet(
    evaluate,
    jobs={"match": _plan},
    exports={"csv": _csv, "xlsx": _xlsx},
)
