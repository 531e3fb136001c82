"""Source to bytecode, by the Python that will run it: the magic number is right by construction."""

import ast
import importlib
import importlib.util
import zipfile
from types import CodeType

# Python's own step from code to the bytes of a file, which no public function offers.
_code_to_hash_pyc = importlib.import_module("importlib._bootstrap_external")._code_to_hash_pyc

_DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_EPOCH = (1980, 1, 1, 0, 0, 0)

# What an entry of a line table says, and how far it goes: CPython's InternalDocs/code_objects.md.
_LINE_ALONE, _NO_LINE = 13, 15
_MOST_BYTES = 16


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
    _strip_docstrings(tree)
    code = _without_columns(compile(tree, filename, "exec", dont_inherit=True))
    return _code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False)


def _strip_docstrings(tree):
    """Take out what nobody reads in a browser.

    A class keeps a mark in its place: a dataclass without one works out its signature on import.
    """
    for node in _statements(tree):
        if not isinstance(node, _DOCUMENTED) or ast.get_docstring(node, clean=False) is None:
            continue
        if isinstance(node, ast.ClassDef):
            _replace_first(node, ast.Expr(ast.Constant("-")))
        elif len(node.body) > 1:
            del node.body[0]
        else:
            _replace_first(node, ast.Pass())


def _replace_first(node, statement):
    node.body[0] = ast.fix_missing_locations(ast.copy_location(statement, node.body[0]))


def _statements(tree):
    """Return the tree and all nodes below it but expressions, which document nothing."""
    nodes = [tree]
    for node in nodes:  # which grows meanwhile
        children = ast.iter_child_nodes(node)
        nodes.extend(child for child in children if not isinstance(child, ast.expr))
    return nodes


def _without_columns(code):
    """Return the code with lines for tracebacks, but no columns, which take many more bytes."""
    constants = tuple(
        _without_columns(one) if isinstance(one, CodeType) else one for one in code.co_consts
    )
    return code.replace(co_linetable=_line_table(code), co_consts=constants)


def _line_table(code):
    """Return the lines of `code`, as its `co_linetable` has to hold them."""
    table, before = bytearray(), code.co_firstlineno
    for start, end, line in code.co_lines():
        for at in range(start, end, _MOST_BYTES):
            units = min(end - at, _MOST_BYTES) // 2 - 1
            if line is None:
                table.append(0x80 | _NO_LINE << 3 | units)
            else:
                table.append(0x80 | _LINE_ALONE << 3 | units)
                table += _signed(line - before)
                before = line
    return bytes(table)


def _signed(number):
    """Return the number in groups of six bits, the sign in the lowest."""
    rest = (-number << 1 | 1) if number < 0 else number << 1
    groups = bytearray()
    while rest > 0x3F:
        groups.append(0x40 | rest & 0x3F)
        rest >>= 6
    return groups + bytes([rest])
