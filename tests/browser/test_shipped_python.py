"""What is shipped is enough: the cut library and the wheels run every case."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

from generator.runtime import RuntimeSources, build_runtime
from tests.browser.test_runtime import CACHE, HERE, ROOT, manifest_of
from tests.worksheets.cases import cases
from worksheets.engine import run


def test_the_shipped_files_run_every_case_to_the_same_bytes(tmp_path: Path) -> None:
    """Loaded by the lock, with its hashes checked; no module is missed that a case can reach."""
    sources = RuntimeSources.in_checkout(ROOT)
    site, shipped = tmp_path / "site", tmp_path / "shipped"
    manifest = manifest_of(site, build_runtime(sources, site, cache_dir=CACHE))
    shipped.mkdir()
    for file in (file for file in manifest["files"] if file["use"] != "start"):
        content = gzip.decompress((site / file["path"]).read_bytes())
        (shipped / file["name"]).write_bytes(content)
    requests = [request for case in cases() for request in case.requests()]
    job = {
        "pyodide": str(sources.pyodide),
        "shipped": f"{shipped}/",
        "lock": manifest["lock"],
        "package": manifest["package"],
        "requests": requests,
    }
    done = subprocess.run(
        [sources.node, HERE / "run-shipped.mjs"],
        input=json.dumps(job),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    for request, reply in zip(requests, json.loads(done.stdout), strict=True):
        assert run(request) == reply
