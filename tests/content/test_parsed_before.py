"""What a build read of the files that ship is in a table, from which they are read again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.loading import parsed_before
from generator.loading.parsed_before import know, table_of
from generator.loading.source import parse
from generator.project import Project

SLIPS = "a: {b: 'it''s', c: [d, \"e\\u00e9\"]}\nf: |\n  g\n    h\n\ni:\nj: >\n  k\n\n\n  l\n"


@pytest.fixture
def texts(project: Project) -> dict[str, str]:
    """Every YAML file that ships, and one in every style."""
    folders = (project.content, project.root / "worksheets")
    paths = [path for folder in folders for path in folder.rglob("*.yaml")]
    return {project.name_of(path): path.read_text("utf-8") for path in paths} | {"x.yaml": SLIPS}


@pytest.fixture
def table(texts: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[bytes]:
    """The table of all of them, which nothing else knows afterwards."""
    monkeypatch.setattr(parsed_before, "_known", {})
    yield table_of(texts.values())
    parse.cache_clear()


def test_each_file_is_read_from_the_table_as_from_its_text(
    texts: dict[str, str], table: bytes
) -> None:
    """Value by value, each at its place."""
    read = {name: parse(text, name) for name, text in texts.items()}
    parse.cache_clear()
    know(table)
    assert parsed_before.events_before(SLIPS) is not None
    assert {name: parse(text, name) for name, text in texts.items()} == read


def test_a_text_that_was_changed_is_read_anew(table: bytes) -> None:
    """By what it says, not by what it was called."""
    know(table)
    assert parsed_before.events_before(f"{SLIPS}m: n\n") is None
