"""Ids of new records: the same content gives the same id, and no two records share one.

There is no chance in a worksheet: the notebook's revision stands for the moment, the content for
what is written. So two tabs that write at once from the same notebook choose different ids for
different records, and a button pressed twice writes one record.
"""

from binascii import crc32
from collections.abc import Container


def record_id(prefix: str, revision: int, content: str, taken: Container[str]) -> str:
    """Return an id such as i-1795334400000-8c736521 that is not in `taken`.

    Ids of one prefix sort by the time of writing.
    """
    stem = f"{prefix}-{revision:013d}-{crc32(content.encode('utf-8', 'replace')):08x}"
    found, number = stem, 1
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found
