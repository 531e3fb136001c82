"""The organisation's words come from org.yaml only."""

from __future__ import annotations

import re
from pathlib import Path

from generator.loading.load import load
from generator.plugin import build_site
from generator.project import Project
from tests.site.checkout import copied_checkout


def test_another_name_leaves_nothing_of_the_old_one(project: Project, tmp_path: Path) -> None:
    """Change each text of org.yaml, build, and look for what it said before."""
    old = load(project).org
    copy = copied_checkout(project, tmp_path / "playbook")
    facts = {
        "name": "Quillfeather Mills",
        "short_name": "Quillfeather",
        "hr_team": "Crew Care",
        "hr_contact": "crew@example.com",
        "chat_tool": "Parrot",
        "intranet": "the Nest",
    }
    org = copy.content / "org.yaml"
    text = org.read_text("utf-8")
    for fact, new in facts.items():
        text = re.sub(rf"^{fact}: .*$", f"{fact}: {new}", text, flags=re.MULTILINE)
    org.write_text(text, "utf-8")
    build_site(copy, tmp_path / "site")
    site = _texts(tmp_path / "site")
    assert facts["name"] in site
    for fact in facts:
        assert getattr(old, fact) not in site, f"the old {fact} is still there"


def _texts(site: Path) -> str:
    pages = [*site.rglob("*.html"), *site.rglob("*.json"), *site.rglob("*.js")]
    return "\n".join(path.read_text("utf-8") for path in pages)
