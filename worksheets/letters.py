"""Which letters the bytes above 127 stand for, in a file from before Unicode.

Nothing in such a file says so. Each candidate is tried, and the one wins whose letters stand in
words as letters do: no signs between them, no capital after a small one, one alphabet in a word.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LATIN = ("cp1252", "mac_roman", "cp1250", "cp850")
_OTHERS = {"cp1251": "CYRILLIC", "cp1253": "GREEK"}
_SAMPLE_BYTES = 200_000
_WORD = re.compile(r"[^\s,;|\"<>()@\t]*[^\x00-\x7f][^\s,;|\"<>()@\t]*")
_MOST_WORDS = 2000
_TYPOGRAPHY = "’‘“”–—…·«»°ªº€£©®™§´`"
_SOUND = 0.6  # of the letters in question, or nobody could read the names
_JAPANESE = 0.7


def legacy_text(content: bytes) -> str | None:
    """Return the text in bytes that are no Unicode; None where no candidate gives sound words."""
    sample = content[:_SAMPLE_BYTES]
    if text := _japanese(content):
        return text
    scores = {encoding: _score(sample, encoding) for encoding in (*_LATIN, *_OTHERS)}
    best = max(scores, key=scores.__getitem__)  # the first of equals is the most usual
    if scores[best] < _SOUND:
        return None
    return content.decode(best, "replace")


def _japanese(content: bytes) -> str:
    try:
        text = content.decode("cp932")
    except (UnicodeDecodeError, LookupError):
        return ""
    wide = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff\u3005]", text)
    together = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff\u3005]{2,}", text)
    narrow = len(re.findall(r"[\uff61-\uff9f]", text))
    paired = sum(map(len, together))
    # In words of Latin letters two of these never stand together; half-width ones are cp1251's.
    is_japanese = wide and paired >= _JAPANESE * len(wide) and narrow <= len(wide) // 4
    return text if is_japanese else ""


def _score(sample: bytes, encoding: str) -> float:
    """Return how sound the words are: 1 where every letter in question fits, below 0 for none."""
    try:
        text = sample.decode(encoding, "replace")
    except LookupError:  # a Python without these letters
        return -1
    marks = [mark for word in _words(text) for mark in _marks(word, _OTHERS.get(encoding, "LATIN"))]
    return sum(marks) / len(marks) if marks else 1.0


def _words(text: str) -> Iterator[str]:
    for number, match in enumerate(_WORD.finditer(text)):
        if number == _MOST_WORDS:
            return
        yield match[0]


def _marks(word: str, alphabet: str) -> Iterator[float]:
    for place, character in enumerate(word):
        if not character.isascii():
            before, after = word[place - 1 : place] if place else "", word[place + 1 : place + 2]
            is_capital_inside = character.isupper() and before.isalpha() and not word.isupper()
            yield -1 if is_capital_inside else _mark(before, character, after, alphabet)


def _mark(before: str, character: str, after: str, alphabet: str) -> float:
    between = before.isalpha() and after.isalpha()
    if not character.isalpha():
        is_fitting = character in _TYPOGRAPHY and (not between or character in "’·–")
        return 0.5 if is_fitting else -1
    neighbours = [one for one in (before, after) if one.isalpha()]
    if any(_alphabet(one) != alphabet for one in (character, *neighbours)):
        return -1
    # Two accented letters side by side are rare, and three in a row are another alphabet.
    accented = sum(1 for one in neighbours if not one.isascii())
    return (1, 0.7, -0.5)[accented] if alphabet == "LATIN" else 1


@lru_cache(maxsize=1024)
def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return name.partition(" ")[0] if name else ""
