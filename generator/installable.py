"""The web app manifest: what lets people put the playbook among their apps."""

from __future__ import annotations

import json
from pathlib import Path

MANIFEST = "manifest.webmanifest"

#: Of the icons in content/assets: the ground they are drawn on.
_COLOUR = "#00796b"


def write_manifest(site_dir: Path, name: str, short_name: str, language: str) -> None:
    """Write the manifest; every address in it is relative, so the site may lie in any folder.

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
        "theme_color": _COLOUR,
        "background_color": "#ffffff",
        "icons": [
            _icon("icon-192.png", 192, "any"),
            _icon("icon-512.png", 512, "any"),
            _icon("icon-maskable-512.png", 512, "maskable"),
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site_dir / MANIFEST).write_text(text + "\n", "utf-8")


def _icon(name: str, size_px: int, purpose: str) -> dict[str, str]:
    size = f"{size_px}x{size_px}"
    return {"src": f"assets/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
