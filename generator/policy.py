"""The Content-Security-Policy of each page: what turns "nothing leaves" into something enforced."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser

_DATA_TYPES = {"application/json", "application/ld+json", "text/template"}


def with_policy(html: str, *, preview: bool = False) -> str:
    """Return the page with its policy as the first thing in its head.

    A `preview` also runs inline scripts nobody could hash, such as the one that reloads the page.
    """
    head = html.find("<head>")
    if head < 0:
        return html
    at = head + len("<head>")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, preview=preview)}">'
    return html[:at] + meta + html[at:]


def policy(html: str, *, preview: bool = False) -> str:
    """Return the policy for a page with exactly the inline scripts of `html`.

    A worker made from a blob inherits it, so Python is held to it too (Content Security Policy
    Level 3, section 4.2.2).
    """
    inline = ["'unsafe-inline'"] if preview else [_hash(text) for text in inline_scripts(html)]
    scripts = " ".join(["'self'", "blob:", "'wasm-unsafe-eval'", *inline])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "manifest-src 'self'",
            "frame-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def inline_scripts(html: str) -> list[str]:
    """Return the text of every script the page itself holds, each once, in order."""
    reader = _Scripts()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys(reader.found))


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


class _Scripts(HTMLParser):
    """Collects the text of scripts that run; data blocks and linked scripts are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        runs = (values.get("type") or "") not in _DATA_TYPES
        self._inside = tag == "script" and "src" not in values and runs
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data
