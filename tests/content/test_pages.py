"""A free page is taken apart as MkDocs does, whichever program wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.loading.pages import free_pages
from generator.project import Project


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Hi\n---\n# Welcome\n",
        "---\r\ntitle: Hi\r\n---\r\n# Welcome\r\n",
        "--- \ntitle: Hi\n---\t\n# Welcome\n",
        "---\ntitle: Hi\n...\n# Welcome\n",
        "# Welcome\n",
    ],
)
def test_the_facts_at_its_top_are_no_text(tmp_path: Path, text: str) -> None:
    """Also where Windows or a hasty hand ended the lines."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_bytes(text.encode())
    pages, problems = free_pages(Project(tmp_path), {})
    assert problems == []
    assert pages["index.md"].value == "# Welcome\n" == get_data(text.replace("\r\n", "\n"))[0]
