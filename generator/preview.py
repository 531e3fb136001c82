"""The preview: MkDocs' own, which looks for saved files oftener and in more places."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.project import Project

#: What pages are made of, beside the content.
_WATCHED = ("worksheets", "generator/templates", "generator/browser", "generator/theme")

#: MkDocs looks for saved files twice a second only. It looks rather than being told, because no
#: system tells of changes on a network drive.
_LOOK_EVERY_S = 0.1

#: How long nothing must change before a build begins: an editor may save in several steps.
_SETTLED_S = 0.05


def serve_site(project: Project, address: str) -> None:
    """Show a preview at `address` that follows every saved file."""
    mkdocs_serve(str(project.config_file), livereload=True, dev_addr=address, strict=False)


def watch(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Have the `server` look at all that pages are made of, and often."""
    root = Path(config.config_file_path).parent
    by_mkdocs = (config.docs_dir, config.config_file_path)
    for path in by_mkdocs:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=_LOOK_EVERY_S)
    server.build_delay = _SETTLED_S
    for path in (*by_mkdocs, *(str(root / folder) for folder in _WATCHED)):
        server.watch(path)
