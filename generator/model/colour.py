"""Colours as readers need them: how far two are apart, and the nearest that is far enough."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass
from functools import lru_cache

#: What text needs on its ground (WCAG 2.2, 1.4.3).
LEAST_CONTRAST = 4.5

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_BRIGHTEST = 255
#: How finely the lightness of a colour is changed: finer than eight bits can tell apart.
_STEPS = 1000


@dataclass(frozen=True, slots=True, order=True)
class Colour:
    """A colour of a screen (sRGB), each part from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def read(cls, text: str) -> Colour | None:
        """Return the colour that `#00594f` or `#05f` names; None for any other text."""
        found = _HEX.fullmatch(text.strip())
        if not found:
            return None
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return cls(*bytes.fromhex(digits))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def parts(self) -> tuple[int, int, int]:
        """Red, green and blue."""
        return self.red, self.green, self.blue

    @property
    def lightness(self) -> float:
        """From 0 to 1, as HSL has it."""
        return (min(self.parts) + max(self.parts)) / 2 / _BRIGHTEST

    def with_lightness(self, lightness: float) -> Colour:
        """Return the colour of the same hue and saturation; what is too much stays within."""
        hue, _, saturation = colorsys.rgb_to_hls(*(part / _BRIGHTEST for part in self.parts))
        parts = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation)
        return Colour(*(round(part * _BRIGHTEST) for part in parts))

    def over(self, ground: Colour, opacity: float) -> Colour:
        """Return what is seen where it lies on `ground` and lets some of it through."""
        pairs = zip(self.parts, ground.parts, strict=True)
        return Colour(*(round(opacity * own + (1 - opacity) * below) for own, below in pairs))


def contrast(one: Colour, other: Colour) -> float:
    """Return how far two colours are apart, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def rounded_down(ratio: float) -> str:
    """Return a contrast such that one which isn't enough never looks as if it were."""
    return f"{int(ratio * 10) / 10:g}"


@lru_cache(maxsize=1000)
def nearest_readable(colour: Colour, ground: Colour, least: float = LEAST_CONTRAST) -> Colour:
    """Return the colour of this hue, nearest in lightness, that is readable on `ground`.

    Where no lightness is enough, as on a middling grey that asks for much, it is black or white.
    """
    if contrast(colour, ground) >= least:
        return colour
    steps = sorted(range(_STEPS + 1), key=lambda step: abs(step / _STEPS - colour.lightness))
    shades = (colour.with_lightness(step / _STEPS) for step in steps)
    found = next((shade for shade in shades if contrast(shade, ground) >= least), None)
    return found or max(BLACK, WHITE, key=lambda end: contrast(end, ground))


def _luminance(colour: Colour) -> float:
    """Return the relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(part / _BRIGHTEST) for part in colour.parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)
