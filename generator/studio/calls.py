"""The calls of the studio's page: each takes the desk and a payload, and returns a reply.

A page's worker makes them with what JSON can carry (and bytes), and tests make them under CPython.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from generator.errors import ContentError
from generator.studio.adding import added
from generator.studio.addresses import Address
from generator.studio.content import EditedContent
from generator.studio.desk import SLICE_SECONDS, Desk, Payload, Reply, Tell, as_bytes, as_sent
from generator.studio.editor import Editor, Files

#: One that takes long tells how far it has come.
type Call = Callable[[Desk, Payload, Tell], Reply]


def _silent(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def reply_to(desk: Desk, name: str, payload: Payload, tell: Tell = _silent) -> Reply:
    """Return the reply to a call. Raises KeyError for one that isn't known.

    What is foreseen to go wrong comes back as `{"problems": […]}`, in the words of
    `playbook check`.
    """
    try:
        return CALLS[name](desk, payload, tell)
    except ContentError as error:
        return {"problems": [desk.problem(problem) for problem in error.problems]}


def _open(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    own = payload.get("own")
    files = desk.built if own is None else {path: as_bytes(data) for path, data in own.items()}
    if files != desk.own:
        desk.content = EditedContent(desk.content.shipped).with_own(files)
    own = {path: as_sent(data) for path, data in desk.own.items()}
    return {"own": own, "state": desk.listed()}


def _check(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    """Check for a while, so that what is asked meanwhile hasn't to wait for the rest."""
    return {"state": desk.state()} if desk.go_on_checking(SLICE_SECONDS) else {"more": True}


def _form(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    return desk.form(payload["entry"])


def _edited(desk: Desk, entry: str, files: Files) -> Reply:
    """Take in the files; where a module has to be fetched, nothing was done: it's called again."""
    before = desk.content
    try:
        return _with_form(desk, entry, files)
    except ModuleNotFoundError:
        desk.content = before
        raise


def _with_form(desk: Desk, entry: str, files: Files) -> Reply:
    reply = desk.take(files)
    there = {one["id"] for part in reply["state"]["collections"] for one in part["entries"]}
    return {**reply, "form": desk.form(entry)} if entry in there else reply


def _set(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    address = Address.of(payload["entry"])
    files = Editor(desk.content).set(address, payload["field"], payload["value"])
    return _edited(desk, payload["entry"], files)


def _reset(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    files = Editor(desk.content).reset(Address.of(payload["entry"]), payload.get("field"))
    return _edited(desk, payload["entry"], files)


def _put(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    return desk.take({path: as_bytes(data) for path, data in payload["files"].items()})


def _write(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    return desk.take({payload["path"]: as_bytes(payload["text"])})


def _add(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    title = payload.get("title") or desk.labels().words["new"]
    address, files = added(desk.content, payload["collection"], title)
    return _edited(desk, str(address), files)


def _edit(name: str) -> Call:
    def call(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
        method = getattr(Editor(desk.content), name)
        return _edited(desk, payload["entry"], method(Address.of(payload["entry"])))

    return call


def _move(desk: Desk, payload: Payload, _tell: Tell) -> Reply:
    files = Editor(desk.content).move(Address.of(payload["entry"]), payload.get("after"))
    return _edited(desk, payload["entry"], files)


def _elsewhere(module: str, function: str) -> Call:
    """Return a call that is a function of another module, imported when it is first made."""

    def call(desk: Desk, payload: Payload, tell: Tell) -> Reply:
        return getattr(import_module(f"generator.studio.{module}"), function)(desk, payload, tell)

    return call


#: What the page can ask for.
CALLS: Mapping[str, Call] = {
    "add": _add,
    "open": _open,
    "check": _check,
    "form": _form,
    "set": _set,
    "reset": _reset,
    "hide": _edit("hide"),
    "show": _edit("show"),
    "remove": _edit("remove"),
    "move": _move,
    "put": _put,
    "write": _write,
    "preview": _elsewhere("publishing", "preview"),
    "build": _elsewhere("publishing", "build"),
    "export": _elsewhere("tables.calls", "export"),
    "import": _elsewhere("tables.calls", "look_into"),
    "unpack": _elsewhere("receiving.calls", "unpack"),
    "record": _elsewhere("receiving.calls", "record"),
    "changes": _elsewhere("receiving.calls", "changes"),
    "merge": _elsewhere("receiving.calls", "combine"),
    "updates": _elsewhere("receiving.calls", "updates"),
    "keep_mine": _elsewhere("receiving.calls", "keep_mine"),
    "take_theirs": _elsewhere("receiving.calls", "take_theirs"),
}
