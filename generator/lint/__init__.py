"""Checks of content that is well-formed and may still not serve its readers.

One rule a module; each is a pure function from what was made to problems. A new rule is one more
line in RULES.
"""

from __future__ import annotations

from generator.errors import Problem
from generator.lint.checked import Checked, Rule
from generator.lint.collections import missing_collections
from generator.lint.combinations import thin_combinations
from generator.lint.contrast import pale_colours
from generator.lint.kits import unfit_kits
from generator.lint.links import dead_links, links_nowhere, lost_synonyms
from generator.lint.names_alike import names_alike
from generator.lint.passages import KnownPassages
from generator.lint.reading_level import hard_paragraphs
from generator.lint.results import results_that_fail
from generator.lint.sentences import long_sentences
from generator.lint.shown import items_not_shown
from generator.lint.sources import items_without_source, uncited_sources
from generator.lint.style import unsaid
from generator.model.playbook import Playbook
from generator.steps import Steps, completed

RULES: tuple[Rule, ...] = (
    missing_collections,
    uncited_sources,
    items_without_source,
    items_not_shown,
    dead_links,
    links_nowhere,
    names_alike,
    lost_synonyms,
    pale_colours,
    thin_combinations,
    unfit_kits,
    long_sentences,
    hard_paragraphs,
    unsaid,
    results_that_fail,
)


def lint_problems(
    playbook: Playbook, pages: dict[str, str], known: KnownPassages | None = None
) -> list[Problem]:
    """Return every problem that any rule finds in the playbook and its generated pages.

    `known` are the passages of an earlier run.
    """
    return completed(lint_in_steps(playbook, pages, known or KnownPassages()))


def lint_in_steps(
    playbook: Playbook, pages: dict[str, str], known: KnownPassages
) -> Steps[list[Problem]]:
    """Do as `lint_problems` does, a step for each rule."""
    checked = Checked(playbook, pages, known)
    problems: list[Problem] = []
    for rule in RULES:
        problems += rule(checked)
        yield
    return problems
