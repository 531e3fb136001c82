"""What a card says besides the fields of a contact, saved as lines of version 3.0 (RFC 2426).

A contact keeps them as one text, a content line each, unfolded. Lines that belong together, such as
an address and its label, bear one group (`item1.`), and N follows the FN it takes apart.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

PREFERRED = ";TYPE=PREF"
MOST_VALUE_LENGTH = 2000
OUR_DOMAIN = "contacts.internal-networking-playbook"
BLANK = " ;,"  # of a value: nothing but what divides its parts
LABELS = ("X-ABLABEL", "X-ABADR")
# These are the file's own, or a field of the contact says the whole of them.
NEVER_SAVED = frozenset(
    {"BEGIN", "END", "VERSION", "PRODID", "PROFILE", "REV", "KIND", "BDAY", "NOTE", "CATEGORIES"}
)

_VALUE = r'(?:"[^"]*"|[^",;:]*)'
_LINE = re.compile(
    rf"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+={_VALUE}(?:,{_VALUE})*)*):(.*)"
)
_ENCODED = re.compile(r";ENCODING=", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class CardEntry:
    """A content line without its group, and the lines that say more of it: its label, or its N."""

    line: str
    others: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the property, in upper case."""
        return _name(self.line)

    @property
    def lines(self) -> tuple[str, ...]:
        """All of its lines."""
        return (self.line, *self.others)

    def unpreferred(self) -> "CardEntry":
        """Return the entry without the mark of the one to use first."""
        heading, colon, value = self.line.partition(":")
        return CardEntry(heading.replace(PREFERRED, "") + colon + value, self.others)


def entries_of(text: str) -> tuple[CardEntry, ...]:
    """Return the entries in a saved text; never raises, for it may come from a damaged file.

    A line is left out that is no content line, is empty or encoded, or could begin or end a card.
    """
    matches = (_LINE.fullmatch(line) for line in _CONTROL.sub("", text).split("\n"))
    sound = [match for match in matches if match and _is_sound(match)]
    together = groupby(sound, key=_Bond())
    return tuple(CardEntry(first, tuple(rest)) for first, *rest in _lines_of(together))


def entries_text(entries: Iterable[CardEntry]) -> str:
    """Return the text that keeps `entries`, each once, its groups numbered."""
    return "\n".join(grouped_lines({_key(entry): entry for entry in entries}.values()))


def grouped_lines(entries: Iterable[CardEntry]) -> Iterator[str]:
    """Yield the lines of `entries`, those that belong together under one group."""
    number = 0
    for entry in entries:
        if not entry.others or entry.name == "FN":
            yield from entry.lines
        else:
            number += 1
            yield from (f"item{number}.{line}" for line in entry.lines)


def joined_text(one: str, other: str) -> str:
    """Return `one` with the entries of `other` it lacks; `one` itself where it lacks none."""
    if one == other:  # as it is for nearly everyone when a file comes in again
        return one
    own, new = entries_of(one), entries_of(other)
    known = {_key(entry) for entry in own}
    lacked = [entry for entry in new if _key(entry) not in known]
    return entries_text((*own, *lacked)) if lacked else one


def name_parts(name: str) -> tuple[str, str]:
    """Return the family and the given name in `name`; one word alone is a given name."""
    given, _, family = name.rpartition(" ")
    return (family, given) if given else ("", family)


class _Bond:
    """Gives one key to a line and its labels, which follow it, and to an FN and the N after it."""

    def __init__(self) -> None:
        self._number, self._group, self._name = 0, "", ""

    def __call__(self, match: re.Match[str]) -> int:
        group, name = match[1] or "", match[2].upper()
        is_label = name in LABELS and group != "" and group == self._group
        is_tied = is_label or (self._name, name) == ("FN", "N")
        self._number += not is_tied
        self._group, self._name = group, name
        return self._number


def _is_sound(match: re.Match[str]) -> bool:
    is_sized = match[4].strip(BLANK) and len(match[4]) <= 2 * MOST_VALUE_LENGTH
    is_plain = match[2].upper() not in NEVER_SAVED and not _ENCODED.search(match[3])
    return bool(is_sized) and is_plain


def _lines_of(together: Iterable[tuple[int, Iterable[re.Match[str]]]]) -> Iterator[list[str]]:
    for _, tied in together:
        yield [f"{match[2]}{match[3]}:{match[4]}" for match in tied]


def _name(line: str) -> str:
    return re.split("[;:]", line, maxsplit=1)[0].upper()


def _key(entry: CardEntry) -> tuple[str, ...]:
    return (entry.line.replace(PREFERRED, "", 1), *entry.others)
