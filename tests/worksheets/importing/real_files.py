"""Files as people have them, and what each should become (`tests/cases/expected.yaml`)."""

from pathlib import Path

import yaml

from tests.worksheets.definitions import CASES

FILES = CASES / "files"


def expectations(key: str) -> list[dict]:
    """Return what is expected of each file that `key` (people, card_has, days …) is about."""
    listed = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))
    return [case for case in listed if key in case]


def path_of(case: dict) -> Path:
    """Return where the file of a case lies."""
    return FILES / case["file"]
