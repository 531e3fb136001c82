"""What Home's elements carry: their words, the rules of the agenda, and small first steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from generator.model.playbook import Playbook
from generator.model.week import week_begins
from generator.rendering.markup import plain
from worksheets.content.organisation import WEEKDAYS
from worksheets.fields import FLAG_SET
from worksheets.mapping.priority import BASE, WEIGHTS
from worksheets.planning.planned import RESTING
from worksheets.relations.promises import PROMISED_BY, REMINDER, REMINDER_SHOWN

#: Collections whose entries may be small first steps: those with `minutes` and a `way`.
_STEPS = ("tips", "dos")


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One thing to do in so many minutes; `href` is where more is said, from the site's root."""

    id: str
    title: str
    text: str
    minutes: int
    way: str
    href: str


def home_facts(playbook: Playbook) -> dict[str, Any]:
    """Return what a page with one of Home's elements carries, in JSON's types."""
    return {
        "words": dict(playbook.words_of("home").by_key),
        "facts": {
            "rules": {
                "weekBegins": WEEKDAYS.index(week_begins(playbook.org)),
                "weights": dict(WEIGHTS),
                "base": BASE,
                "resting": RESTING,
                "paused": FLAG_SET,
                "promisedBy": list(PROMISED_BY),
                "reminder": {"by": REMINDER, "shownDays": REMINDER_SHOWN.days},
            },
            "off": sorted(playbook.off),
            "touches": {touch.id: touch.title for touch in playbook.touches},
            "steps": [asdict(step) for step in _steps(playbook)],
        },
    }


def _steps(playbook: Playbook) -> Iterator[FirstStep]:
    for name in _STEPS:
        for entry in playbook.collections[name]:
            if entry.minutes and entry.way:
                yield FirstStep(
                    id=f"{name}/{entry.id}",
                    title=plain(entry.title),
                    text=plain(entry.first_step),
                    minutes=entry.minutes,
                    way=entry.way,
                    href=f"{name}.html#{entry.id}",
                )
