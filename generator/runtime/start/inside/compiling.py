"""Source to bytecode, by the Python that will run it: the magic number is right by construction."""

import ast
import importlib
import importlib.util
import re
import zipfile

# Python's own step from code to the bytes of a file, which no public function offers.
_code_to_hash_pyc = importlib.import_module("importlib._bootstrap_external")._code_to_hash_pyc

# Pyodide copies its docstrings to the functions it makes in C.
_READS_DOCSTRINGS = re.compile(r"/_?pyodide/")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def compile_archive(source, target, prefix):
    """Write the zip at `target`: `source` with each .py compiled to a .pyc beside its place.

    `prefix` is where the files will lie in the browser, for the file names in tracebacks. The
    .pyc are "unchecked": valid by their content's hash, and nothing looks for a source.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for path in sorted(old.namelist()):
            if path.endswith(".py"):
                bytecode = _compile(old.read(path), f"{prefix}/{path}")
                new.writestr(zipfile.ZipInfo(path + "c", _EPOCH), bytecode)
            elif not path.endswith("/"):
                new.writestr(zipfile.ZipInfo(path, _EPOCH), old.read(path))


def _compile(source, filename):
    tree = ast.parse(source, filename)
    if not _READS_DOCSTRINGS.search(filename):
        _strip_docstrings(tree)
    code = compile(tree, filename, "exec", dont_inherit=True)
    return _code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False)


def _strip_docstrings(tree):
    """Take out what nobody reads in a browser: a tenth of the bytes on the wire.

    Those of classes stay, since a dataclass without one works out its signature on import.
    """
    for node in _statements(tree):
        documented = isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef)
        if documented and ast.get_docstring(node, clean=False) is not None:
            node.body[:1] = (
                [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
            )


def _statements(tree):
    """Return the tree and all nodes below it but expressions, which document nothing."""
    nodes = [tree]
    for node in nodes:  # which grows meanwhile
        children = ast.iter_child_nodes(node)
        nodes.extend(child for child in children if not isinstance(child, ast.expr))
    return nodes
