"""The web app manifest: what lets people put the playbook among their apps."""

from __future__ import annotations

import json
import re
from pathlib import Path

MANIFEST = "manifest.webmanifest"

_HEADER_COLOUR = re.compile(r"--md-primary-fg-color:\s*([^;}]+)")


def write_manifest(
    site_dir: Path, name: str, short_name: str, *, language: str, stylesheet: Path
) -> None:
    """Write the manifest; every address in it is relative, so the site may lie in any folder.

    The app's window has the colour that `stylesheet` gives the header of pages.
    The members are those of the W3C's Web Application Manifest.
    """
    manifest = {
        "id": "./",
        "name": name,
        "short_name": short_name,
        "lang": language,
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        **_window_colour(stylesheet.read_text("utf-8")),
        "background_color": "#ffffff",
        "icons": [
            _icon("icon-192.png", 192, "any"),
            _icon("icon-512.png", 512, "any"),
            _icon("icon-maskable-512.png", 512, "maskable"),
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site_dir / MANIFEST).write_text(text + "\n", "utf-8")


def _window_colour(styles: str) -> dict[str, str]:
    """Return the member for the first colour named, the light scheme's; none if there is none."""
    found = _HEADER_COLOUR.search(styles)
    return {"theme_color": found[1].strip()} if found else {}


def _icon(name: str, size_px: int, purpose: str) -> dict[str, str]:
    size = f"{size_px}x{size_px}"
    return {"src": f"assets/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
