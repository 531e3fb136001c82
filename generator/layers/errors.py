"""What a layer can't say about the ones below it, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.errors import Place, Problem
from generator.model.document import Value
from generator.nearest import nearest


def another_type(place: Place, shipped: Value) -> Problem:
    """Return the problem that a list stands where facts belong, or the other way round."""
    is_list = isinstance(shipped, list)
    return Problem(
        place,
        "this file is not a list" if is_list else "this file is not a set of facts",
        "it changes a file of the playbook, and that is one",
        "begin every entry with `- id: …`" if is_list else "write `key: value` lines",
    )


def no_entries(place: Place) -> Problem:
    """Return the problem that an empty list stands above one whose entries have ids."""
    return Problem(
        place,
        "this list is empty",
        "entries are changed by their ids, so it changes nothing",
        "write `hide: true` below the `- id: …` of each entry to take out, or remove the list",
    )


def no_id(place: Place) -> Problem:
    """Return the problem that an entry has no id."""
    return Problem(
        place,
        "this entry has no `id`",
        "only by its id is it known which entry it changes",
        "begin it with the `- id: …` of the entry to change, or with a new one",
    )


def twice(place: Place, name: str, first: Place) -> Problem:
    """Return the problem that the entry at `first` is about the same id."""
    return Problem(
        place,
        f"`{name}` stands here a second time",
        f"only one of the two can count (the first is in line {first.line})",
        "put what both say into one entry",
    )


def no_hiding(place: Place, said: Value) -> Problem:
    """Return the problem that `hide` says something else than true."""
    return Problem(
        place,
        f"`hide` is `{said}`",
        "it takes an entry out, and knows no other word for it than true",
        "write `hide: true`, or remove the line to keep the entry",
    )


def hidden_and_changed(place: Place, name: str, key: str) -> Problem:
    """Return the problem that an entry which is taken out says something besides."""
    return Problem(
        place,
        f"`{name}` is hidden, and its `{key}` is changed",
        "nobody would see the change",
        "keep `hide: true` alone, or remove it",
    )


def nothing_to_hide(place: Place, name: str, known: Iterable[str]) -> Problem:
    """Return the problem that there is no entry to take out."""
    return Problem(
        place,
        f"there is no `{name}` to hide",
        "the playbook comes without such an entry, or no longer has it",
        nearest(name, known)
        or "if an update has renamed it, write its new id here (`make news` names it); "
        "else remove these lines",
    )


def nothing_to_follow(place: Place, target: Value, known: Iterable[str]) -> Problem:
    """Return the problem that there is no entry to stand behind."""
    return Problem(
        place,
        f"there is no other entry `{target}` to stand behind",
        "its place can't be told",
        nearest(str(target), known)
        or "name the id of the entry before it, write `after: first`, or remove the line",
    )


def incomplete(place: Place, name: str, hint: str) -> Problem:
    """Return the problem that an entry which changes nothing is no complete new one."""
    return Problem(
        place,
        f"`{name}` is no entry that comes with the playbook, and is not complete as a new one",
        "an entry of your own needs every line that the shipped ones have",
        hint,
    )


def unfinished(place: Place, name: str, keys: Sequence[str]) -> Problem:
    """Return the problem that an entry which comes in new lacks `keys`."""
    what = f"{keys[0]} is missing" if len(keys) == 1 else f"{', '.join(keys)} are missing"
    return Problem(
        place,
        what,
        f"no entry that comes with the playbook is called `{name}`, and a new one needs every line",
        "if an update has renamed the one you were changing, write its new id here (`make news` "
        "names it); else add what is missing, or remove the entry",
    )


def fixed(place: Place, key: str) -> Problem:
    """Return the problem that what a worksheet's Python relies on would change."""
    return Problem(
        place,
        f"`{key}` of a worksheet that comes with the playbook is fixed",
        "its Python relies on it",
        "change its words, or write a worksheet of your own",
    )


def another_kind_of_file(place: Place, name: Value, ending: str) -> Problem:
    """Return the problem that a download would be called like a file of another kind."""
    return Problem(
        place,
        f"`{name}` does not end in `{ending}`",
        "programs tell by its end what is in a file",
        f"write a name that ends in `{ending}`",
    )


def unknown_in_sheet(place: Place, key: str, known: Iterable[str]) -> Problem:
    """Return the problem that the worksheet has nothing called `key`."""
    return Problem(
        place,
        f"the worksheet has nothing called `{key}`",
        "nothing would read it",
        nearest(key, known) or "remove it",
    )
