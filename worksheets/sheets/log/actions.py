"""What the buttons on the log page do."""

import re
from collections.abc import Mapping

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.outcome import ActionResult, Change
from worksheets.planning.people import people_from
from worksheets.problems import FieldProblem
from worksheets.relations.actions import GONE, find, promise_done
from worksheets.relations.last_contacts import last_contacts
from worksheets.sheets.log.draft import CONTENT_FIELDS, DAY_FIELDS, LogDraft, draft_from
from worksheets.sheets.log.saving import changes_of

__all__ = ["day", "log", "logged_as", "promise_done", "remove", "thanked", "who"]


def log(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Save the conversation in the form, or say what keeps it from being saved."""
    draft = draft_from(context)
    if draft is None:
        return ActionResult(problems=(FieldProblem("who", "who_missing"),))
    problems = (*draft.problems, *_unread(context))
    if problems:
        return ActionResult(problems=problems)
    tiers = context.content.org.tiers
    talked, _unread_talks = last_contacts(context.notebook.interactions, context.today)
    people = people_from(draft.named.known, tiers, talked, context.today)
    return logged_as(draft, changes_of(draft, context, people), context.words)


def _unread(context: Context) -> tuple[FieldProblem, ...]:
    """Return a problem for each answer that was refused: saving must not lose what was typed."""
    typed = context.notebook.answers_of("log")
    return tuple(
        FieldProblem(field, "not_saved")
        for field in (*CONTENT_FIELDS, *DAY_FIELDS)
        if typed.get(field, "").strip() and not context.answers[field]
    )


def logged_as(draft: LogDraft, changes: tuple[Change, ...], words: Words) -> ActionResult:
    """Return the result that says what was logged."""
    *first, last = draft.names
    listed = words.language.comma.join(first)
    names = words.fill("list_and", names=listed, last=last) if first else last
    message = words.fill("said_logged", names=names, day=day_text(draft.day, words))
    return ActionResult(changes, message, undo=words.fill("undo_logged", names=names))


def who(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put the `name` that was chosen in place of what was `typed`."""
    typed, name = values.get("typed", ""), values.get("name", "")
    said = context.notebook.answers_of("log").get("who", "")
    pattern = r"\s+".join(re.escape(word) for word in typed.split())
    now = re.sub(pattern, lambda _: name, said, count=1, flags=re.IGNORECASE) if pattern else said
    if not name or now == said:
        return GONE
    change = Change("answers", "log", {"who": now})
    words = context.words
    return ActionResult((change,), words.fill("said_who", names=now), undo=words.fill("undo_who"))


def day(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put the day that was meant in place of a mistyped one."""
    field, said = values.get("field", ""), values.get("said", "")
    if field not in DAY_FIELDS or not said:
        return GONE
    change = Change("answers", "log", {field: said})
    words = context.words
    return ActionResult((change,), words.fill("said_day", day=said), undo=words.fill("undo_day"))


def thanked(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Note that help received was closed with thanks today."""
    talk = find(context.notebook.interactions, values.get("interaction"))
    if talk is None:
        return GONE
    change = Change("interactions", talk.id, {"thanked": context.today.isoformat()})
    words = context.words
    return ActionResult((change,), words.fill("said_thanked"), undo=words.fill("undo_thanked"))


def remove(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Take a conversation out, together with the promises made in it."""
    talk = find(context.notebook.interactions, values.get("interaction"))
    if talk is None:
        return GONE
    promises = [row.id for row in context.notebook.promises if row.interaction == talk.id]
    changes = (
        Change("interactions", talk.id, None),
        *(Change("promises", promise, None) for promise in promises),
    )
    key = "said_removed_promises" if promises else "said_removed"
    words = context.words
    message = words.fill(key, count=len(promises))
    return ActionResult(changes, message, undo=words.fill("undo_removed"))
