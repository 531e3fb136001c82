"""What the checks look at: the playbook and the pages made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import Problem
from generator.lint.passages import KnownPassages, Passage, passages
from generator.model.playbook import Playbook


@dataclass(frozen=True)
class Checked:
    """The content, and the generated pages (Markdown with HTML in it) by their path."""

    playbook: Playbook
    pages: dict[str, str]
    known: KnownPassages = field(default_factory=KnownPassages)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that people read."""
        return tuple(passages(self.playbook, self.known))


type Rule = Callable[[Checked], Iterable[Problem]]
