"""What to offer and what to ask for: typed for this talk, else what the pitch says."""

from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.answers import Answers
from worksheets.content.items import PersonKind
from worksheets.notebook import Notebook

_PITCH = "pitch"


@dataclass(frozen=True, slots=True)
class Exchange:
    """The offer and the ask; `is_from_pitch` where one of them comes from the pitch.

    `idea` is what such people like to be offered; "" where the kind of person is not known.
    """

    offer: str
    ask: str
    is_from_pitch: bool
    idea: str


def exchange(
    answers: Answers, notebook: Notebook, kind: str, kinds: Iterable[PersonKind]
) -> Exchange:
    """Return the offer and the ask for a talk with someone of `kind`."""
    pitch = notebook.answers_of(_PITCH)
    typed = {part: str(answers[part]) for part in ("offer", "ask")}
    said = {part: " ".join(pitch.get(part, "").split()) for part in typed}
    taken = {part: typed[part] or said[part] for part in typed}
    return Exchange(
        **taken,
        is_from_pitch=any(said[part] and not typed[part] for part in typed),
        idea=next((one.offer for one in kinds if one.id == kind), ""),
    )
