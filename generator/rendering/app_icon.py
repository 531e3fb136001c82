"""App icons from an organisation's logo, as SVG: drawn without any tool but text."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

from generator.model.colour import Colour
from generator.model.pictures import PICTURE_TYPES
from generator.project import DRAWN_ICONS

_SIDE = 512
#: How much is left free around a logo. What a system cuts to a shape of its own must be in a circle
#: of 80 % (W3C Web Application Manifest, "maskable"); a logo's corners are seldom filled.
_MARGIN, _MASKABLE_MARGIN = 0.1, 0.2
_ROUNDED = 0.22
#: The first colour of the drawing that comes with the playbook is its ground.
_FILL = re.compile(r'fill="#[0-9a-fA-F]+"')

_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
    '<rect width="{side}" height="{side}" rx="{rounded:g}" fill="{ground}"/>'
    '<image x="{margin:g}" y="{margin:g}" width="{inner:g}" height="{inner:g}" '
    'href="data:{kind};base64,{data}"/></svg>\n'
)


def drawn_icons(logo: Path | None, drawing: Path, ground: Colour) -> dict[str, str]:
    """Return the icon, and the one without corners, by their addresses in the site.

    The `logo` stands on the header's colour, `ground`, as it does on pages. Without one it is the
    `drawing` that the playbook comes with, in that colour.
    """
    plain, maskable = DRAWN_ICONS
    if logo is None:
        text = _FILL.sub(f'fill="{ground}"', drawing.read_text("utf-8"), count=1)
        square = _icon(text.encode(), ".svg", ground, margin=_MARGIN)
        return {plain: text, maskable: square}
    data, ending = logo.read_bytes(), logo.suffix.lower()
    return {
        plain: _icon(data, ending, ground, margin=_MARGIN, rounded=_ROUNDED),
        maskable: _icon(data, ending, ground, margin=_MASKABLE_MARGIN),
    }


def _icon(data: bytes, ending: str, ground: Colour, *, margin: float, rounded: float = 0) -> str:
    return _ICON.format(
        side=_SIDE,
        rounded=rounded * _SIDE,
        ground=ground,
        margin=margin * _SIDE,
        inner=(1 - 2 * margin) * _SIDE,
        kind=PICTURE_TYPES[ending],
        data=b64encode(data).decode(),
    )
