"""Python's standard library, cut to what the browser makes use of."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable

from generator.runtime.archive import Members

# What importing everything does not show: codecs, loaded by their name, and what the library
# itself imports inside functions: to report an error or to read a date.
ALWAYS_USED = (
    "_ast_unparse",
    "_colorize",
    "_strptime",
    "calendar",
    "difflib",
    "encodings.ascii",
    "encodings.cp1250",  # of older spreadsheets, by the part of the world
    "encodings.cp1251",
    "encodings.cp1252",
    "encodings.cp1253",
    "encodings.cp1254",
    "encodings.cp1255",
    "encodings.cp1256",
    "encodings.cp1257",
    "encodings.cp437",  # names in zip files
    "encodings.big5",
    "encodings.cp850",
    "encodings.cp852",
    "encodings.cp866",
    "encodings.cp932",
    "encodings.euc_jp",
    "encodings.euc_kr",
    "encodings.gbk",
    "encodings.iso2022_jp",
    "encodings.iso8859_1*",  # of older address cards
    "encodings.iso8859_[257]",
    "encodings.idna",
    "encodings.koi8_u",
    "encodings.latin_1",
    "encodings.mac_latin2",
    "encodings.mac_roman",
    "encodings.punycode",
    "encodings.unicode_escape",
    "encodings.utf_16*",
    "encodings.utf_32*",
    "encodings.utf_8_sig",
    "importlib.readers",
    "importlib.resources*",
    "locale",
    "pyodide.ffi.*",
    "pyodide.http*",
    "stringprep",
    "textwrap",
    "traceback",
)
# asyncio asks for it and does without, since a page has no sockets; two are part of Python itself.
NEVER_USED = ("ssl", "importlib._bootstrap", "importlib._bootstrap_external")


def cut(library: Members, used: Iterable[str]) -> dict[str, bytes]:
    """Return the compiled modules of `library` that are used, or always are."""
    used = set(used)
    return {
        path: data
        for path, data in library.items()
        if path.endswith(".pyc") and _is_used(_module(path), used)
    }


def _is_used(module: str, used: set[str]) -> bool:
    if module in NEVER_USED:
        return False
    return module in used or any(fnmatch.fnmatchcase(module, one) for one in ALWAYS_USED)


def _module(path: str) -> str:
    return path.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
