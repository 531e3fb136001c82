"""Every name under which a page stores something in a browser, in one place.

The page's scripts get the names with the runtime's manifest, and what was typed is deleted by them.
{home} is the path of the site's folder, so that several
playbooks on one host are apart.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Stored:
    """One name, or the beginning of several.

    `is_typed` says whether it holds what somebody typed or what was made of it; `earlier` is what
    it was called before names held the site's path.
    """

    id: str
    where: Literal["localStorage", "IndexedDB", "Cache Storage"]
    name: str
    is_typed: bool
    earlier: str = ""


STORED: tuple[Stored, ...] = (
    Stored("notebook", "localStorage", "playbook:{home}:notebook", True, "playbook:notebook"),
    Stored("result", "localStorage", "playbook:{home}:result:", True, "playbook:result:"),
    Stored("file", "IndexedDB", "playbook {home} file", True, "playbook-file"),
    Stored("computer", "localStorage", "playbook:{home}:computer", False),
    Stored("offline", "localStorage", "playbook:{home}:offline", False, "playbook:offline"),
    Stored("start", "localStorage", "playbook:{home}:python", False, "playbook:python"),
    Stored("python", "IndexedDB", "playbook {home} python", False, "playbook-python"),
    Stored("copy", "Cache Storage", "playbook {home} ", False),
)


def stored_data() -> dict[str, dict[str, object]]:
    """Return the names by id, as the page's scripts read them."""
    return {stored.id: asdict(stored) for stored in STORED}
