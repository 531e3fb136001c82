"""The web app manifest: what lets people put the playbook among their apps."""

from __future__ import annotations

import json
from pathlib import Path

from generator.brand import Brand
from generator.project import APP_ICONS, DRAWN_ICONS

MANIFEST = "manifest.webmanifest"


def write_manifest(
    site_dir: Path, name: str, short_name: str, *, language: str, brand: Brand
) -> None:
    """Write the manifest; every address in it is relative, so the site may lie in any folder.

    The app's window has the colour of the header of pages, and the icons are those of the `brand`.
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
        "theme_color": brand.header_colours[0],
        "background_color": "#ffffff",
        "icons": list(map(_drawn, DRAWN_ICONS)) if brand.icons else list(map(_icon, APP_ICONS)),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (site_dir / MANIFEST).write_text(text + "\n", "utf-8")


def _icon(path: str) -> dict[str, str]:
    size_px = APP_ICONS[path]
    return _member(path, f"{size_px}x{size_px}", "image/png")


def _drawn(path: str) -> dict[str, str]:
    return _member(path, "any", "image/svg+xml")


def _member(path: str, sizes: str, kind: str) -> dict[str, str]:
    purpose = "maskable" if "maskable" in path else "any"
    return {"src": path, "sizes": sizes, "type": kind, "purpose": purpose}
