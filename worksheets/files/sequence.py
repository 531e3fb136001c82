"""The number that says which of two calendar files is the later one (SEQUENCE of RFC 5545).

Calendar programs keep it in 31 bits and take an event over only when the number has risen, so it
counts seconds, and rises by one where two files are made within the same second. RFC 5545 asks
for a rise at every significant change and forbids none in between: each file has its own number,
which also lets a changed note through.

The notebook remembers the last number. Two copies of a notebook that were apart may give the same
number to two files, or the later file the lower one; once they are merged the next file is
numbered after the latest change of either, so it outdoes both. Two clocks that differ by hours
can put that off by as much.
"""

from datetime import UTC, date, datetime

_START = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())  # milliseconds would not fit
_LARGEST = 2**31 - 1
_MOST_DIGITS = 10
#: A clock may have been wrong, and calendars hold what was numbered then; but not by so much.
_MOST_AHEAD = 20 * 366 * 24 * 3600
_ROOM = 1_000_000  # files: to rise by one at each


def next_sequence(revision: int, last: int, today: date) -> int:
    """Return the number of the next file: at least 1, and more than a believable `last`.

    `revision` is when the notebook last changed, in milliseconds since 1970; without it (0) the
    beginning of `today` counts. Neither it nor `last` is believed where it is decades ahead of
    `today`: a file that came from elsewhere may hold any number, and none would be left above it.
    """
    now = _beginning(today) - _START
    most = min(max(now, 0) + _MOST_AHEAD, _LARGEST - 2 * _ROOM)
    seconds = revision // 1000 - _START if revision > 0 else now
    believed = last if last < most + _ROOM else 0
    return max(min(seconds, most), believed + 1)


def sequence_moment(sequence: int) -> datetime:
    """Return the second that `sequence` stands for: it rises as the number does."""
    return datetime.fromtimestamp(_START + sequence, UTC)


def saved_sequence(text: str) -> int:
    """Return the number in the notebook's text; 0 for none, and for text that is no number."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return min(int(text), _LARGEST) if is_number else 0


def _beginning(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
