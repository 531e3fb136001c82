"""Characters nobody sees, which programs leave around names, numbers and addresses."""

import re
from collections.abc import Callable

#: Two marks join or part letters of words (Persian, Hindi, emoji), and stay between such letters.
_JOINERS = "\u200c\u200d"
#: What is drawn as nothing, though it counts as a letter, a sign or an accent.
_BLANK = re.compile("[\u034f\u115f\u1160\u2800\u3164\uffa0]")


def visible(text: str) -> str:
    """Return `text` without invisible characters, and with plain spaces for all others.

    Letters and their accents are one character where there is one (NFC): macOS parts them.
    Bidi marks, zero-width spaces, soft hyphens and byte order marks go; the joiners stay between
    two letters that are not Latin, where they are spelling. Line breaks stay.
    """
    if text.isascii():
        return text
    import unicodedata  # late: most texts need none of it

    seen = unicodedata.normalize("NFC", _BLANK.sub("", text))
    if seen.isprintable():
        return seen
    category = unicodedata.category
    return "".join(_seen(seen, place, category) for place in range(len(seen)))


def _seen(text: str, place: int, category: Callable[[str], str]) -> str:
    character = text[place]
    if character in _JOINERS:
        around = text[place - 1 : place] + text[place + 1 : place + 2]
        is_spelling = len(around) == 2 and not any(one.isascii() for one in around)
        return character if is_spelling else ""
    match category(character):
        case "Cf":
            return ""
        case "Zs":
            return " "
    return character
