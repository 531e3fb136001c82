"""The link that opens a message to somebody in the mail program."""

from collections.abc import Sequence
from urllib.parse import quote

# An address that is none must not become a link: it may hold headers of its own.
_NOT_IN_AN_ADDRESS = frozenset(" \t\r\n<>,;:?&\"'%\\")


def mailto(address: str, subject: str, text: str) -> str:
    """Return the link that opens a message in the mail program; "" for what is no address."""
    return mailto_all([address], subject, text)


def mailto_all(addresses: Sequence[str], subject: str, text: str) -> str:
    """Return the link that opens a message to all of them; "" where one is no address."""
    if not addresses or not all(map(_is_address, addresses)):
        return ""
    to = ",".join(quote(address, safe="@") for address in addresses)
    return f"mailto:{to}{_headers(subject, text)}"


def mailto_whoever(address: str, subject: str, text: str) -> str:
    """Return the same link; to nobody yet where there is no address."""
    return mailto(address, subject, text) or f"mailto:{_headers(subject, text)}"


def _headers(subject: str, text: str) -> str:
    body = quote(text.replace("\n", "\r\n"), safe="")
    return f"?subject={quote(subject, safe='')}&body={body}"


def _is_address(text: str) -> bool:
    return text.count("@") == 1 and not _NOT_IN_AN_ADDRESS.intersection(text)
