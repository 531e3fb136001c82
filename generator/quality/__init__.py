"""Checks of content that is well-formed and may still not serve its readers.

One rule a module; each is a pure function from what was made to problems. A new rule is one more
line in RULES.
"""

from __future__ import annotations

from generator.errors import Problem
from generator.model.playbook import Playbook
from generator.quality.checked import Checked, Rule
from generator.quality.collections import missing_collections
from generator.quality.combinations import thin_combinations
from generator.quality.links import dead_links, lost_synonyms
from generator.quality.reading_level import hard_paragraphs
from generator.quality.results import results_that_fail
from generator.quality.sentences import long_sentences
from generator.quality.shown import items_not_shown
from generator.quality.sources import items_without_source, uncited_sources
from generator.quality.style import unsaid

RULES: tuple[Rule, ...] = (
    missing_collections,
    uncited_sources,
    items_without_source,
    items_not_shown,
    dead_links,
    lost_synonyms,
    thin_combinations,
    long_sentences,
    hard_paragraphs,
    unsaid,
    results_that_fail,
)


def quality_problems(playbook: Playbook, pages: dict[str, str]) -> list[Problem]:
    """Return every problem that any rule finds in the playbook and its generated pages."""
    checked = Checked(playbook, pages)
    return [problem for rule in RULES for problem in rule(checked)]
