"""The lock by which the browser loads packages."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from pyodide_lock import InfoSpec, PackageSpec, PyodideLockSpec

from generator.runtime.package import Package
from generator.runtime.start.pyodide import info_of


def lock_of(pyodide: Path, wheels: Sequence[tuple[Package, bytes]]) -> dict[str, object]:
    """Return a lock with exactly these wheels, for the Pyodide in the folder `pyodide`.

    The shape is that of `pyodide-lock.json`, checked by pyodide-lock.
    """
    info = info_of(pyodide)
    packages = {package.name: _entry(package, wheel) for package, wheel in wheels}
    lock = PyodideLockSpec(InfoSpec.from_dict(info), packages)
    lock.check_wheel_filenames()
    return lock.to_dict()


def _entry(package: Package, wheel: bytes) -> PackageSpec:
    return PackageSpec(
        name=package.name,
        version=package.version,
        file_name=package.file_name,
        install_dir="site",
        sha256=hashlib.sha256(wheel).hexdigest(),
        imports=list(package.imports),
        depends=list(package.depends),
    )
