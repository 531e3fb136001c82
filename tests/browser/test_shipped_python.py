"""What is shipped is enough: the cut library and the wheels run every case."""

from __future__ import annotations

from tests.support.ahead import Answered


def test_the_shipped_files_run_every_case_to_the_same_bytes(answered_cases: Answered) -> None:
    """No module is missed that a case can reach."""
    for request, reply in zip(answered_cases.texts, answered_cases.answers, strict=True):
        assert answered_cases.here(request) == reply
