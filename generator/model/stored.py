"""Every name under which a page stores something in a browser, in one place.

The page's scripts get the names with the runtime's manifest, and what was typed is deleted by them.
{home} is the path of the site's folder, so that several playbooks on one host are apart. On a
computer that others use, what has the same name in localStorage lies in sessionStorage instead.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Stored:
    """One name, or the beginning of several.

    `is_typed` says whether it holds what somebody typed or what was made of it; `earlier` is what
    it was called before names held the site's path. What `is_of_site` says nothing of a
    person: a preview in the studio shares it with the site, and of all else has its own.
    """

    id: str
    where: Literal["localStorage", "sessionStorage", "IndexedDB", "Cache Storage"]
    name: str
    is_typed: bool
    earlier: str = ""
    is_of_site: bool = False


STORED: tuple[Stored, ...] = (
    Stored("notebook", "localStorage", "playbook:{home}:notebook", True, "playbook:notebook"),
    Stored("result", "localStorage", "playbook:{home}:result:", True, "playbook:result:"),
    Stored("staff", "localStorage", "playbook:{home}:staff", True),
    Stored("file", "IndexedDB", "playbook {home} file", True, "playbook-file"),
    Stored("studio", "IndexedDB", "playbook {home} studio", True),
    Stored("computer", "localStorage", "playbook:{home}:computer", False),
    Stored("offline", "localStorage", "playbook:{home}:offline", False, "playbook:offline", True),
    Stored("start", "localStorage", "playbook:{home}:python", False, "playbook:python", True),
    Stored("python", "IndexedDB", "playbook {home} python", False, "playbook-python", True),
    Stored("studio-start", "localStorage", "playbook:{home}:studio-python", False),
    Stored("studio-python", "IndexedDB", "playbook {home} studio-python", False),
    Stored("copy", "Cache Storage", "playbook {home} ", False, is_of_site=True),
    Stored("drafts", "sessionStorage", "playbook:{home}:drafts", False),
    Stored("tab-notebook", "sessionStorage", "playbook:{home}:notebook", True),
    Stored("tab-computer", "sessionStorage", "playbook:{home}:computer", False),
    Stored("example", "sessionStorage", "playbook:{home}:example:", False),
    Stored("colours", "localStorage", "{home}.__palette", False, is_of_site=True),  # the theme's
)


def stored_data() -> dict[str, dict[str, object]]:
    """Return the names by id, as the page's scripts read them."""
    return {stored.id: asdict(stored) for stored in STORED}
