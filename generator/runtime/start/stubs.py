"""Small modules in place of large ones that nothing in a browser calls.

asyncio imports all its parts, of which those for sockets, files and other programs have nothing to
do in a page: Pyodide brings an event loop of its own. Jinja imports a cache on disk. All of them,
with what they import, would be in the snapshot.
"""

from __future__ import annotations

from generator.runtime.archive import Members

_EMPTY = b"__all__ = ()\n"
# Pyodide's own policy is a class of the usual one.
_POLICY = b"from .events import _BaseDefaultEventLoopPolicy as _DefaultEventLoopPolicy\n"
_CACHES = b"BytecodeCache = FileSystemBytecodeCache = MemcachedBytecodeCache = None\n"

STUBS = {
    "asyncio/base_events.py": _EMPTY,
    "asyncio/streams.py": _EMPTY,
    "asyncio/subprocess.py": _EMPTY,
    "asyncio/unix_events.py": _POLICY + _EMPTY,
    "jinja2/bccache.py": _CACHES,
}


def with_stubs(members: Members) -> dict[str, bytes]:
    """Return the members, each that has a stub replaced by it."""
    return {path: STUBS.get(path, data) for path, data in members.items()}
