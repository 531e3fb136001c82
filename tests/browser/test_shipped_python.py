"""What is shipped is enough: the cut library and the wheels run every case and every import."""

from __future__ import annotations

from tests.support.ahead import Answered


def test_the_shipped_files_run_every_case_to_the_same_bytes(answered_cases: Answered) -> None:
    """No module is missed that a case can reach."""
    _answers_alike(answered_cases)


def test_the_shipped_python_imports_every_sample_and_5000_rows_alike(
    answered_imports: Answered,
) -> None:
    """The same proposals and the same files."""
    _answers_alike(answered_imports)


def _answers_alike(answered: Answered) -> None:
    for text, answer in zip(answered.texts, answered.answers, strict=True):
        assert answered.here(text) == answer
