"""What buttons about promises and people change, the same on every page that has them."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.fields import FLAG_SET
from worksheets.notebook import Record
from worksheets.outcome import ActionResult, Change
from worksheets.problems import FieldProblem

#: The answer to a button about something that another tab removed.
GONE = ActionResult(problems=(FieldProblem("result", "gone"),))


_PUT_OFF = {"week": timedelta(weeks=1), "month": relativedelta(months=1)}


def find[T: Record](rows: Iterable[T], record_id: str | None) -> T | None:
    """Return the record with this id, or None."""
    return next((row for row in rows if row.id == record_id), None)


def promise_done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Note that the promise named by `promise` was kept today."""
    promise = find(context.notebook.promises, values.get("promise"))
    if promise is None:
        return GONE
    change = Change("promises", promise.id, {"done": context.today.isoformat()})
    message = context.words.fill("said_promise_done", what=promise.what)
    undo = context.words.fill("undo_promise_done", what=promise.what)
    return ActionResult((change,), message, undo=undo)


def promise_later(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put the promise named by `promise` off, from today by a week or a month."""
    promise = find(context.notebook.promises, values.get("promise"))
    if promise is None or values.get("by") not in _PUT_OFF:
        return GONE
    day = context.content.org.days_worked.on_or_after(context.today + _PUT_OFF[values["by"]])
    change = Change("promises", promise.id, {"due": day.isoformat()})
    words, what = context.words, promise.what
    message = words.fill("said_promise_later", what=what, day=day_text(day, words))
    return ActionResult((change,), message, undo=words.fill("undo_promise_later", what=what))


def promise_dropped(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Take out the promise named by `promise`: nobody needs it any more, and nobody kept it."""
    promise = find(context.notebook.promises, values.get("promise"))
    if promise is None:
        return GONE
    words, what = context.words, promise.what
    message = words.fill("said_promise_dropped", what=what)
    undo = words.fill("undo_promise_dropped", what=what)
    return ActionResult((Change("promises", promise.id, None),), message, undo=undo)


def reminder_done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Note that the reminder named by `promise` is no longer needed."""
    promise = find(context.notebook.promises, values.get("promise"))
    if promise is None:
        return GONE
    contact = find(context.notebook.contacts, promise.contact)
    change = Change("promises", promise.id, {"done": context.today.isoformat()})
    words, name = context.words, contact.name if contact else ""
    undo = words.fill("undo_reminder_done", name=name)
    return ActionResult((change,), words.fill("said_reminder_done"), undo=undo)


def let_rest(context: Context, contact_ids: Iterable[str]) -> ActionResult:
    """Plan nothing with these contacts until somebody wants them back; one undo takes all back."""
    wanted = set(contact_ids)
    resting = [contact for contact in context.notebook.contacts if contact.id in wanted]
    if not resting:
        return GONE
    changes = tuple(Change("contacts", one.id, {"paused": FLAG_SET}) for one in resting)
    words, count = context.words, len(changes)
    message = words.fill("said_rest", count=count)
    return ActionResult(changes, message, undo=words.fill("undo_rest", count=count))
