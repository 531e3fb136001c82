"""The web app manifest: what lets people put the playbook among their apps."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.project import APP_ICONS

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
        "icons": [_icon(path, size_px) for path, size_px in APP_ICONS.items()],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site_dir / MANIFEST).write_text(text + "\n", "utf-8")


def _window_colour(styles: str) -> dict[str, str]:
    """Return the member for the first colour named, the light scheme's; none if there is none."""
    found = _HEADER_COLOUR.search(styles)
    return {"theme_color": found[1].strip()} if found else {}


def _icon(path: str, size_px: int) -> dict[str, str]:
    purpose = "maskable" if "maskable" in path else "any"
    return {"src": path, "sizes": f"{size_px}x{size_px}", "type": "image/png", "purpose": purpose}
