"""Merging loses nothing and tabs agree in the end: properties over random notebooks and tabs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.rules import name_of, require_rules_hold, rules_in


@pytest.mark.parametrize("rules", rules_in(Path(__file__).parent / "rules"), ids=name_of)
def test_the_rules_of_the_notebook_hold(rules: Path) -> None:
    """Each rule is tried with many seeds."""
    require_rules_hold(rules)
