"""The studio's scripts, as far as they need no page: undo, what is typed, colours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.rules import name_of, require_rules_hold, rules_in


@pytest.mark.parametrize("rules", rules_in(Path(__file__).parent / "rules"), ids=name_of)
def test_the_rules_of_the_studios_page_hold(rules: Path) -> None:
    """Each rule by itself."""
    require_rules_hold(rules)
