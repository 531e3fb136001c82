"""References to contacts that were joined with another: they mean the one that stayed.

A conversation may have been written on another computer, where the two were two still. It is not
lost: what points at a contact that is gone points at the one that took its place.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from worksheets.memoised import memoised
from worksheets.notebook.notebook import Notebook
from worksheets.notebook.records import Contact, SavedInteraction, SavedPromise, SavedQuestion

type _Ids = Mapping[str, str]


def with_references(notebook: Notebook) -> Notebook:
    """Return the notebook, in which nothing points at a contact that was joined with another."""
    stands_for = standing_for(notebook)
    if not stands_for:
        return notebook
    return replace(
        notebook,
        interactions=_interactions(notebook.interactions, stands_for),
        promises=_promises(notebook.promises, stands_for),
        questions=_questions(notebook.questions, stands_for),
    )


def standing_for(notebook: Notebook) -> Mapping[str, str]:
    """Return the id of the contact that each one which is gone was joined with."""
    return _joined(notebook.contacts)


@memoised
def _joined(contacts: Iterable[Contact]) -> _Ids:
    """Return the id that stands now for each one that is gone."""
    contacts = tuple(contacts)
    ids = {contact.id for contact in contacts}
    # Where two took in the same one, the smaller id does: everybody who asks gets one answer.
    joining = sorted((one for one in contacts if one.joined_ids), key=lambda one: one.id)
    found: dict[str, str] = {}
    for contact in joining:
        for gone in contact.joined_ids.split():
            if gone not in ids:
                found.setdefault(gone, contact.id)
    return found


def _follow_promise(one: SavedPromise, stands_for: _Ids) -> SavedPromise:
    contact = stands_for.get(one.contact)
    return replace(one, contact=contact) if contact else one


def _follow_question(one: SavedQuestion, stands_for: _Ids) -> SavedQuestion:
    contact = stands_for.get(one.contact)
    return replace(one, contact=contact) if contact else one


def _follow_each(talk: SavedInteraction, stands_for: _Ids) -> SavedInteraction:
    ids = talk.people.split()
    if not any(one in stands_for for one in ids):
        return talk
    return replace(talk, people=" ".join(dict.fromkeys(stands_for.get(one, one) for one in ids)))


def _following[R](follow: Callable[[R, _Ids], R]) -> Callable[[tuple[R, ...], _Ids], tuple[R, ...]]:
    def all_of(rows: tuple[R, ...], stands_for: _Ids) -> tuple[R, ...]:
        return tuple(follow(row, stands_for) for row in rows)

    return memoised(all_of)


_interactions = _following(_follow_each)
_promises = _following(_follow_promise)
_questions = _following(_follow_question)
