"""A kit takes as long as its play says, and a play has one kit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.lint.checked import Checked
from generator.model.kits import Kit


def unfit_kits(checked: Checked) -> Iterator[Problem]:
    """Yield a problem for each script of another length than the play, and each second kit."""
    minutes = {play.id: play.minutes for play in checked.playbook.plays}
    seen: Counter[str] = Counter()
    for entry in checked.playbook.written.entries_of(Kit):
        kit = entry.value
        seen[kit.play] += 1
        if kit.script_minutes != minutes.get(kit.play, kit.script_minutes):
            yield Problem.of(
                entry.place("script"),
                "kits.minutes",
                id=kit.id,
                script_minutes=kit.script_minutes,
                play=kit.play,
                minutes=minutes[kit.play],
            )
        if seen[kit.play] > 1:
            yield Problem.of(entry.place("play"), "kits.second", play=kit.play)
