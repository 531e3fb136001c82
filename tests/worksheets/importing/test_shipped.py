"""Imports in the browser's Python: the same proposals, and fast enough to be waited for."""

import base64
import gzip
import json
import subprocess
from pathlib import Path

from generator.runtime import RuntimeSources, build_runtime
from tests.browser.test_runtime import CACHE, ROOT, manifest_of
from tests.worksheets.importing import told
from tests.worksheets.importing.large import card_file, linkedin_file, workbook_file
from tests.worksheets.importing.samples import EVERY_SAMPLE

HERE = Path(__file__).parent
LARGE_ROWS = 5000


def test_the_shipped_python_imports_every_sample_alike_and_5000_rows_in_time(
    tmp_path: Path,
) -> None:
    """Loaded as in the page: the cut standard library, our wheel, and the libraries' wheels."""
    large = [make(LARGE_ROWS) for make in (linkedin_file, card_file, workbook_file)]
    files = [*(path.read_bytes() for path in EVERY_SAMPLE), workbook_file(20), *large]
    answer = _under_pyodide(files, tmp_path)
    for file, text in zip(files, answer["told"], strict=True):
        assert text == told.told(file)
    linkedin, cards, workbook = answer["seconds"][-len(large) :]
    print(f"5,000 rows: LinkedIn {linkedin:.2f} s, vCard {cards:.2f} s, xlsx {workbook:.2f} s")
    # Under 3 s on a machine to itself; this one may be busy.
    assert linkedin < 6


def _under_pyodide(files: list[bytes], folder: Path) -> dict:
    sources = RuntimeSources.in_checkout(ROOT)
    site, shipped = folder / "site", folder / "shipped"
    manifest = manifest_of(site, build_runtime(sources, site, cache_dir=CACHE))
    shipped.mkdir()
    for file in (file for file in manifest["files"] if file["use"] != "start"):
        content = gzip.decompress((site / file["path"]).read_bytes())
        (shipped / file["name"]).write_bytes(content)
    job = {
        "pyodide": str(sources.pyodide),
        "shipped": f"{shipped}/",
        "lock": manifest["lock"],
        "code": (HERE / "told.py").read_text("utf-8"),
        "files": [base64.b64encode(file).decode() for file in files],
    }
    done = subprocess.run(
        [sources.node, HERE / "run-import.mjs"],
        input=json.dumps(job),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)
