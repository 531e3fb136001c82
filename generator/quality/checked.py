"""What the checks look at: the playbook and the pages made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.errors import Problem
from generator.model.playbook import Playbook


@dataclass(frozen=True, slots=True)
class Checked:
    """The content, and the generated pages (Markdown with HTML in it) by their path."""

    playbook: Playbook
    pages: dict[str, str]


type Rule = Callable[[Checked], Iterable[Problem]]
