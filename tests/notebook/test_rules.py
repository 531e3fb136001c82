"""Merging loses nothing and tabs agree in the end: properties over random notebooks and tabs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

NODE = Path(sys.executable).with_name("node")
RULES = sorted((Path(__file__).parent / "rules").glob("*.test.mjs"))


@pytest.mark.parametrize("rules", RULES, ids=lambda path: path.name.removesuffix(".test.mjs"))
def test_the_rules_of_the_notebook_hold(rules: Path) -> None:
    """Each rule is written beside its code's language, and tried with many seeds."""
    command = [NODE, "--test", "--test-reporter=spec", rules]
    finished = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert finished.returncode == 0, finished.stdout
