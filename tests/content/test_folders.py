"""Imports go one way, those that only a type checker follows among them."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
#: What worksheets calculate with, and the same with what only the pages say of it.
_IN_BOTH = {"ContactMethod", "Kit", "Measure", "PersonKind", "Play", "Question"}
_DECLARED = re.compile(r"^(?:export )?(?:class|interface|type) (\w+)", re.MULTILINE)
_SCRIPT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+\.mjs)["']""")

#: From what nothing is built on to what the command calls; each imports only those before it.
ORDER = (
    "sentences",
    "errors",
    "nearest",
    "shortened",
    "steps",
    "files",
    "project",
    "shipped",
    "publish",
    "model",
    "runtime",
    "caching",
    "layers",
    "loading",
    "updating",
    "rendering",
    "lint",
    "core",
    "packing",
    "brand",
    "hosting",
    "site",
    "theme_language",
    "theme_brand",
    "theme_context",
    "site_files",
    "finished_site",
    "menu",
    "prepare",
    "preview",
    "plugin",
    "build",
    "site_frame",
    "studio",
    "new_worksheet",
    "reports",
    "cli",
)


def _part(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def _imported(path: Path) -> set[str]:
    """Return the parts of generator/ that the file imports."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    modules = [name for node in nodes for name in _modules(node)]
    return {module.split(".")[1] for module in modules if module.startswith("generator.")}


def _modules(node: ast.AST) -> list[str]:
    match node:
        case ast.ImportFrom():
            return [node.module or ""]
        case ast.Import():
            return [alias.name for alias in node.names]
    return []


FILES = sorted(path for path in GENERATOR.rglob("*.py") if path != GENERATOR / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_a_file_imports_only_what_comes_before_its_own_part(path: Path) -> None:
    """So each part can be read, and used, without those after it."""
    before = ORDER[: ORDER.index(_part(path)) + 1]
    assert _imported(path) <= set(before)


def _graph(folders: Sequence[str]) -> dict[str, set[str]]:
    """Return the files of Python by their modules, each with those it imports."""
    files = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in files}
    return {name: _modules_in(path) & modules.keys() for name, path in modules.items()}


def _modules_in(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        found.update(_modules(node))
        if isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _scripts() -> dict[Path, set[Path]]:
    """Return the page's scripts, each with those it imports, or a type of."""
    texts = {path: path.read_text("utf-8") for path in (GENERATOR / "browser").rglob("*.mjs")}
    found = {path: _SCRIPT.findall(text) for path, text in texts.items()}
    return {path: {(path.parent / name).resolve() for name in found[path]} for path in texts}


def test_no_file_imports_itself_by_way_of_others() -> None:
    """Neither in Python nor in the page's scripts, and no folder of worksheets/ does, either."""
    python = _graph(("generator", "worksheets"))
    folders: dict[str, set[str]] = defaultdict(set)
    for name, imported in _graph(("worksheets",)).items():
        folders[_folder(name)] |= {_folder(other) for other in imported} - {_folder(name)}
    for graph in (python, folders, _scripts()):
        TopologicalSorter(graph).prepare()  # raises CycleError, which names them


def _folder(module: str) -> str:
    return module.split(".")[1]


def test_contributing_lists_every_part_in_its_order() -> None:
    """The folders in the order of their imports, and each file on top."""
    text = (GENERATOR.parent / "CONTRIBUTING.md").read_text("utf-8")
    chapter = text.split("## Find your way in `generator/`")[1].split("\n## ")[0]
    folders = re.findall(r"^\| `(\w+)/`", chapter, re.MULTILINE)
    assert folders == [part for part in ORDER if (GENERATOR / part).is_dir()] + ["browser"]
    files = {f"{part}.py" for part in ORDER if not (GENERATOR / part).is_dir()}
    assert files - set(re.findall(r"`(\w+\.py)`", chapter)) == set()


def test_each_class_is_declared_once() -> None:
    """One name says one thing, in Python and in the page's scripts."""
    declared = Counter(
        node.name
        for folder in ("generator", "worksheets", "bench")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name for name, count in declared.items() if count > 1} == _IN_BOTH
    texts = [path.read_text("utf-8") for path in _scripts()]
    texts.append((GENERATOR / "browser" / "types.d.ts").read_text("utf-8"))
    in_scripts = Counter(name for text in texts for name in _DECLARED.findall(text))
    assert [name for name, count in in_scripts.items() if count > 1] == []
