"""Bytes to text, whatever program saved them."""

import codecs
import re

from worksheets.importing.documents import error_in
from worksheets.importing.excel import is_workbook
from worksheets.importing.headers import field_named
from worksheets.letters import legacy_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # it begins as UTF-16's mark does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_LEAST_ZEROS = 0.2  # of every second byte: delimiters and line ends alone come to more
# A text has no control characters but tabs and line ends; some programs leave a few, but no zero.
_NUL = "\0"
_FEW_CONTROLS = 4
_MOST_CONTROLS = 0.01
_CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 27), *range(28, 32), 0xFFFD)))
#: Japanese mail and older programs switch letters by this.
_JAPANESE_SWITCH = (b"\x1b$B", b"\x1b$@")
#: UTF-8 read as Windows-1252 and saved as UTF-8 once more.
_TWICE = re.compile(
    "[\u00c2\u00c3\u00c4\u00c5\u00e2][\u0080-\u00bf\u20ac\u2018-\u201d\u0152-\u0178]"
)
_CELLS = re.compile(r'"?[,;\t|]"?')
_HEAD_LINES = 5
_ENDS = b"\0\x1a"  # what disks and DOS leave
_STRAY = "worksheets.stray"  # names an error handler of Python


def decoded(content: bytes, encoding: str = "") -> str | None:
    """Return the text in `content`, None where its letters are in doubt; never raises.

    `encoding` is the one that somebody chose for a file that is no Unicode; "" finds it out.
    """
    text = unicode_text(content)
    if text is not None:
        return text
    content = content.rstrip(_ENDS)
    if encoding:
        return content.decode(encoding, "replace")
    return legacy_text(content, known_columns)


def legacy_bytes(content: bytes | str) -> bytes:
    """Return the bytes of a text that is no Unicode; none for any other file."""
    if isinstance(content, str) or is_workbook(content) or error_in(content):
        return b""
    return content.rstrip(_ENDS) if unicode_text(content) is None else b""


def unicode_text(content: bytes) -> str | None:
    """Return the text in `content` where it says itself which letters it has, else None.

    A byte order mark decides; without one, zeros in every second byte mean UTF-16. A few bytes
    that are no UTF-8 among many that are don't turn the whole file: they alone are Windows-1252.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(
                encoding, _STRAY if mark == _MARKS[0][0] else "replace"
            )
    wide = _utf_16(content[:_SAMPLE_BYTES])
    if wide:
        return content.decode(wide, "replace")
    content = content.rstrip(_ENDS)
    if any(switch in content[:_SAMPLE_BYTES] for switch in _JAPANESE_SWITCH):
        return _switched(content)
    try:
        return _once(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _mostly_utf_8(content) or None


def is_text(text: str) -> bool:
    """Return whether `text` is one people could have written, and not a picture or a program."""
    if _NUL in text:
        return False
    controls = sum(map(text.count, _CONTROLS))
    return controls <= _FEW_CONTROLS + _MOST_CONTROLS * len(text)


def _mostly_utf_8(content: bytes) -> str:
    """Return the text where no more letters are something else than are UTF-8, else ""."""
    text = content.decode("utf-8", _STRAY)
    sound = len(re.findall(r"[^\x00-\x7f]", content.decode("utf-8", "ignore")))
    stray = len(re.findall(r"[^\x00-\x7f]", text)) - sound
    return text if sound and sound >= stray else ""


def known_columns(text: str) -> int:
    """Return how many columns of the line that knows most have a name we know."""
    lines = text.splitlines()[:_HEAD_LINES]
    return max((sum(map(bool, map(field_named, _CELLS.split(line)))) for line in lines), default=0)


def _once(text: str) -> str:
    """Return the text as it was before a program took its UTF-8 for Windows-1252."""
    if not _TWICE.search(text[:_SAMPLE_BYTES]):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _switched(content: bytes) -> str | None:
    try:
        return content.decode("iso2022_jp")
    except (UnicodeDecodeError, LookupError):
        return None


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(_STRAY, _stray_byte)


def _utf_16(sample: bytes) -> str | None:
    """Return the byte order that the zeros of plain letters give away, or None."""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and odd > _LEAST_ZEROS * pairs and odd > 3 * even:
        return "utf-16-le"
    if pairs and even > _LEAST_ZEROS * pairs and even > 3 * odd:
        return "utf-16-be"
    return None
