"""Who of the form's rows can be planned, and what is wrong with the others."""

from collections.abc import Mapping

from worksheets.context import Context
from worksheets.planning.person import Person
from worksheets.problems import FieldProblem


def people_in(
    context: Context, people: Mapping[str, Person]
) -> tuple[Mapping[str, Person], tuple[FieldProblem, ...]]:
    """Return those of `people` whose row could be read, by id, and what keeps others out."""
    readable: dict[str, Person] = {}
    problems: list[FieldProblem] = []
    for row in context.answers.rows("contacts"):
        noted = row.answers.day("last_contact")
        if noted and noted > context.today:
            problems.append(FieldProblem("last_contact", "in_the_future", row.id))
        elif row.id in people:
            readable[row.id] = people[row.id]
    return readable, tuple(problems)
