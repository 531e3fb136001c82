"""The site's search as its worker answers, without a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from generator.runtime.sources import RuntimeSources

_ROOT = Path(__file__).parents[2]

#: A worker's surroundings, and none of what would let it load something.
_RUN = """
import { readFileSync } from "node:fs";
import { runInContext, createContext } from "node:vm";
const [script, questions] = process.argv.slice(1);
const { index, queries } = JSON.parse(readFileSync(questions, "utf8"));
let text;
const page = createContext({ playbookSearchWorker: it => { text = it } });
runInContext(readFileSync(script, "utf8"), page);
let answer;
const self = createContext({ console, Intl, postMessage: it => { answer = it },
    addEventListener: (type, listener) => { self.listener = listener } });
self.self = self;
runInContext(text, self);
await self.listener({ data: { type: 0, data: index } });
const found = [];
for (const query of queries) {
  await self.listener({ data: { type: 2, data: query } });
  found.push(answer.data.items.flat().map(item => item.location));
}
console.log(JSON.stringify(found));
"""


def found(script: Path, index: dict, queries: Iterable[str], folder: Path) -> list[list[str]]:
    """Return for each query the addresses of what is found, the best first.

    `script` is the one generator/hosting/search_worker.py writes; `folder` is free to write into.
    """
    questions = folder / "questions.json"
    index = index | {"options": {"suggest": False}}
    questions.write_text(json.dumps({"index": index, "queries": list(queries)}), "utf-8")
    node = RuntimeSources.in_checkout(_ROOT).node
    command = [str(node), "--input-type=module", "-e", _RUN, str(script), str(questions)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr[:300]
    return json.loads(done.stdout)
