"""What the buttons beside the questions do."""

from itertools import chain

from worksheets.asked import Asked
from worksheets.notebook import Contact
from worksheets.outcome import Change, Done
from worksheets.preparing.left_out import LeftOut, left_out_from
from worksheets.preparing.memory import Memory, memory_of
from worksheets.relations.record_ids import record_id

SHEET = "prepare"
# Answers nobody types: the sheet keeps its own memory among them.
_SWAPPED, _DROPPED = "swapped", "dropped"


def recalled(asked: Asked, person: Contact) -> Memory:
    """Return what is remembered of questions and `person`."""
    return memory_of(
        person.id,
        asked.notebook.questions,
        asked.today,
        swapped=_left_out(asked, _SWAPPED).of(person.id),
        dropped=_left_out(asked, _DROPPED).of(person.id),
    )


def mark_asked(asked: Asked, person: Contact, question: str) -> Done:
    """Remember that the question was asked today; one kept for nobody yet is now theirs."""
    if not question:
        return Done()
    values = {"contact": person.id, "question": question, "asked": asked.today.isoformat()}
    change = Change("questions", _record_of(asked, person, question), values)
    return Done((change,), asked.words.fill("said_asked", name=person.name))


def swap(asked: Asked, person: Contact, question: str) -> Done:
    """Leave the question out this time, so that the next one takes its place."""
    return _leave_out(asked, person, question, _SWAPPED)


def drop(asked: Asked, person: Contact, question: str) -> Done:
    """Leave the question out this time, and its place empty."""
    return _leave_out(asked, person, question, _DROPPED)


def start_afresh(asked: Asked, person: Contact, _question: str) -> Done:
    """Let everything left out for `person` come back."""
    values = {field: _left_out(asked, field).without(person.id) for field in (_SWAPPED, _DROPPED)}
    return Done((Change("answers", SHEET, values),), asked.words.fill("said_afresh"))


def _leave_out(asked: Asked, person: Contact, question: str, field: str) -> Done:
    if not question:
        return Done()
    text = _left_out(asked, field).adding(person.id, question, asked.today)
    # What was kept for this person alone goes; what is kept for nobody yet waits for the next.
    kept = (
        Change("questions", row.id, None)
        for row in asked.notebook.questions
        if row.question == question and row.contact == person.id and not row.asked
    )
    changes = (Change("answers", SHEET, {field: text}), *kept)
    return Done(changes, asked.words.fill(f"said_{field}"))


def _left_out(asked: Asked, field: str) -> LeftOut:
    return left_out_from(asked.notebook.answers_of(SHEET).get(field, ""), asked.today)


def _record_of(asked: Asked, person: Contact, question: str) -> str:
    """Return the id of the record to keep it in: theirs, else an unclaimed one, else a new one."""
    rows = [row for row in asked.notebook.questions if row.question == question]
    theirs = (row.id for row in rows if row.contact == person.id)
    unclaimed = (row.id for row in rows if not row.contact and not row.asked)
    taken = {row.id for row in asked.notebook.questions}
    new = record_id("q", asked.notebook.revision, f"{person.id} {question}", taken)
    return next(chain(theirs, unclaimed, (new,)))
