"""Addresses of the web, as people write them into texts and settings."""

from __future__ import annotations

import re

#: A whole address, with the name of a host.
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)

#: How an address begins that leads to another site.
OTHER_SITE = re.compile(r"(https?:)?//", re.IGNORECASE)
