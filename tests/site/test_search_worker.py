"""The theme's search worker works as a text, for every language it knows."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import material
import pytest

from generator.project import Project
from generator.runtime import RuntimeSources
from generator.search_worker import write_search_script

_THEME = Path(material.__file__).parent / "templates" / "assets" / "javascripts"

#: A worker's surroundings, and none of what would let it load something.
_RUN = """
import { readFileSync } from "node:fs";
import { runInContext, createContext } from "node:vm";
const [script, index, query] = process.argv.slice(1);
let text;
const page = createContext({ playbookSearchWorker: it => { text = it } });
runInContext(readFileSync(script, "utf8"), page);
const answers = [];
const self = createContext({ console, Intl, postMessage: answer => answers.push(answer),
    addEventListener: (type, listener) => { self.listener = listener } });
self.self = self;
runInContext(text, self);
await self.listener({ data: { type: 0, data: JSON.parse(index) } });
await self.listener({ data: { type: 2, data: query } });
console.log(JSON.stringify(answers.at(-1).data.items.flat().map(item => item.location)));
"""


@pytest.mark.parametrize(
    ("languages", "word"),
    [(["en"], "meetings"), (["de"], "Häuser"), (["en", "ja"], "会議")],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_words_are_found_in_their_language(
    project: Project, tmp_path: Path, languages: list[str], word: str
) -> None:
    """The languages come with the text, since a worker in a folder may load nothing."""
    shutil.copytree(_THEME, tmp_path / "assets" / "javascripts")
    fields = {name: {"boost": 1.0} for name in ("title", "text", "tags")}
    config = {"lang": languages, "separator": r"[\s\-]+", "fields": fields}
    config["pipeline"] = ["stopWordFilter"]
    docs = [{"location": "here.html", "title": word, "text": word}]
    docs.append({"location": "there.html", "title": "other", "text": "other"})
    index = {"config": config, "docs": docs, "options": {"suggest": False}}
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), "utf-8")
    script = write_search_script(tmp_path)
    node = RuntimeSources.in_checkout(project.root).node
    command = [str(node), "--input-type=module", "-e", _RUN, str(script), json.dumps(index), word]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr
    assert json.loads(done.stdout) == ["here.html"]
