"""What the buttons beside the questions do."""

from itertools import chain

from worksheets.context import Context
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change
from worksheets.preparing.left_out import LeftOut, left_out_from
from worksheets.preparing.memory import Memory, memory_of
from worksheets.relations.record_ids import record_id

SHEET = "prepare"
# Answers nobody types: the sheet keeps its own memory among them.
_SWAPPED, _DROPPED = "swapped", "dropped"


def recalled(context: Context, person: Contact) -> Memory:
    """Return what is remembered of questions and `person`."""
    return memory_of(
        person.id,
        context.notebook.questions,
        context.today,
        swapped=_left_out(context, _SWAPPED).of(person.id),
        dropped=_left_out(context, _DROPPED).of(person.id),
    )


def mark_asked(context: Context, person: Contact, question: str) -> ActionResult:
    """Remember that the question was asked today; one saved for nobody yet is now theirs."""
    if not question:
        return ActionResult()
    values = {"contact": person.id, "question": question, "asked": context.today.isoformat()}
    change = Change("questions", _record_of(context, person, question), values)
    message = context.words.fill("said_asked", name=person.name)
    return ActionResult((change,), message, undo=context.words.fill("undo_asked"))


def swap(context: Context, person: Contact, question: str) -> ActionResult:
    """Leave the question out this time, so that the next one takes its place."""
    return _leave_out(context, person, question, _SWAPPED)


def drop(context: Context, person: Contact, question: str) -> ActionResult:
    """Leave the question out this time, and its place empty."""
    return _leave_out(context, person, question, _DROPPED)


def start_afresh(context: Context, person: Contact, _question: str) -> ActionResult:
    """Let everything left out for `person` come back."""
    values = {field: _left_out(context, field).without(person.id) for field in (_SWAPPED, _DROPPED)}
    change = Change("answers", SHEET, values)
    words = context.words
    return ActionResult((change,), words.fill("said_afresh"), undo=words.fill("undo_afresh"))


def _leave_out(context: Context, person: Contact, question: str, field: str) -> ActionResult:
    if not question:
        return ActionResult()
    text = _left_out(context, field).adding(person.id, question, context.today)
    # What was saved for this person alone goes; what is saved for nobody yet waits for the next.
    removals = (
        Change("questions", row.id, None)
        for row in context.notebook.questions
        if row.question == question and row.contact == person.id and not row.asked
    )
    changes = (Change("answers", SHEET, {field: text}), *removals)
    words = context.words
    return ActionResult(changes, words.fill(f"said_{field}"), undo=words.fill(f"undo_{field}"))


def _left_out(context: Context, field: str) -> LeftOut:
    return left_out_from(context.notebook.answers_of(SHEET).get(field, ""), context.today)


def _record_of(context: Context, person: Contact, question: str) -> str:
    """Return the id of the record to keep it in: theirs, else an unclaimed one, else a new one."""
    rows = [row for row in context.notebook.questions if row.question == question]
    theirs = (row.id for row in rows if row.contact == person.id)
    unclaimed = (row.id for row in rows if not row.contact and not row.asked)
    taken = {row.id for row in context.notebook.questions}
    new = record_id("q", context.notebook.revision, f"{person.id} {question}", taken)
    return next(chain(theirs, unclaimed, (new,)))
