"""How many conversations a week the person has time for, as said on the follow-up page."""

from worksheets.answers import Answers
from worksheets.content.sheet import Field
from worksheets.fields import AnswerError, read_answer
from worksheets.notebook import Notebook

# The question as the follow-up page asks it.
_FIELD = Field("weekly_limit", "number", "", required=True, min=1, max=500)


def is_limit_said(notebook: Notebook) -> bool:
    """Return whether the limit is the person's own, and not the usual one."""
    return _FIELD.id in notebook.answers_of("follow-up")


def weekly_limit(notebook: Notebook, usual: int | None) -> int | None:
    """Return the limit; the organisation's `usual` one where nobody touched the question.

    None where the answer was taken out, or can't be read: the follow-up page asks.
    """
    typed = notebook.answers_of("follow-up").get(_FIELD.id)
    if typed is None:
        return usual
    try:
        return Answers({_FIELD.id: read_answer(_FIELD, typed)}).number(_FIELD.id)
    except AnswerError:
        return None
