"""The runtime as it is shipped, tried under Node: cut library, our wheel, the libraries' wheels."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

from generator.runtime import Runtime, RuntimeSources, build_runtime

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
    job = {
        "pyodide": str(sources.pyodide),
        "shipped": f"{folder}/",
        "lock": manifest["lock"],
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
    for file in (file for file in manifest["files"] if file["use"] != "start"):
        content = gzip.decompress((site / file["path"]).read_bytes())
        (folder / file["name"]).write_bytes(content)
    return manifest
