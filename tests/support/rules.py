"""Rules of JavaScript code, written beside it in its own language and run by Node."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from hypothesis import settings

from generator.model.stored import stored_data
from worksheets.notebook.schema import schema_data

#: A search (`--hypothesis-profile=search`) tries five times as many random sources here, too.
_TIMES = settings().max_examples // 100

NODE = Path(sys.executable).with_name("node")

_FACTS_READ = {"notebook": schema_data(), "stored": stored_data()}

#: What the manifest puts around the page's script, as far as modules of the notebook read it.
RUNTIME_FACTS = f"globalThis.PLAYBOOK_RUNTIME = {json.dumps(_FACTS_READ)}"
NODE_FACTS = f"data:text/javascript,{quote(RUNTIME_FACTS)}"


def rules_in(folder: Path) -> list[Path]:
    """Return the folder's files of rules."""
    return sorted(folder.glob("*.test.mjs"))


def name_of(rules: Path) -> str:
    """Return what the rules are about."""
    return rules.name.removesuffix(".test.mjs")


def require_rules_hold(rules: Path) -> None:
    """Fail, showing which, where one of them does not hold."""
    command = [NODE, "--import", NODE_FACTS, "--test", "--test-reporter=spec", rules]
    finished = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        timeout=300 * _TIMES,
        check=False,
        env=os.environ | {"PLAYBOOK_TIMES": str(_TIMES)},
    )
    assert finished.returncode == 0, finished.stdout


def answer_of(script: Path, question: str) -> str:
    """Return what the script writes when it reads `question`. Fails where it does."""
    command = [NODE, "--import", NODE_FACTS, script]
    finished = subprocess.run(
        command, input=question, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout
