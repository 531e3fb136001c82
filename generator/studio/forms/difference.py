"""What a form holds, against what is shipped → what content/own/ has to say: differences alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from generator.model.document import Value
from generator.studio.forms.order import with_order
from generator.studio.forms.shape import Shape
from generator.studio.forms.values import FormValue, facts_of, row_shape, shown, written


class Same(Enum):
    """Says that nothing has to be said."""

    AS_SHIPPED = "as shipped"


AS_SHIPPED = Same.AS_SHIPPED


def difference(shape: Shape, below: Value, wanted: FormValue, said: Value = None) -> Value | Same:
    """Return what a layer says over `below` for a form to show what is `wanted`.

    What it has `said` so far stays written as it is, where it says the same still.
    """
    if shown(shape, below) == shown(shape, written(shape, wanted)):
        return AS_SHIPPED
    if shape.by_id and isinstance(wanted, Mapping):
        return _by_id(shape, below, wanted)
    match below, wanted:
        case dict(), Mapping() if shape.kind == "group":
            return _facts(shape, below, wanted)
        case dict(), list() if shape.pairs:
            return _pairs(shape, below, wanted)
        case list(), list() if shape.kind == "groups" and _have_ids(below) and _have_ids(wanted):
            return _entries(shape, below, wanted)
    return over(shape, below if said is None else said, wanted)


def _facts(shape: Shape, below: dict[str, Value], wanted: Mapping[str, FormValue]) -> Value:
    parts = {part.key: part for part in shape.fields if part.key in wanted}
    found = {key: difference(part, below.get(key), wanted[key]) for key, part in parts.items()}
    return {key: part for key, part in found.items() if not isinstance(part, Same)}


def _by_id(shape: Shape, below: Value, wanted: Mapping[str, FormValue]) -> Value:
    before = facts_of(shape, below)
    found = {
        part.key: difference(part, before.get(part.key), wanted[part.key])
        for part in shape.fields
        if part.key in wanted
    }
    return [{"id": name, **said} for name, said in found.items() if isinstance(said, dict) and said]


def _pairs(shape: Shape, below: dict[str, Value], wanted: Sequence[FormValue]) -> Value:
    rows = written(shape, list(wanted))
    said = rows if isinstance(rows, dict) else {}
    gone = dict.fromkeys(key for key in below if key not in said)
    return {
        key: part for key, part in said.items() if key not in below or below[key] != part
    } | gone


def over(shape: Shape, old: Value, wanted: FormValue) -> Value:
    """Return the whole of what is `wanted`; what is as in `old` is written as it is there.

    So nothing is lost that a form doesn't show.
    """
    new = written(shape, wanted)
    if old is not None and shown(shape, old) == shown(shape, new):
        return old
    match old, new:
        case dict(), dict() if shape.pairs:
            row = shape.fields[1]
            return {key: _as_before(row, old.get(key), part) for key, part in new.items()}
        case dict(), dict() if isinstance(wanted, Mapping) and not shape.by_id:
            return _facts_over(shape, old, wanted)
        case list(), list() if shape.kind == "groups" and isinstance(wanted, list):
            return _rows_over(shape, old, wanted)
    return new


def _as_before(shape: Shape, old: Value, new: Value) -> Value:
    return old if old is not None and shown(shape, old) == shown(shape, new) else new


def _facts_over(shape: Shape, old: dict[str, Value], wanted: Mapping[str, FormValue]) -> Value:
    known = {part.key: part for part in shape.fields}
    found = {key: part for key, part in old.items() if key not in known or key not in wanted}
    for key, part in known.items():
        if key in wanted:
            new = over(part, old.get(key), wanted[key])
            is_usual = key not in old and part.default is not None and wanted[key] == part.default
            if new is not None and new not in ([], {}) and not is_usual:
                found[key] = new
    order = [*old, *known]
    return dict(sorted(found.items(), key=lambda fact: order.index(fact[0])))


def _rows_over(shape: Shape, old: list[Value], wanted: list[FormValue]) -> Value:
    """Return all rows: those with an id over the one of that id, others over the same or none."""
    row = row_shape(shape)
    before = [(shown(row, one), one) for one in old]
    pairs = ((_row_before(before, given, at), given) for at, given in enumerate(wanted))
    return [over(row, one, given) or {} for one, given in pairs]


def _row_before(before: list[tuple[FormValue, Value]], given: FormValue, at: int) -> Value:
    here = before[at : at + 1]
    for form, one in (*here, *before):
        if form == given or (_id(form) and _id(form) == _id(given)):
            return one
    return here[0][1] if here and not _id(given) else None


def _id(row: FormValue) -> FormValue:
    return row.get("id") if isinstance(row, Mapping) else None


def _entries(shape: Shape, below: list[Value], wanted: Sequence[FormValue]) -> Value:
    row = row_shape(shape)
    before = {str(one["id"]): one for one in below if isinstance(one, dict)}
    entries: dict[str, dict[str, Value]] = {}
    for given in wanted:
        name = str(given["id"]) if isinstance(given, Mapping) else ""
        new = difference(row, before.get(name), given)
        if isinstance(new, dict) and new:
            entries[name] = {"id": name, **new}
    for name in before:
        if name not in _ids(wanted):
            entries[name] = {"id": name, "hide": "true"}
    return [*with_order([*before], [*entries.values()], _ids(wanted))]


def _ids(rows: Sequence[FormValue] | Sequence[Value]) -> list[str]:
    return [str(row["id"]) for row in rows if isinstance(row, Mapping) and row.get("id")]


def _have_ids(rows: Sequence[FormValue] | Sequence[Value]) -> bool:
    names = _ids(rows)
    return len(names) == len(rows) == len(set(names))
