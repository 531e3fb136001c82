"""The Content-Security-Policy of all pages: what turns "nothing leaves" into something enforced."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_SCRIPT = re.compile(
    r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<text>.*?)</script", re.DOTALL | re.IGNORECASE
)
_ENCODING = '<meta charset="utf-8">'
_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_BEGINNING = re.compile(r"\s*(?:<!doctype[^>]*>\s*)?(?:<html(?:\s[^>]*)?>)?", re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_DATA = re.compile(r"\stype\s*=\s*[\"']?(application/(ld\+)?json|text/template)\b", re.IGNORECASE)


def write_policies(site_dir: Path, scripts: Iterable[str], *, preview: bool = False) -> None:
    """Give every page of the finished site the same policy, which allows these inline `scripts`.

    The theme puts one page in the place of another without loading it anew: the first one's
    policy stays in force, and a second, other one would be in force besides.
    A `preview` also runs inline scripts nobody could hash, such as the one that reloads the page.
    """
    content = policy(scripts, preview=preview)
    for path in sorted(site_dir.rglob("*.html")):
        path.write_text(with_policy(path.read_text("utf-8"), content), "utf-8")


def template_scripts(html: str, content: str = "") -> list[str]:
    """Return the inline scripts that the templates put around the `content` of a page.

    Content brings no script of its own (the build refuses it), and none would be allowed to run:
    where there is the beginning of one, nobody can say where the templates' scripts begin.
    """
    return [] if "<script" in content.casefold() else inline_scripts(html)


def with_policy(html: str, content: str) -> str:
    """Return the page with the policy `content` as the first thing in its head.

    Only its encoding stands before: browsers look for that in the first 1,024 bytes (HTML standard,
    13.2.3.2), and a policy with many hashes is longer.
    """
    encoding = _ENCODING if _ENCODING in html else ""
    policy_element = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    return at_top_of_head(html.replace(encoding, "", 1), encoding + policy_element)


def at_top_of_head(html: str, element: str) -> str:
    """Return the page with `element` as the first thing in its head.

    Where it has no head of its own a browser begins one with the element.
    """
    head = _HEAD.search(html)
    at = head.end() if head else _before_all(html)
    return html[:at] + element + html[at:]


def _before_all(html: str) -> int:
    """Return where the first thing of a page without a head stands."""
    found = _BEGINNING.match(html)
    return found.end() if found else 0


def policy(scripts: Iterable[str], *, preview: bool = False) -> str:
    """Return the policy that allows exactly these inline scripts, in whatever order they come.

    A worker made from a blob inherits it, so Python is held to it too (Content Security Policy
    Level 3, section 4.2.2).
    """
    inline = ["'unsafe-inline'"] if preview else sorted(map(_hash, scripts))
    sources = " ".join(["'self'", "blob:", "'wasm-unsafe-eval'", *inline])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {sources}",
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
    """Return the text of every script the page itself holds, each once, in order.

    A pattern is enough, and a hundred times as fast as a parser: a script's text ends at the first
    `</script`, whatever stands in it (HTML standard, 13.2.5.15), and a match inside a comment
    would only allow what nobody runs.
    """
    found = (match["text"] for match in _SCRIPT.finditer(html) if _runs(match["attributes"]))
    return list(dict.fromkeys(found))


def _runs(attributes: str) -> bool:
    return not _SOURCE.search(attributes) and not _DATA.search(attributes)


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
