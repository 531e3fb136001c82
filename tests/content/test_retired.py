"""Files written for an earlier version go on working."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.loading.load import load
from generator.project import Project
from tests.content.spoiled import ORG, PITCH, SOURCES


def _loaded(folder: Path, org: str) -> object:
    (folder / "content").mkdir()
    for name, text in (("org", org), ("pitch", PITCH), ("sources", SOURCES)):
        (folder / "content" / f"{name}.yaml").write_text(text, "utf-8")
    return load(Project(folder), today=date(2026, 11, 27)).org


def test_the_letter_of_a_tier_may_stay_and_is_ignored(tmp_path: Path) -> None:
    """Nothing reads it any more, and organisations have files with it."""
    org = _loaded(tmp_path, ORG.replace("id: yearly,", "id: yearly, letter: C,"))
    assert not hasattr(org.tiers[0], "letter")
    assert org.tiers[0].label == "Yearly"


def test_jargon_also_adds_to_the_list(tmp_path: Path) -> None:
    """Each word once."""
    org = _loaded(tmp_path, f"{ORG}jargon: [synergy, guru]\njargon_also: [guru, flywheel]\n")
    assert org.all_jargon == ("synergy", "guru", "flywheel")
