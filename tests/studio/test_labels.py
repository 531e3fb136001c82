"""What a field of a form is called, and what helps with it, is said of just this field."""

from __future__ import annotations

import pytest

from generator.studio.forms.labels import Labels

WORDS = {
    "name": "Name",
    "org.name": "Name of the organisation",
    "birthday": "Birthday",
    "birthday.help": "As somebody would type it.",
    "touches.birthday": "For birthdays",
    "steps.help": "In order.",
    "steps": "Steps",
    "steps.*.help": "Help below the heading",
    "script.minutes": "Minutes of a part",
}


@pytest.mark.parametrize(
    ("path", "label", "help_"),
    [
        ("org.name", "Name of the organisation", ""),
        ("org.holidays.also.name", "Name", ""),
        ("sample.birthday", "Birthday", "As somebody would type it."),
        ("touches.birthday", "For birthdays", ""),
        ("sheets.steps", "Steps", "In order."),
        ("sheets.steps.rules.help", "Help below the heading", ""),
        ("kits.script.minutes", "Minutes of a part", ""),
    ],
)
def test_a_label_and_its_help_are_not_those_of_a_namesake(
    path: str, label: str, help_: str
) -> None:
    """The most particular words are found, and no help goes with another label."""
    labels = Labels(WORDS)
    assert (labels.label(path.split(".")), labels.help(path.split("."))) == (label, help_)
