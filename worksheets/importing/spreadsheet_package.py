"""The parts of an .xlsx file: an archive of XML, of which no more is read than is allowed."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import XML, Element, XMLParser, XMLPullParser

from worksheets.importing.grid import UnreadableError

_MOST_UNPACKED_BYTES = 200_000_000  # a small file can unpack to any size
_MOST_TAGS = 4_000_000  # of all parts that are read: more than 30,000 rows of thirty columns
_MOST_PART_BYTES = 5_000_000  # of the parts that only describe the others
_MOST_TAGS_AT_ONCE = 500_000
_MOST_ROW_BYTES = 16_000_000  # without the end of a row
_CHUNK_BYTES = 262_144
_TYPES = "[Content_Types].xml"  # what each file of Microsoft's has
_OTHER_DOCUMENTS = ("word/", "ppt/")
_BINARY = "xl/workbook.bin"
_SPREADSHEETS_OF_OTHERS = (b"opendocument.spreadsheet",)
_NUMBERS = "Index/Document.iwa"
#: Where the rows begin, with the prefix that some programs put before each name.
_ROWS = re.compile(rb"<((?:[\w.-]+:)?)sheetData\b[^>]*>")
_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*>)?(?:\s|<!--.*?-->)*<([\w.:-]+)[^>]*>", re.DOTALL)
_TEXTS = re.compile(rb"\s*(?:<\?xml[^>]*>)?\s*<sst\b[^>]*[^>/]>")
_OTHER_LETTERS = re.compile(rb"<\?xml[^>]*encoding=[\"'](?!utf-?8)", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet a person can see: its name on the tab and the part that holds its rows."""

    name: str
    path: str


