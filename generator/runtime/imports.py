"""What a package imports, read from its source: at once, or only inside a function."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import RuntimeAssetsError
from generator.runtime.archive import Members


@dataclass(frozen=True, slots=True)
class Imports:
    """Module names a package imports: when it is imported itself, and later."""

    at_once: frozenset[str]
    later: frozenset[str]


def imports_of(members: Members) -> Imports:
    """Return the absolute imports of all modules among the members.

    An import below `if TYPE_CHECKING:` never runs and does not count.
    Raises RuntimeAssetsError for a module that is not Python.
    """
    found: dict[bool, set[str]] = {False: set(), True: set()}
    for path, source in members.items():
        if path.endswith(".py"):
            for name, inside_function in _imports_in(source, path):
                found[inside_function].add(name)
    return Imports(frozenset(found[False]), frozenset(found[True]))


@functools.lru_cache(maxsize=4000)
def _imports_in(source: bytes, path: str) -> tuple[tuple[str, bool], ...]:
    return tuple(_walk(_parsed(source, path), False))


def _parsed(source: bytes, path: str) -> ast.Module:
    try:
        return ast.parse(source, path)
    except SyntaxError as error:
        raise RuntimeAssetsError(
            f"{path}:{error.lineno}:{error.offset}: {error.msg}",
            "no Python can run this line, the browser's included",
            "correct it and build again",
        ) from error


def _walk(node: ast.AST, inside_function: bool) -> Iterator[tuple[str, bool]]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.expr():  # an import is a statement, and no expression holds one
                continue
            case ast.Import(names=names):
                yield from ((alias.name, inside_function) for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module, inside_function
            case ast.If(test=ast.Name("TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
                yield from _statements(child.orelse, inside_function)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _walk(child, True)
            case _:
                yield from _walk(child, inside_function)


def _statements(body: list[ast.stmt], inside_function: bool) -> Iterator[tuple[str, bool]]:
    yield from _walk(ast.Module(body, []), inside_function)
