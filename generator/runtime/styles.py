"""Our stylesheets as one, without comments and needless space."""

from __future__ import annotations

from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.node import run_node
from generator.runtime.sources import RuntimeSources, fingerprint, our_scripts


def joined_styles(sources: RuntimeSources, cache: Cache) -> bytes:
    """Return all styles in the order of their names.

    Raises RuntimeAssetsError when esbuild can't read them.
    """
    files = sorted((sources.browser / "styles").glob("*.css"))
    esbuild = sources.node_modules / "esbuild" / "package.json"
    css = "\n".join(file.read_text("utf-8") for file in files)

    def make(folder: Path) -> None:
        run_node(sources, "minify.mjs", {"css": css, "target": str(folder / "playbook.css")})

    key = fingerprint([*files, esbuild, *our_scripts()])
    return (cache.get("styles", key, make) / "playbook.css").read_bytes()
