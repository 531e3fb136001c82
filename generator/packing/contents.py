"""What of a studio depends on content: packed while a site is built, here or in a browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from posixpath import relpath

from generator.loading.content_file import SYSTEM_FILES
from generator.packing.tar import tar_of
from generator.project import OWN_FOLDER, RUNTIME_FOLDER, STUDIO_FOLDER, Project
from generator.runtime.shipped import PackedFile
from generator.shipped import Runtime, Studio

#: The project's folder in the browser.
ROOT = "/playbook"
#: The archives of what came, and of what is the organisation's own.
PROJECT, OWN_FILES = "studio-project", "studio-own"
#: That of the files the theme brings, which nothing but a whole build needs.
THEME = "studio-theme"
#: Where the runtime lies, seen from the studio's files.
_RUNTIME = f"{relpath(RUNTIME_FOLDER, STUDIO_FOLDER)}/"


def own_files(project: Project) -> dict[str, bytes]:
    """Return the organisation's own files by their path below content/own/."""
    found = (path for path in sorted(project.own.rglob("*")) if path.is_file())
    return {
        path.relative_to(project.own).as_posix(): path.read_bytes()
        for path in found
        if path.name not in SYSTEM_FILES and not path.name.startswith(".")
    }


def own_archive(files: Mapping[str, bytes]) -> bytes:
    """Return a tar of the organisation's own files, given by their path below content/own/."""
    home = f"{ROOT.lstrip('/')}/{OWN_FOLDER}"
    return tar_of({f"{home}{path}": data for path, data in files.items()})


def studio_of(code: Runtime, runtime: Runtime, contents: Sequence[PackedFile]) -> Studio:
    """Return the studio of a site: its `code`, and `contents` to work on.

    Its page can also bring the files of the `runtime`, which a new site has as well.
    """
    both = [file for one in contents for file in (one.packed, one.script)]
    entries = [one.entry("always") for one in contents]
    return Studio(
        code.script,
        code.stylesheet,
        (*entries, *_entries(runtime)),
        (*code.files, *both),
    )


def _entries(runtime: Runtime) -> list[dict[str, object]]:
    return [
        {
            "name": file.path,
            "path": f"{_RUNTIME}{file.path}",
            "size": file.size_bytes,
            "sha256": file.sha256,
            "script": f"{_RUNTIME}{script.path}",
            "contentSize": file.size_bytes,
            "contentSha256": file.sha256,
            "use": "rare",
        }
        for file, script in runtime.with_scripts()
    ]
