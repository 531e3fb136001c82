"""A file of content/own/ with what it should say now: its bytes, or None where nothing is left."""

from __future__ import annotations

from generator.model.document import Value
from generator.studio.writing.patch import patched

_MARK = b"\xef\xbb\xbf"


def file_saying(data: bytes | None, value: Value, name: str) -> bytes | None:
    """Return the file `data` (None where there is none yet) so that it says `value`.

    Lines end as they did. Raises ContentError where what is there can't be read.
    """
    if not value:
        return None
    if data is None:
        return patched("", value, name).encode()
    mark = _MARK if data.startswith(_MARK) else b""
    text = data.decode("utf-8-sig")
    is_windows = "\r\n" in text
    made = patched(text.replace("\r\n", "\n"), value, name)
    return mark + (made.replace("\n", "\r\n") if is_windows else made).encode()
