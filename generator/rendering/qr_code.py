"""The code that a phone's camera opens the playbook by."""

from __future__ import annotations

import segno
from markupsafe import Markup, escape

#: Readable with a tenth of it torn off or dirty, as on a wall: level M of ISO/IEC 18004.
_ERROR_CORRECTION = "m"


def qr_code(address: str, label: str) -> Markup:
    """Return an SVG of the QR code of `address`, called `label` for those who don't see it."""
    code = segno.make(address, error=_ERROR_CORRECTION, micro=False)
    svg = code.svg_inline(omitsize=True, border=4, dark="#000", light="#fff", svgclass="pb-qr")
    named = f'<svg role="img" aria-label="{escape(label)}" '
    return Markup(svg.replace("<svg ", named, 1))  # made of numbers here, and the label is escaped
