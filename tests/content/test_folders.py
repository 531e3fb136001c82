"""Imports go one way between the folders of generator/."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"

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


def test_contributing_lists_every_part_in_its_order() -> None:
    """The folders in the order of their imports, and each file on top."""
    text = (GENERATOR.parent / "CONTRIBUTING.md").read_text("utf-8")
    chapter = text.split("## Find your way in `generator/`")[1].split("\n## ")[0]
    folders = re.findall(r"^\| `(\w+)/`", chapter, re.MULTILINE)
    assert folders == [part for part in ORDER if (GENERATOR / part).is_dir()] + ["browser"]
    files = {f"{part}.py" for part in ORDER if not (GENERATOR / part).is_dir()}
    assert files - set(re.findall(r"`(\w+\.py)`", chapter)) == set()
