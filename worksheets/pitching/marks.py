"""What was typed, in words that can be said: no bullets, no pictures, no shouting."""

import re
from collections.abc import Iterator

from worksheets.pitching.vocabulary import Vocabulary

#: Parts whose bullets are things in a row; elsewhere each says something by itself.
_LISTED = ("role", "what", "whom", "different")
_BULLETS = re.compile(r"\s*[\n•▪‣·]\s*")
_DASHED = re.compile(r"(?<=\S)\s+[-*]\s+")
_NUMBERED = re.compile(r"(?<=\S)\s+\d[.)]\s+(?=\D)")
_LEAD = re.compile(r"^(?:[-–—*•▪‣·]|\d[.)](?=\s+\D))\s*")
_SMILEY = re.compile(r"(?<!\w)[:;]-?[)(DPp](?!\w)")
_PICTURE = re.compile("[\U0001f000-\U0001faff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]+")
_LONG_SHOUT = 3


def pieces_of(typed: str, part: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return what was typed in one piece, or in one for each bullet."""
    items = tuple(filter(None, (_plain(item, vocabulary) for item in _items(typed.strip()))))
    return (", ".join(items),) if part in _LISTED and items else items


def without_pictures(text: str) -> str:
    """Return `text` without emoji and smileys."""
    return " ".join(_SMILEY.sub(" ", _PICTURE.sub(" ", text)).split())


def without_shouting(text: str, vocabulary: Vocabulary) -> str:
    """Return a text all in capitals in small letters, unless its words may be abbreviations."""
    words = [word for word in text.split() if any(c.isalpha() for c in word)]
    is_loud = text == text.upper() and text != text.lower()
    if is_loud and (len(words) > _LONG_SHOUT or any(map(vocabulary.is_everyday, words))):
        return text.lower()
    return text


def _items(typed: str) -> Iterator[str]:
    """Yield each bullet's text; all of it where there are none."""
    lead = _LEAD.match(typed)
    bullets = _BULLETS
    if lead and lead[0].strip() in ("-", "*"):
        bullets = re.compile(f"{_BULLETS.pattern}|{_DASHED.pattern}")
    elif lead and lead[0][:1].isdigit():
        bullets = re.compile(f"{_BULLETS.pattern}|{_NUMBERED.pattern}")
    for item in bullets.split(typed):
        yield _LEAD.sub("", item)


def _plain(item: str, vocabulary: Vocabulary) -> str:
    text = without_shouting(without_pictures(item), vocabulary).strip(' •*–—-"“”')
    return vocabulary.rewritten(text)
