"""The playbook can be installed as an app."""

from __future__ import annotations

import json
import struct
from pathlib import Path

from playwright.sync_api import Browser

from generator.hosting.installable import MANIFEST


def test_the_manifest_names_what_is_there(site: Path) -> None:
    """Relative addresses, and icons of the size they claim."""
    manifest = json.loads((site / MANIFEST).read_text("utf-8"))
    assert manifest["name"]
    assert manifest["short_name"]
    assert (site / manifest["start_url"]).is_file()
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        header = (site / icon["src"]).read_bytes()[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        assert "{}x{}".format(*struct.unpack(">II", header[16:24])) == icon["sizes"]


def test_chromium_finds_nothing_wrong(chromium: Browser, host: str) -> None:
    """Asked from a page further down, too."""
    page = chromium.new_page()
    session = page.context.new_cdp_session(page)
    for path in ("index.html", "worksheets/pitch.html"):
        page.goto(f"{host}/{path}")
        found = session.send("Page.getAppManifest")
        assert found["url"].partition("?")[0] == f"{host}/{MANIFEST}"
        assert found["errors"] == []
        wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert {error["errorId"] for error in wrong} <= {"in-incognito"}
    page.close()
