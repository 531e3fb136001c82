"""Imports in the browser's Python: the same proposals and the same files."""

from tests.support.ahead import Answered


def test_the_shipped_python_imports_every_sample_and_5000_rows_alike(
    answered_imports: Answered,
) -> None:
    """Loaded as in the page: the cut standard library, our wheel, and the libraries' wheels."""
    for file, text in zip(answered_imports.texts, answered_imports.answers, strict=True):
        assert answered_imports.here(file) == text
