"""The studio of a built site, asked under Node."""

from __future__ import annotations

import base64
import html
import json
import re
import subprocess
from pathlib import Path
from typing import Any

from generator.runtime.sources import RuntimeSources
from tests.support.shipped import ROOT

_SCRIPT = Path(__file__).with_name("run-studio.mjs")
_ENTRIES = re.compile(r"data-files='([^']*)'")


def answers_of_the_studio(
    site: Path, own: dict[str, bytes], calls: list[tuple[str, dict[str, Any]]], work: Path
) -> list[dict[str, Any]]:
    """Return the replies to calls about the organisation's `own` files.

    The bytes in them are files in the folder `work`, such as `2-0` for the first of reply 2.
    """
    sources = RuntimeSources.in_checkout(ROOT)
    page = (site / "studio.html").read_text("utf-8")
    script = next((site / "assets/studio").glob("studio.*.js")).read_text("utf-8")
    facts = json.JSONDecoder().raw_decode(script, script.index("{", script.index("RUNTIME")))[0]
    entries = _ENTRIES.search(page)
    job = {
        "pyodide": str(sources.pyodide),
        "site": str(site),
        "work": str(work),
        "facts": facts,
        "entries": json.loads(html.unescape(entries[1])) if entries else [],
        "own": {path: base64.b64encode(data).decode() for path, data in own.items()},
        "calls": [{"name": name, "payload": payload} for name, payload in calls],
    }
    done = subprocess.run(
        [sources.node, _SCRIPT], input=json.dumps(job), capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(text) for text in json.loads(done.stdout)]
