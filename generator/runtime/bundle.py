"""Our browser modules as one classic script, with the workers' own inside."""

from __future__ import annotations

from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.node import Job, run_node
from generator.runtime.sources import BUNDLED, RuntimeSources, fingerprint, our_scripts
from generator.runtime.start.pyodide import LOADER


def bundle(sources: RuntimeSources, cache: Cache, entry: str = "") -> bytes:
    """Return the script of every page, or that of the folder `entry`, for some pages besides.

    What surrounds it, its manifest, is `around`'s to put there.

    Raises RuntimeAssetsError when esbuild finds a mistake in one of the modules.
    """
    modules = list(sources.browser.rglob("*.mjs"))
    versions = [sources.node_modules / name / "package.json" for name in ("esbuild", *BUNDLED)]
    pyodide = sources.pyodide / LOADER
    key = fingerprint([*modules, *versions, pyodide, *our_scripts()])

    def make(folder: Path) -> None:
        job: Job = {
            "browser": str(sources.browser.resolve()),
            "entry": f"{entry}/main.mjs".lstrip("/"),
            "target": str(folder / "playbook.js"),
        }
        run_node(sources, "bundle.mjs", job)

    return (
        cache.get(f"bundle-{entry}" if entry else "bundle", key, make) / "playbook.js"
    ).read_bytes()
