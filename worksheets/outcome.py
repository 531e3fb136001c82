"""What a sheet's logic gives back to the engine."""

from dataclasses import dataclass

from worksheets.problems import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value its templates show, whether there is something to download, and problems."""

    result: object
    is_ready: bool
    problems: tuple[Problem, ...] = ()
