"""Python's standard library without what nothing in a browser's tab can make use of."""

from __future__ import annotations

from fnmatch import fnmatchcase

from generator.runtime.archive import Members

#: Other programs, other hosts, terminals, and what is for those who write Python. All else stays:
#: what a library imports inside a function, no list of what was imported once would show.
_LEFT_OUT = (
    "_pyio.pyc",
    "_pyrepl/*",
    "bdb.pyc",
    "cProfile.pyc",
    "cmd.pyc",
    "code.pyc",
    "curses/*",
    "dbm/*",
    "doctest.pyc",
    "encodings/cp[5-9]*",
    "encodings/cp10*",
    "encodings/cp11*",
    "encodings/iso*_[2-9]*",
    "encodings/iso*_1[0-4]*",
    "encodings/koi8*",
    "encodings/mac_[!r]*",
    "http/cookiejar.pyc",
    "http/server.pyc",
    "ftplib.pyc",
    "idlelib/*",
    "imaplib.pyc",
    "mailbox.pyc",
    "multiprocessing/*",
    "optparse.pyc",
    "pdb.pyc",
    "pickletools.pyc",
    "plistlib.pyc",
    "poplib.pyc",
    "profile*.pyc",
    "profiling/*",
    "pstats.pyc",
    "pydoc*",
    "smtplib.pyc",
    "sqlite3/*",
    "timeit.pyc",
    "trace.pyc",
    "turtle*",
    "unittest/*",
    "venv/*",
    "wsgiref/*",
    "xmlrpc/*",
)


def tab_library(library: Members) -> dict[str, bytes]:
    """Return the compiled modules of `library` that can be of use in a browser's tab."""
    return {
        path: data
        for path, data in library.items()
        if not any(fnmatchcase(path, pattern) for pattern in _LEFT_OUT)
    }
