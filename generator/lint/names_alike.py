"""No two pages whose addresses differ in capitals only: many hosts take one for the other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.lint.checked import Checked


def names_alike(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each page that somebody has called like another but for capitals."""
    free = checked.playbook.pages
    written = dict(zip(free, checked.playbook.written.pages, strict=True))
    by_name: dict[str, list[str]] = {}
    for path in {**checked.pages, **free}:
        by_name.setdefault(path.casefold(), []).append(path)
    for alike in by_name.values():
        for path in alike:
            if len(alike) > 1 and path in written and path != path.casefold():
                other = next(one for one in alike if one != path)
                yield Problem.of(
                    written[path].place(()), "names_alike.alike", path=path, other=other
                )
