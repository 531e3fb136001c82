"""What the checks look at: the playbook and the pages made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.errors import Problem
from generator.model.playbook import Playbook
from generator.quality.passages import Passage, passages


@dataclass(frozen=True)
class Checked:
    """The content, and the generated pages (Markdown with HTML in it) by their path."""

    playbook: Playbook
    pages: dict[str, str]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that people read."""
        return tuple(passages(self.playbook))


type Rule = Callable[[Checked], Iterable[Problem]]
