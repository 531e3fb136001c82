"""Pictures that a page can show."""

from __future__ import annotations

#: The kinds of pictures that every browser shows, by their ending.
PICTURE_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
