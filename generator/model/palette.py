"""The shades of a site, light and dark, from one colour of the organisation's."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.colour import LEAST_CONTRAST, WHITE, Colour, contrast, nearest_readable

#: What text lies on: in the light scheme, the panels of worksheets, a little darker than paper; in
#: the dark one the same, a little lighter than the page. On the pages themselves it is clearer.
LIGHT_GROUND = Colour(0xF3, 0xF7, 0xF6)
DARK_GROUND = Colour(0x26, 0x2B, 0x35)

#: The header's colour in both schemes as the playbook comes (browser/styles/playbook.css).
HEADER = Colour(0x00, 0x59, 0x4F)
DARK_HEADER = Colour(0x00, 0x43, 0x3B)

#: A link on a dark page is lighter than it must be, as all text there is.
_ON_DARK = 7.0
#: How much of a quiet text in the header may be seen; the theme's own is the first.
_QUIET = (0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Shades:
    """The colours of one scheme; `quiet` is how much is seen of the header's other tabs."""

    header: Colour
    header_light: Colour
    header_dark: Colour
    link: Colour
    accent: Colour
    quiet: float


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a site by day and by night."""

    light: Shades
    dark: Shades

    @classmethod
    def of(cls, primary: Colour, accent: Colour | None = None) -> Palette:
        """Return the shades of `primary`, on which white must be readable."""
        link = nearest_readable(primary, LIGHT_GROUND)
        dark_link = nearest_readable(primary, DARK_GROUND, _ON_DARK)
        pointed = accent or _apart(link)
        dark_pointed = accent or dark_link.with_lightness(dark_link.lightness + 0.12)
        dark_accent = nearest_readable(dark_pointed, DARK_GROUND, _ON_DARK)
        return cls(
            _shades(primary, link, nearest_readable(pointed, LIGHT_GROUND)),
            _shades(_scaled(primary, 0.75), dark_link, dark_accent),
        )


def _shades(header: Colour, link: Colour, accent: Colour) -> Shades:
    enough = (part for part in _QUIET if _is_readable(WHITE.over(header, part), header))
    light, dark = _scaled(header, 1.35), _scaled(header, 0.7)
    return Shades(header, light, dark, link, accent, next(enough, 1.0))


def _is_readable(text: Colour, ground: Colour) -> bool:
    return contrast(text, ground) >= LEAST_CONTRAST


def _apart(link: Colour) -> Colour:
    """Return a shade that shows what the pointer is on: darker, or lighter than a very dark one."""
    return _scaled(link, 0.6) if link.lightness > 0.2 else link.with_lightness(link.lightness + 0.2)


def _scaled(colour: Colour, factor: float) -> Colour:
    return colour.with_lightness(colour.lightness * factor)