class SpreadsheetPackage:
    """An opened .xlsx file; reading counts tags, and stops at more than a browser has time for.

    Raises UnreadableError with `not_text` for another program's document, `other_spreadsheet` for
    a spreadsheet of another kind, `zipped` for any other archive, `too_large` for one that unpacks
    to too much, and `crowded` for one that holds too many cells or texts.
    """

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._tags = 0
        self.is_cut = False
        self._counted: set[str] = set()
        members = self._archive.infolist()
        self._names = {member.filename for member in members}
        if sum(member.file_size for member in members) > _MOST_UNPACKED_BYTES:
            raise UnreadableError("too_large")
        self._require_workbook()

    def has(self, path: str) -> bool:
        """Return whether there is a part at `path`."""
        return path in self._names

    def described(self, path: str) -> Element:
        """Return the root of a small part, such as the list of sheets."""
        parser = XMLParser()
        for chunk in self._chunks(path, _MOST_PART_BYTES):
            parser.feed(chunk)
        return parser.close()

    def elements(self, path: str) -> Iterator[Element]:
        """Yield the elements of a large part as they end; whoever reads one clears it."""
        self._count(path)
        parser = XMLPullParser(("end",))
        for chunk in self._chunks(path, _MOST_UNPACKED_BYTES):
            parser.feed(chunk)
            for event in parser.read_events():
                if isinstance(event[-1], Element):
                    yield event[-1]

    def rows[T](self, path: str, plain: Callable[[str], T | None]) -> Iterator[T | Element]:
        """Yield what `plain` makes of each row's XML without its end, the element where it can't.

        Where there are more cells than a browser has time for, it ends early and `is_cut` is set.
        """
        opening, end, rest = b"", b"</row>", b""
        for chunk in self._chunks(path, _MOST_UNPACKED_BYTES):
            rest += chunk
            if not opening:
                root, start = _ROOT.match(rest), _ROWS.search(rest)
                if not (root and start):
                    continue
                opening, end = root[0], b"</%srow>" % start[1]
                rest = rest[start.end() :]
            last = rest.rfind(end, max(len(rest) - len(chunk) - len(end), 0))
            if last >= 0:
                batch, rest = rest[:last], rest[last + len(end) :]
                tags = batch.count(b"<")
                if tags > _MOST_TAGS_AT_ONCE:
                    raise UnreadableError("crowded")
                self._tags += tags
                yield from _parts_in(batch, opening, end, plain)
            elif len(rest) > _MOST_ROW_BYTES:
                raise UnreadableError("crowded")
            if self._tags > _MOST_TAGS:
                self.is_cut = True
                return
        if not opening and rest:
            yield from self._rows_one_by_one(path)

    def texts[T](self, path: str, plain: Callable[[str], T | None]) -> Iterator[T | Element]:
        """Yield the shared texts alike."""
        self._count(path)
        opening, rest = b"", b""
        for chunk in self._chunks(path, _MOST_UNPACKED_BYTES):
            rest += chunk
            if not opening:
                start = _TEXTS.match(rest)
                if not start:
                    break
                opening, rest = start[0], rest[start.end() :]
            batch, found, rest = rest.rpartition(b"</si>")
            if found:
                yield from _parts_in(batch, opening, b"</si>", plain)
            elif len(rest) > _MOST_ROW_BYTES:
                raise UnreadableError("crowded")
        if not opening:
            yield from (one for one in self.elements(path) if one.tag.rpartition("}")[2] == "si")

    def _rows_one_by_one(self, path: str) -> Iterator[Element]:
        """Yield the rows of a sheet in letters of two bytes, which no program we know writes."""
        for element in self.elements(path):
            if element.tag.rpartition("}")[2] == "row":
                yield element
                element.clear()

    def _count(self, path: str) -> None:
        """Count the tags of a part before any becomes an object: that takes next to no time."""
        if path in self._counted:
            return
        self._counted.add(path)
        for chunk in self._chunks(path, _MOST_UNPACKED_BYTES):
            self._tags += chunk.count(b"<")
            if self._tags > _MOST_TAGS:
                raise UnreadableError("crowded")

    def _chunks(self, path: str, most_bytes: int) -> Iterator[bytes]:
        before = b""
        with self._archive.open(path) as part:
            while chunk := part.read(_CHUNK_BYTES):
                most_bytes -= len(chunk)
                if most_bytes < 0:
                    raise UnreadableError("too_large")
                # Entities are declared there, and no spreadsheet program declares any.
                if _DOCTYPE.search(before + chunk):
                    raise UnreadableError("damaged")
                before = chunk[-16:]
                yield chunk

    def _require_workbook(self) -> None:
        """Documents of Word and of LibreOffice are archives as well, and not damaged."""
        names = self._names
        if any(name.startswith(_OTHER_DOCUMENTS) for name in names):
            raise UnreadableError("not_text")
        if _BINARY in names or _NUMBERS in names or self._is_open_document():
            raise UnreadableError("other_spreadsheet")
        if "EncryptedPackage" in names:
            raise UnreadableError("other_spreadsheet")
        if _TYPES not in names:
            is_document = "mimetype" in names or not names
            raise UnreadableError("not_text" if is_document else "zipped")

    def _is_open_document(self) -> bool:
        if "mimetype" not in self._names:
            return False
        with self._archive.open("mimetype") as part:
            kind = part.read(100)
        return any(one in kind for one in _SPREADSHEETS_OF_OTHERS)


def _parts_in[T](
    batch: bytes, opening: bytes, end: bytes, plain: Callable[[str], T | None]
) -> Iterator[T | Element]:
    """Yield the parts of `batch` that end so, as `plain` reads them or as elements."""
    root = _ROOT.search(opening)
    closing = end + b"</%s>" % (root[1] if root else b"")
    if b":" in end or _OTHER_LETTERS.match(opening):
        yield from XML(opening + batch + closing)
        return
    for part in batch.decode("utf-8").split(end.decode()):
        found = plain(part)
        if found is None:
            yield from XML(opening + part.encode() + closing)
        else:
            yield found
