"""Of Pyodide, what pure Python has no use for is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.rules import name_of, require_rules_hold, rules_in


@pytest.mark.parametrize("rules", rules_in(Path(__file__).parent), ids=name_of)
def test_the_rules_of_trimming_hold(rules: Path) -> None:
    """Tried on a script of the same shape; that the real one works, every other test shows."""
    require_rules_hold(rules)
