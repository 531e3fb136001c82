"""The runtime as it is shipped, tried under Node: trimmed core, cut library, all wheels."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

from generator.runtime.build import build_runtime
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.pyodide import NAMES
from generator.shipped import Runtime

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "runtime"

_SCRIPT = Path(__file__).with_name("run-shipped.mjs")


def manifest_of(out_dir: Path, runtime: Runtime) -> dict:
    """Return what the page's script is told."""
    script = (out_dir / runtime.script).read_text("utf-8")
    return json.JSONDecoder().raw_decode(script, script.index("{", script.index("RUNTIME")))[0]


def answers_as_shipped(code: str, texts: list[str], folder: Path) -> list[str]:
    """Return what `answer(text)`, which the Python `code` defines, makes of each text.

    Python is loaded by the lock, with the hashes of its files checked, from files unpacked into
    `folder`.
    """
    sources = RuntimeSources.in_checkout(ROOT)
    manifest = _unpacked(sources, folder)
    stream = [str(folder / "site" / file["path"]) for file in _of_the_start(manifest)]
    core = {"stream": stream, "parts": manifest["start"], "into": str(folder)}
    return answers_in(folder, manifest["lock"], code, texts, core)


def answers_in(
    folder: Path, lock: dict, code: str, texts: list[str], core: dict | None = None
) -> list[str]:
    """Return what `answer(text)`, which the Python `code` defines, makes of each text.

    The standard library and the wheels that `lock` names lie in `folder`. `core` says in which
    packed stream Pyodide is; without it, the whole one is used, as it comes from npm.
    """
    sources = RuntimeSources.in_checkout(ROOT)
    job = {
        "pyodide": str(sources.pyodide),
        "names": NAMES,
        "core": core,
        "shipped": f"{folder}/",
        "lock": lock,
        "code": code,
        "texts": texts,
    }
    done = subprocess.run(
        [sources.node, _SCRIPT],
        input=json.dumps(job),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def _unpacked(sources: RuntimeSources, folder: Path) -> dict:
    """Put the shipped files into the folder under the names Pyodide knows; return the manifest."""
    site = folder / "site"
    manifest = manifest_of(site, build_runtime(sources, site, cache_dir=CACHE))
    for file in (file for file in manifest["files"] if file not in _of_the_start(manifest)):
        content = gzip.decompress((site / file["path"]).read_bytes())
        (folder / file["name"]).write_bytes(content)
    return manifest


def _of_the_start(manifest: dict) -> list[dict]:
    return [file for file in manifest["files"] if file["use"] == "start"]
