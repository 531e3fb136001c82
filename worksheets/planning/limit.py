"""How many conversations a week the person has time for, as said on the follow-up page."""

from worksheets.notebook import Notebook

_MOST_DIGITS = 3


def weekly_limit(notebook: Notebook, usual: int | None) -> int | None:
    """Return the limit; the organisation's `usual` one where nobody touched the question.

    None where the answer was taken out, or is no number of at least 1: the follow-up page asks.
    """
    typed = notebook.answers_of("follow-up").get("weekly_limit")
    if typed is None:
        return usual
    text = typed.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        return None
    return int(text) or None
