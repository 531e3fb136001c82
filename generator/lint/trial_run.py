"""Runs the trial of a worksheet as a program of its own, which may be ended."""

from __future__ import annotations

import json
import signal
import sys
from functools import lru_cache
from importlib.util import find_spec

from generator.lint.trial import MEMORY_FULL, Fault, faults
from worksheets.content.plain import opened

#: Of a processor's time; on a busy machine, a program that is right may wait far longer for it.
MOST_SECONDS = 10

#: What ends a trial that doesn't end itself. Windows limits no processor's time.
_LONGEST_WAIT_SECONDS = 600 if find_spec("resource") else 60

#: How a system ends a program that went beyond its limits. Windows knows neither.
_LIMIT_SIGNALS = frozenset(
    getattr(signal, name) for name in ("SIGKILL", "SIGXCPU") if hasattr(signal, name)
)


@lru_cache(maxsize=64)  # a preview checks all at every save, and few of them changed
def faults_found(definition: str) -> tuple[Fault, ...] | None:
    """Return what fails of a worksheet in JSON, or None where its templates had to be stopped.

    Raises RuntimeError where the trial itself goes wrong.
    """
    if sys.platform == "emscripten":  # no second program there: the page stops its worker itself
        try:
            return tuple(faults(json.loads(definition)))
        except MemoryError:
            return None
    return _faults_of_program(definition)


def _faults_of_program(definition: str) -> tuple[Fault, ...] | None:
    import subprocess  # a browser's Python has none

    try:
        done = subprocess.run(
            [sys.executable, "-m", "generator.lint.trial", str(MOST_SECONDS)],
            input=definition,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_LONGEST_WAIT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode == MEMORY_FULL or -done.returncode in _LIMIT_SIGNALS:
        return None
    if done.returncode:
        raise RuntimeError(f"The trial ended with status {done.returncode}:\n{done.stderr}")
    return opened(tuple[Fault, ...], json.loads(done.stdout))
