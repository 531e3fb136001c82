"""The lines of a vCard: unfolded, decoded, and taken apart (RFC 2425, 2426 and 6350).

The calendar library has a reader of such lines, but it keeps only the last of several `type=`,
refuses the bare parameters of version 2.1, leaves its soft line breaks, and takes longer for an
address book than the whole import may.
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from worksheets.letters import legacy_text

_LINE = re.compile(
    r'(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":;])*+)*+):(.*)', re.DOTALL
)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)(?:=((?:"[^"]*"|[^";])*))?')
_PART = re.compile(r"((?:[^;\\]|\\.|\\$)*)(?:;|$)", re.DOTALL)
_LISTED = re.compile(r"((?:[^,\\]|\\.|\\$)*)(?:,|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_QUOTED_PRINTABLE = "QUOTED-PRINTABLE"
# Those that address books write: some that Python knows take hours to decode.
_CHARSET = re.compile(
    r"utf-?(?:8|16(?:-?[lb]e)?)|us-ascii|iso-?8859-?(?:1?[1-9]|10)|latin-?1|windows-?125[0-8]"
    r"|cp125[0-8]|koi8-[ru]|macintosh|mac-?roman|shift-?jis|cp932|euc-(?:jp|kr)|iso-2022-jp"
    r"|gb(?:2312|k|18030)|big5"
)
_RANK_DIGITS = 3
_LEAST_PREFERRED = 101  # RFC 6350: 1 to 100

SCHEME = re.compile(r"(?:tel|mailto):", re.IGNORECASE)
"""What version 4.0 begins a number or an address with."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property; `parameters` hold upper-case names and values, `heading` is their text.

    `group` is in upper case, and empty for most.
    """

    name: str
    parameters: Mapping[str, frozenset[str]]
    raw: str
    group: str = ""
    heading: str = ""

    @property
    def text(self) -> str:
        """The whole value as text."""
        return _plain(self.written)

    @property
    def written(self) -> str:
        """The value with its escapes, decoded."""
        return self._decoded(self.raw)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of a value such as a name, which semicolons divide."""
        if "\\" not in self.raw and not self._is_quoted:
            return tuple(self.raw.split(";"))
        return tuple(_plain(self._decoded(part)) for part in _PART.findall(self.raw))

    @property
    def listed(self) -> tuple[str, ...]:
        """The texts of a value such as categories, which commas divide."""
        return tuple(_plain(self._decoded(part)).strip() for part in _LISTED.findall(self.raw))

    @property
    def _is_quoted(self) -> bool:
        # Version 2.1 names the encoding with or without its parameter.
        return _QUOTED_PRINTABLE in self.heading.upper()

    def has(self, parameter: str, value: str) -> bool:
        """Return whether `parameter` (both upper case) holds `value` among others."""
        return value in self.parameters.get(parameter, ())

    def _decoded(self, value: str) -> str:
        if not self._is_quoted:
            return value
        content = binascii.a2b_qp(value.encode("utf-8", "replace"))
        charset = next(iter(self.parameters.get("CHARSET", ())), "").lower().replace("_", "-")
        if _CHARSET.fullmatch(charset):
            try:
                return content.decode(charset, "replace")
            except LookupError:  # one of another computer's Python
                pass
        # Older phones name none, and one that no address book uses is not looked up.
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            return legacy_text(content) or content.decode("cp1252", "replace")


def properties(text: str) -> Iterator[Property]:
    """Yield the properties of `text` in order; a line that is none is passed over."""
    for line in _unfolded(text):
        match = _LINE.fullmatch(line)
        if match:
            group, name, heading, raw = match.groups("")
            yield Property(name.upper(), _parameters(heading), raw, group.upper(), heading)


def preference(item: Property) -> int:
    """Return 1 for `TYPE=PREF` of version 3.0, else the lowest `PREF` of 4.0; lower comes first."""
    if item.has("TYPE", "PREF"):
        return 1
    said = item.parameters.get("PREF", ())
    ranks = [int(rank) for rank in said if rank.isdecimal() and len(rank) <= _RANK_DIGITS]
    return min(ranks, default=_LEAST_PREFERRED)


def parameters_in(heading: str) -> Iterator[tuple[str, str]]:
    """Yield the upper-case name and the values of each parameter, as written in `heading`."""
    for name, values in _PARAMETER.findall(heading):
        # `TEL;CELL:` of version 2.1 means `TEL;TYPE=CELL:`.
        yield (name.upper(), values) if values else ("TYPE", name)


def _unfolded(text: str) -> Iterator[str]:
    parts: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if parts and _breaks_softly(parts):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line[:1] in (" ", "\t"):
            parts.append(line[1:])
        else:
            yield "".join(parts)
            parts = [line]
    yield "".join(parts)


def _breaks_softly(parts: list[str]) -> bool:
    return parts[-1].endswith("=") and _QUOTED_PRINTABLE in parts[0].partition(":")[0].upper()


# An address book says the same few things of thousands of properties.
@lru_cache(maxsize=1024)
def _parameters(text: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for key, values in parameters_in(text):
        own = frozenset(part.strip('" ').upper() for part in values.split(","))
        found[key] = found.get(key, frozenset()) | own
    return found


def _plain(value: str) -> str:
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
