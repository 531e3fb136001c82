"""How many conversations a week the person has time for, as said on the follow-up page."""

from worksheets.notebook import Notebook

_MOST_DIGITS = 3


def weekly_limit(notebook: Notebook) -> int | None:
    """Return the limit, or None where it was not said, or not as a number of at least 1."""
    typed = notebook.answers_of("follow-up").get("weekly_limit", "").strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS):
        return None
    return int(typed) or None
