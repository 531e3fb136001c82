"""Our browser modules as one classic script, with the worker's own inside."""

from __future__ import annotations

from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.node import run_node
from generator.runtime.sources import BUNDLED, RuntimeSources, fingerprint, our_scripts


def bundle(sources: RuntimeSources, cache: Cache) -> bytes:
    """Return the page's script without its manifest, which `with_manifest` puts in front.

    Raises RuntimeAssetsError when esbuild finds a mistake in one of the modules.
    """
    modules = list(sources.browser.rglob("*.mjs"))
    versions = [sources.node_modules / name / "package.json" for name in ("esbuild", *BUNDLED)]
    pyodide = sources.pyodide / "pyodide.mjs"
    key = fingerprint([*modules, *versions, pyodide, *our_scripts()])

    def make(folder: Path) -> None:
        job = {"browser": str(sources.browser.resolve()), "target": str(folder / "playbook.js")}
        run_node(sources, "bundle.mjs", job)

    return (cache.get("bundle", key, make) / "playbook.js").read_bytes()
