"""The core's compiled libraries, as wheels for the browser: fetched once, by their hashes.

`requirements/browser.txt` names each. `python -m generator.packing.wheels fetch` brings them, and
`lock` writes that file anew, with the versions of `requirements/site.txt`. All else of the core is
pure Python and taken as it is installed here.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from packaging.utils import canonicalize_name, parse_wheel_filename

from generator.errors import RuntimeAssetsError
from generator.runtime.package import Package
from generator.runtime.start.pyodide import Interpreter

#: The libraries of the core that no pure Python can take the place of.
COMPILED = ("pydantic-core",)

#: Where they lie in a project's cache.
FOLDER = "wheels"
LOCK = "requirements/browser.txt"

_HEAD = (
    "# Wheels for the browser's Python: see generator/packing/wheels.py. Written by `make lock`.\n"
)


def fetch(lock: Path, python: Interpreter, folder: Path) -> None:
    """Put the wheels that `lock` names into the folder, as far as they are not there.

    Raises RuntimeAssetsError where pip can't bring one of them, with what pip says.
    """
    wanted = set(named_in(lock))
    if wanted == {(package.name, package.version) for package in wheels_in(folder)}:
        return
    for old in folder.glob("*.whl"):
        old.unlink()
    _download(python, folder, "--require-hashes", "--requirement", str(lock))


def write_lock(lock: Path, site: Path, python: Interpreter) -> None:
    """Write the file `lock`: versions as in the file `site`, with their wheels' hashes."""
    versions = dict(named_in(site))
    wanted = [f"{name}=={versions[name]}" for name in COMPILED]
    with tempfile.TemporaryDirectory() as folder:
        _download(python, Path(folder), *wanted)
        hashes = [_hash(path) for path in sorted(Path(folder).glob("*.whl"))]
    lines = (
        f"{one} \\\n    --hash=sha256:{own}\n" for one, own in zip(wanted, hashes, strict=True)
    )
    lock.write_text(_HEAD + "".join(lines), "utf-8")


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _download(python: Interpreter, folder: Path, *wanted: str) -> None:
    command = [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--only-binary=:all:", "--implementation", "cp", "--dest", str(folder)),
        *("--python-version", python.version, "--abi", python.tag),
        *("--platform", python.platform, *wanted),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeAssetsError(
            f"pip brought no wheels for {python.platform}",
            f"{LOCK} names what the checks need to run in a browser",
            f"look at what pip says:\n{done.stderr.strip()}",
        )


def wheels_in(folder: Path) -> list[Package]:
    """Return the packages in the wheels of a folder, in order of their names."""
    return [_package(path) for path in sorted(folder.glob("*.whl"))]


def _package(path: Path) -> Package:
    name, version, *_ = parse_wheel_filename(path.name)
    with zipfile.ZipFile(path) as wheel:
        members = {
            member: wheel.read(member)
            for member in wheel.namelist()
            if not member.partition("/")[0].endswith(".dist-info")
        }
    return Package(name, str(version), (), members, path.stem.split("-", 2)[2])


def named_in(lock: Path) -> Iterator[tuple[str, str]]:
    """Yield name and version of each library that `lock` names."""
    for line in lock.read_text("utf-8").splitlines():
        if "==" in line:
            name, _, version = line.removesuffix("\\").strip().partition("==")
            yield canonicalize_name(name), version


def main(command: str) -> None:
    """Do what `command` says, `fetch` or `lock`, for the checkout this is called in."""
    python = Interpreter.of(Path("node_modules/pyodide"))
    if command == "fetch":
        fetch(Path(LOCK), python, Path(".cache") / FOLDER)
    else:
        write_lock(Path(LOCK), Path("requirements/site.txt"), python)


if __name__ == "__main__":
    main(sys.argv[1])
