"""What the buttons on the log page do."""

from collections.abc import Mapping

from worksheets.asked import Asked
from worksheets.organisation import organisation_from
from worksheets.outcome import Change, Done
from worksheets.planning.people import people_from
from worksheets.problems import Problem
from worksheets.raw import need
from worksheets.relations.acts import GONE, find, promise_done
from worksheets.relations.relations import relations_from
from worksheets.sheets.log.draft import CONTENT_FIELDS, Draft, draft_from
from worksheets.sheets.log.saving import changes_of
from worksheets.words import Words

__all__ = ["log", "promise_done", "remove", "thanked"]


def log(asked: Asked, _: Mapping[str, str]) -> Done:
    """Save the conversation in the form, or say what keeps it from being saved."""
    draft = draft_from(asked)
    if draft is None:
        return Done(problems=(Problem("who", "who_missing"),))
    problems = (*draft.problems, *_unread(asked))
    if problems:
        return Done(problems=problems)
    tiers = organisation_from(need(asked.content, "org", dict)).tiers
    history = relations_from(asked.notebook).history
    people = people_from(draft.named.known, tiers, history, asked.today)
    return Done(changes_of(draft, asked, people), _said(draft, asked.words))


def _unread(asked: Asked) -> tuple[Problem, ...]:
    """Return a problem for each answer that was refused: saving must not lose what was typed."""
    typed = asked.notebook.answers_of("log")
    return tuple(
        Problem(field, "not_saved")
        for field in (*CONTENT_FIELDS, "day", "i_promised_by", "they_promised_by")
        if typed.get(field, "").strip() and not asked.answers[field]
    )


def _said(draft: Draft, words: Words) -> str:
    *first, last = draft.names
    names = words.fill("list_and", names=", ".join(first), last=last) if first else last
    return words.fill("saved", count=len(draft.names), names=names)


def thanked(asked: Asked, values: Mapping[str, str]) -> Done:
    """Note that help received was closed with thanks today."""
    talk = find(asked.notebook.interactions, values.get("interaction"))
    if talk is None:
        return GONE
    change = Change("interactions", talk.id, {"thanked": asked.today.isoformat()})
    return Done((change,), asked.words.fill("said_thanked"))


def remove(asked: Asked, values: Mapping[str, str]) -> Done:
    """Take a conversation out, together with the promises made in it."""
    talk = find(asked.notebook.interactions, values.get("interaction"))
    if talk is None:
        return GONE
    promises = [row.id for row in asked.notebook.promises if row.interaction == talk.id]
    changes = (
        Change("interactions", talk.id, None),
        *(Change("promises", promise, None) for promise in promises),
    )
    key = "said_removed_promises" if promises else "said_removed"
    return Done(changes, asked.words.fill(key, count=len(promises)))
