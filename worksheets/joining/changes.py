"""What joining two contacts changes in the notebook: their record, and all that points at them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from worksheets.joining.joined import Joined
from worksheets.notebook import Notebook, Record
from worksheets.notebook.records import RECORDS, SHEET_ROWS, texts_of, with_texts
from worksheets.outcome import Change


def joining_changes(joined: Joined, notebook: Notebook) -> tuple[Change, ...]:
    """Return the changes of the notebook that make one contact of two.

    Conversations, promises and questions point at the one that stays, as does the choice of a
    person on a worksheet. The calendar entries of the other are cancelled by the next download.
    """
    return (
        *_record(joined, notebook),
        Change("contacts", joined.gone, None),
        *_references(joined.gone, joined.contact.id, notebook),
    )


def _record(joined: Joined, notebook: Notebook) -> Iterator[Change]:
    stands = next(one for one in notebook.contacts if one.id == joined.contact.id)
    yield Change("contacts", stands.id, _changed(texts_of(stands), texts_of(joined.contact)))


def _references(gone: str, stays: str, notebook: Notebook) -> Iterator[Change]:
    for talk in notebook.interactions:
        if gone in talk.people.split():
            people = dict.fromkeys(stays if one == gone else one for one in talk.people.split())
            yield Change("interactions", talk.id, {"people": " ".join(people)})
    for collection, rows in (("promises", notebook.promises), ("questions", notebook.questions)):
        for row in rows:
            if row.contact == gone:
                yield Change(collection, row.id, {"contact": stays})
    for sheet, answers in notebook.answers.items():
        if chosen := _chosen(gone, stays, answers):
            yield Change("answers", sheet, chosen)
    for row in notebook.sheet_rows:
        if chosen := _chosen(gone, stays, row.answers):
            yield Change(SHEET_ROWS, row.id, chosen)


def _chosen(gone: str, stays: str, answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that choose the one who is gone, as they are from now on."""
    return {field: stays for field, text in answers.items() if text == gone}


def with_changes(notebook: Notebook, changes: Iterable[Change]) -> Notebook:
    """Return the notebook after changes of records and answers it has."""
    by_collection: defaultdict[str, dict[str, Change]] = defaultdict(dict)
    for change in changes:
        by_collection[change.collection][change.id] = change
    answers = {
        sheet: {**texts, **(by_collection["answers"][sheet].values or {})}
        if sheet in by_collection["answers"]
        else texts
        for sheet, texts in notebook.answers.items()
    }
    rows = {
        name: tuple(_rows(notebook.rows(name), by_collection[name]))
        for name in RECORDS
        if by_collection[name]
    }
    return replace(notebook, answers=answers, **rows)


def _rows(rows: Iterable[Record], changes: Mapping[str, Change]) -> Iterator[Record]:
    for row in rows:
        change = changes.get(row.id)
        if change is None:
            yield row
        elif change.values is not None:
            yield with_texts(row, change.values)


def changes_between(before: Notebook, after: Notebook) -> tuple[Change, ...]:
    """Return what leads from one notebook to another that has no record more."""
    return (
        *(change for name in RECORDS for change in _row_changes(before, after, name)),
        *(
            Change("answers", sheet, changed)
            for sheet, texts in after.answers.items()
            if (changed := _changed(dict(before.answers_of(sheet)), dict(texts)))
        ),
    )


def _row_changes(before: Notebook, after: Notebook, name: str) -> Iterator[Change]:
    rows = {row.id: row for row in after.rows(name)}
    for old in before.rows(name):
        new = rows.get(old.id)
        if new is None:
            yield Change(name, old.id, None)
        elif new is not old and (changed := _changed(texts_of(old), texts_of(new))):
            yield Change(name, old.id, changed)


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    return {field: text for field, text in new.items() if old.get(field) != text}
