"""Where entries stand: the lines `after:` by which those of content/own/ go where they should."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.layers.order import FIRST, in_order
from generator.model.document import Value

type Facts = dict[str, Value]


def with_order(
    shipped: Sequence[str], own: Sequence[Facts], wanted: Sequence[str], moved: str = ""
) -> list[Facts]:
    """Return the entries of `own` with the lines `after:` that give the order `wanted`.

    `shipped` are the ids below, in their order; lines that do already stay, others go or come.
    The one that was `moved` gets one rather than another. An entry that is only moved is added.
    """
    there = {str(entry["id"]): entry for entry in own}
    names = [*shipped, *(name for name in there if name not in shipped)]
    shown = [name for name in names if "hide" not in there.get(name, {})]
    wanted = [name for name in wanted if name in shown]
    targets = _targets(shown, _said(there), wanted, moved)
    found = [_moved(entry, targets.get(name)) for name, entry in there.items()]
    for name in targets:
        if name not in there:
            found.append({"id": name, "after": targets[name]})
    return [one for one in found if len(one) > 1 or one["id"] not in shipped]


def _said(own: Mapping[str, Facts]) -> dict[str, str]:
    return {name: str(entry["after"]) for name, entry in own.items() if entry.get("after")}


def _moved(entry: Facts, target: str | None) -> Facts:
    if "hide" in entry or entry.get("after") == target:
        return entry
    others = {key: value for key, value in entry.items() if key not in ("id", "after")}
    return {"id": entry["id"], **({"after": target} if target else {}), **others}


def _targets(
    names: list[str], said: dict[str, str], wanted: list[str], moved: str
) -> dict[str, str]:
    """Return behind which entry each that is moved stands, with as few as possible new."""
    before = dict(zip(wanted, [FIRST, *wanted], strict=False))
    known = {name: target for name, target in said.items() if target in (*names, FIRST)}
    others = {name: target for name, target in known.items() if name != moved}
    one = {moved: before[moved]} if moved in before else {}
    anew = {name: before[name] for name in known if name in before}
    for targets in ({}, others, known, {**others, **one}, {**anew, **one}):
        if in_order(names, targets) == wanted:
            return targets
    still = _longest_in_order(wanted, names)
    return {name: before[name] for name in wanted if name not in still}


def _longest_in_order(wanted: Sequence[str], names: Sequence[str]) -> set[str]:
    """Return the most entries that stand in `wanted` in the order they have among `names`."""
    place = {name: number for number, name in enumerate(names)}
    best: list[list[str]] = []
    for name in wanted:
        ahead = [run for run in best if place[run[-1]] < place[name]]
        best.append([*max(ahead, key=len, default=[]), name])
    return set(max(best, key=len, default=[]))
