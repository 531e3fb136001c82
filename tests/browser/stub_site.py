"""A site of one page with the stub worksheet, for what no real worksheet does."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml

from generator.runtime.build import build_runtime
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.snapshot import QUICKEST_LEVEL
from generator.shipped import Runtime
from tests.support.shipped import CACHE, ROOT

HERE = Path(__file__).parent
WORDS = ROOT / "content" / "words" / "worksheet.yaml"

SHEET = {
    "id": "stub",
    "fields": [
        {"id": "role", "kind": "text"},
        {"id": "raw", "kind": "long_text"},
        {"id": "limit", "kind": "number"},
        {"id": "audience", "kind": "choice"},
        {
            "id": "contacts",
            "kind": "group",
            "notebook": "contacts",
            "fields": [
                {"id": "name", "kind": "text"},
                {"id": "tier", "kind": "choice", "default": "quarterly"},
            ],
        },
    ],
    "exports": [
        {"id": "ics", "label": "Calendar", "filename": "stub.ics"},
        {"id": "txt", "label": "Text", "filename": "stub.txt"},
    ],
}


STUB = HERE / "stub" / "worksheets"


def build_stub_runtime(
    out_dir: Path,
    worksheets: Path = STUB,
    *,
    cache_dir: Path = CACHE,
    preview: bool = False,
    **sources: Path,
) -> Runtime:
    """Build the runtime of a stub, packed as quickly as can be."""
    made_from = RuntimeSources.in_checkout(ROOT, worksheets=worksheets, **sources)
    return build_runtime(
        made_from, out_dir, cache_dir=cache_dir, preview=preview, zstd_level=QUICKEST_LEVEL
    )


def build_stub_site(folder: Path, *, worksheets: Path = STUB, preview: bool = False) -> Path:
    """Write the site into `folder` and return it."""
    runtime = build_stub_runtime(folder / "assets", worksheets, preview=preview)
    page = (HERE / "page.html").read_text("utf-8")
    filled = {
        "SCRIPT": runtime.script,
        "STYLESHEET": runtime.stylesheet,
        "SHEET": json.dumps(SHEET),
        "WORDS": json.dumps(yaml.safe_load(WORDS.read_text("utf-8"))),
    }
    for name, text in filled.items():
        page = page.replace(name, text)
    (folder / "stub.html").write_text(page, "utf-8")
    return folder


def build_large_stub_site(folder: Path) -> Path:
    """Write the site with 40,000,000 bytes more in Python's memory, and return it."""
    worksheets = shutil.copytree(STUB, folder / "worksheets")
    (worksheets / "large.py").write_text('LARGE = bytearray(b"x") * 40_000_000\n', "utf-8")
    return build_stub_site(folder / "site", worksheets=worksheets)
