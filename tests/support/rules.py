"""Rules of JavaScript code, written beside it in its own language and run by Node."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_NODE = Path(sys.executable).with_name("node")


def rules_in(folder: Path) -> list[Path]:
    """Return the folder's files of rules."""
    return sorted(folder.glob("*.test.mjs"))


def name_of(rules: Path) -> str:
    """Return what the rules are about."""
    return rules.name.removesuffix(".test.mjs")


def require_rules_hold(rules: Path) -> None:
    """Fail, showing which, where one of them does not hold."""
    command = [_NODE, "--test", "--test-reporter=spec", rules]
    finished = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert finished.returncode == 0, finished.stdout
