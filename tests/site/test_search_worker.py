"""The theme's search worker works as a text, for every language it knows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import material
import pytest

from generator.hosting.search_worker import write_search_script
from tests.site.search import found

_THEME = Path(material.__file__).parent / "templates" / "assets" / "javascripts"


@pytest.mark.parametrize(
    ("languages", "word"),
    [(["en"], "meetings"), (["de"], "Häuser"), (["en", "ja"], "会議")],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_words_are_found_in_their_language(tmp_path: Path, languages: list[str], word: str) -> None:
    """The languages come with the text, since a worker in a folder may load nothing."""
    shutil.copytree(_THEME, tmp_path / "assets" / "javascripts")
    fields = {name: {"boost": 1.0} for name in ("title", "text", "tags")}
    config = {"lang": languages, "separator": r"[\s\-]+", "fields": fields}
    config["pipeline"] = ["stopWordFilter"]
    docs = [{"location": "here.html", "title": word, "text": word}]
    docs.append({"location": "there.html", "title": "other", "text": "other"})
    index = {"config": config, "docs": docs}
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), "utf-8")
    script = write_search_script(tmp_path, "say, no")
    assert found(script, index, [word], tmp_path) == [["here.html"]]


def test_words_that_tell_something_are_looked_for_where_there_are_no_others(tmp_path: Path) -> None:
    """ "What do I say" is a question about saying, and no question about doing."""
    shutil.copytree(_THEME, tmp_path / "assets" / "javascripts")
    fields = {name: {"boost": 1.0} for name in ("title", "text", "tags")}
    config = {"lang": ["en"], "separator": r"[\s\-]+", "fields": fields, "pipeline": []}
    docs = [{"location": "here.html", "title": "Messages", "text": "what to say"}]
    docs.append({"location": "there.html", "title": "Work", "text": "what do I do"})
    script = write_search_script(tmp_path, "say, no")
    assert found(script, {"config": config, "docs": docs}, ["what do I say"], tmp_path) == [
        ["here.html"]
    ]
