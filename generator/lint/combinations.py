"""Whoever you meet and whatever for, there is something to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

from generator.errors import Place, Problem
from generator.lint.checked import Checked
from generator.model.collections import Purpose, Question

LEAST_QUESTIONS = 3


def thin_combinations(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each person and purpose that too few questions fit both of."""
    playbook = checked.playbook
    count = Counter(pair for question in playbook.questions for pair in _pairs(question))
    for entry in playbook.written.entries_of(Purpose) if playbook.questions else ():
        for person in playbook.people:
            found = count[person.id, entry.value.id]
            if found < LEAST_QUESTIONS:
                yield _problem(person.id, entry.value.id, found, entry.place("id"))


def _pairs(question: Question) -> set[tuple[str, str]]:
    return set(product(question.people, question.purposes))


def _problem(person: str, purpose: str, found: int, place: Place) -> Problem:
    return Problem.of(
        place,
        "combinations.too_few",
        purpose=purpose,
        person=person,
        found=found,
        least=LEAST_QUESTIONS,
        missing=LEAST_QUESTIONS - found,
    )
