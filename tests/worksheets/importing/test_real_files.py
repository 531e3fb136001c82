"""What each file of `tests/cases/files` becomes when it is imported."""

import yaml

from tests.worksheets.definitions import CASES
from tests.worksheets.importing.real_files import FILES


def test_every_file_has_an_expectation_and_every_expectation_a_file() -> None:
    listed = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))
    assert [case["file"] for case in listed] == sorted(path.name for path in FILES.iterdir())
