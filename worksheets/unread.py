"""Lines of a field that can't be read: each is named, and the others count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.problems import FieldProblem

_MOST_NAMED = 5  # of one field
_SHOWN_LENGTH = 100


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """What of the line with this `number` can't be read, and the code of the problem it is."""

    field: str
    code: str
    number: int
    text: str

    @property
    def problem(self) -> FieldProblem:
        """The problem beside the field."""
        values = {"line": str(self.number), "text": self.shown}
        return FieldProblem(self.field, self.code, values=values)

    @property
    def shown(self) -> str:
        """The text, no longer than a page has room for."""
        return self.text.strip()[:_SHOWN_LENGTH]


def problems_of(lines: Iterable[UnreadLine]) -> tuple[FieldProblem, ...]:
    """Return the problems of the first lines of each field."""
    named: Counter[str] = Counter()
    problems: list[FieldProblem] = []
    for line in lines:
        named[line.field] += 1
        problems += [line.problem] if named[line.field] <= _MOST_NAMED else []
    return tuple(problems)
