"""The bytecode a browser gets says where an error was, and nothing that nobody reads."""

from __future__ import annotations

import inspect
import marshal
import zipfile
from pathlib import Path
from types import CodeType

import pytest

from generator.runtime.start.inside.compiling import compile_archive

#: Of a .pyc: its magic number, flags and the hash of its source.
HEADER_BYTES = 16
SOURCE = inspect.getsource(inspect) + "\n" * 200 + "def far():\n    'Says so.'\n    return 1\n"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> CodeType:
    """A large module of the standard library's, as it is shipped."""
    folder = tmp_path_factory.mktemp("bytecode")
    source, target = folder / "source.zip", folder / "target.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("module.py", SOURCE)
    compile_archive(str(source), str(target), "/lib")
    return marshal.loads(_only_member(target)[HEADER_BYTES:])


def test_each_instruction_keeps_its_line(compiled: CodeType) -> None:
    """As a traceback shows it."""
    written = compile(SOURCE, "/lib/module.py", "exec", dont_inherit=True)
    lines = {line for code in _codes(written) for _, _, line in code.co_lines()}
    found = [(code, list(code.co_lines())) for code in _codes(compiled)]
    assert len(found) > 100
    for code, kept in found:
        assert kept[-1][1] == len(code.co_code)
        assert {line for _, _, line in kept} <= lines
    assert _lines_of("signature", compiled) == _lines_of("signature", written)


def test_no_docstring_is_shipped(compiled: CodeType) -> None:
    """A class keeps a mark, without which a dataclass would work out its signature."""
    names: dict[str, object] = {"__name__": "module"}
    exec(compiled, names)
    assert names["far"].__doc__ is None
    assert names["Parameter"].__doc__ == "-"


def _lines_of(name: str, module: CodeType) -> list[int | None]:
    [code] = [one for one in _codes(module) if one.co_qualname == name]
    lines: list[int | None] = []
    for _, _, line in code.co_lines():
        if not lines or lines[-1] != line:
            lines.append(line)
    return lines


def _codes(code: CodeType) -> list[CodeType]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return [code, *(each for one in inner for each in _codes(one))]


def _only_member(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        [name] = archive.namelist()
        return archive.read(name)
