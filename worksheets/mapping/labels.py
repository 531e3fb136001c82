"""Names beside points: how wide they are, and shortened where there is no room.

Which letters a reader's computer draws with is unknown, so that widths are guessed on the safe
side, in thousandths of the size of the letters, after Arial's and Verdana's.
"""

FONT_SIZE = 12
_MORE = "…"
_NARROW = frozenset("ijlI.,:;'’|! frt()[]-")
_WIDE = frozenset("mwMWÆŒæœ@%&")
_NARROW_WIDTH, _USUAL_WIDTH, _CAPITAL_WIDTH, _WIDE_WIDTH, _SQUARE_WIDTH = 400, 620, 800, 980, 1100


def label(name: str, room: int) -> tuple[str, int]:
    """Return the name as it fits into `room`, and its width."""
    text = " ".join(name.split())
    if width_of(text) <= room:
        return text, width_of(text)
    while text and width_of(text.rstrip() + _MORE) > room:
        text = text[:-1]
    text = text.rstrip() + _MORE
    return text, width_of(text)


def width_of(text: str) -> int:
    """Return how wide the text is at most, in units of the drawing."""
    return -(-FONT_SIZE * sum(map(_letter_width, text)) // 1000)


def _letter_width(letter: str) -> int:
    if letter in _NARROW:
        return _NARROW_WIDTH
    if letter in _WIDE:
        return _WIDE_WIDTH
    if not letter.isascii() and (width := _foreign_width(letter)) is not None:
        return width
    return _CAPITAL_WIDTH if letter.isupper() else _USUAL_WIDTH


def _foreign_width(letter: str) -> int | None:
    """Return the width of a mark or a square letter, None of any other."""
    from unicodedata import combining, east_asian_width  # late: most names need none of it

    if combining(letter):
        return 0
    is_square = east_asian_width(letter) in "WF" or ord(letter) >= 0x1F000
    return _SQUARE_WIDTH if is_square else None
