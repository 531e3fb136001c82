"""Which letters the bytes above 127 stand for, in a file from before Unicode.

Nothing in such a file says so. Each encoding is tried, and the one wins whose letters make words of
a language: they are all in its alphabet, each stands where it may, and vowels and consonants take
turns. No dictionary is needed for that, only the alphabets.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from worksheets.alphabets import ALPHABETS, LANGUAGES

_HEAD_BYTES = 2000
_SAMPLE_BYTES = 100_000
_WORD = re.compile(r"[^\s,;|\"<>()@\t/:=]*[^\x00-\x7f][^\s,;|\"<>()@\t/:=]*")
_MOST_WORDS = 160
_TYPOGRAPHY = "’‘“”–—…·«»°ªº€£©®™§´`"
_SOUND = 0.35  # of the letters in question, or nobody could read the names
_MARGIN = 0.05  # by which the best has to be better than the next to be believed
_JAPANESE = 0.7
#: Where the letters of every day begin and end, by the first of their two bytes.
_PAIRS: Mapping[str, tuple[bytes, bytes]] = {
    "gbk": (b"\xb0", b"\xd7"),
    "big5": (b"\xa4", b"\xc6"),
    "euc_kr": (b"\xb0", b"\xc8"),
    "euc_jp": (b"\xa4", b"\xcf"),
}
_WIDE = "[\u3040-\u30ff\u4e00-\u9fff\u3005]"
_CAPITALS = ("CYRILLIC", "GREEK")  # alphabets in which names begin with a capital
_WITHOUT_VOWELS = ("HEBREW", "ARABIC")
_VOWELS = frozenset("aeiouyæøœıаеёиоуыэюяіїєαεηιουω")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Bytes read by one encoding: how sound its words are, at most 1, and how many are known."""

    encoding: str
    score: float
    known: int


def legacy_text(content: bytes, known: Callable[[str], int] = lambda text: 0) -> str | None:
    """Return the text in bytes that are no Unicode; None where no encoding gives sound words.

    Of several that do, the one wins in which most words are `known`: of "Pøíjmení" and "Příjmení"
    only the second is the name of a column.
    """
    if text := _japanese(content):
        return text
    if paired_readings(content):  # two letters of a name fit several of these
        return None
    best = next(iter(readings(content, known)), None)
    is_sound = best and best.score >= _SOUND
    return content.decode(best.encoding, "replace") if best and is_sound else None


def is_sure(found: Sequence[DecodedText]) -> bool:
    """Return whether the first of `found` is so much better than the next as to be believed."""
    best, *others = found
    return all(one.known < best.known or best.score - one.score >= _MARGIN for one in others)


def paired_readings(content: bytes) -> Sequence[DecodedText]:
    """Return the encodings of China, Korea and Japan in which bytes that go in pairs make words."""
    return [DecodedText(one, 0, 0) for one in _PAIRS if _usual_share(content, one) >= _JAPANESE]


def readings(content: bytes, known: Callable[[str], int]) -> Sequence[DecodedText]:
    """Return what each encoding makes of the bytes, the best first."""
    head = content[:_HEAD_BYTES]
    sample = content[:_SAMPLE_BYTES]
    found: list[DecodedText] = []
    for encoding, languages, rare in LANGUAGES:
        try:
            words = _words(sample.decode(encoding, "replace"))
        except LookupError:  # a Python without these letters
            continue
        score = _score(words, languages.split()) - rare
        found.append(DecodedText(encoding, score, known(head.decode(encoding, "replace"))))
    # The first of equals is the most usual.
    return sorted(found, key=lambda one: (one.known, one.score), reverse=True)


def _japanese(content: bytes) -> str:
    try:
        text = content.decode("cp932")
    except (UnicodeDecodeError, LookupError):
        return ""
    wide = re.findall(_WIDE, text)
    together = re.findall(f"{_WIDE}{{2,}}", text)
    narrow = len(re.findall(r"[\uff61-\uff9f]", text))
    # "H駘鈩e" is an Hélène, and no program of Japan has letters of its own.
    mixed = len(re.findall("[a-zA-Z][\u4e00-\u9fff]|[\u4e00-\u9fff][a-zA-Z]|[\ue000-\uf8ff]", text))
    paired = sum(map(len, together))
    # In words of Latin letters two of these never stand together; half-width ones are cp1251's.
    is_japanese = wide and paired >= _JAPANESE * len(wide) and narrow <= len(wide) // 4
    return text if is_japanese and 8 * mixed <= len(wide) else ""


def _usual_share(content: bytes, encoding: str) -> float:
    """Return which share of the letters is of those that Chinese or Koreans write every day."""
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return 0
    wide = re.findall(r"[^\x00-\x7f]", text)
    first, last = _PAIRS[encoding]
    usual = sum(1 for one in wide if first <= one.encode(encoding)[:1] <= last)
    mixed = len(re.findall(r"[a-zA-Z][^\x00-\x7f]|[^\x00-\x7f][a-zA-Z]", text))
    return usual / len(wide) if wide and 8 * mixed <= len(wide) else 0


def _words(text: str) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(text):
        found.append(match[0])
        if len(found) == _MOST_WORDS:
            break
    return found


def _score(words: Sequence[str], languages: Iterable[str]) -> float:
    """Return how sound the words are: 1 where each is one of the same language, below 0 for none.

    Half of it is how well each word fits any language, half how well all of them fit a single one.
    """
    if not words:
        return 1.0
    by_language = [[_fit(word, language) for word in words] for language in languages]
    each = sum(map(max, zip(*by_language, strict=True))) / len(words)
    all_of_one = max(sum(fits) / len(words) for fits in by_language)
    return (each + all_of_one) / 2


@lru_cache(maxsize=32_768)
def _fit(word: str, language: str) -> float:
    """Return how well a word fits a language: the mean of its letters in question."""
    alphabet = ALPHABETS[language]
    script = _script(next(iter(alphabet)))
    marks = [
        _mark(word, place, alphabet, script)
        for place, character in enumerate(word)
        if not character.isascii()
    ]
    fit = sum(marks) / len(marks)
    is_small = script in _CAPITALS and word[:1].isalpha() and not word[:1].isupper()
    return fit - 0.4 if is_small else fit


def _mark(word: str, place: int, alphabet: Mapping[str, str], script: str) -> float:
    character = word[place]
    before, after = word[place - 1 : place] if place else "", word[place + 1 : place + 2]
    if not character.isalpha():
        between = before.isalpha() and after.isalpha()
        is_fitting = character in _TYPOGRAPHY and (not between or character in "’·–")
        return 0.5 if is_fitting else -1
    is_capital_inside = character.isupper() and before.isalpha() and not word.isupper()
    neighbours = [one for one in (before, after) if one.isalpha()]
    if is_capital_inside or any(_script(one) != script for one in (character, *neighbours)):
        return -1
    small = character.lower() if len(character.lower()) == 1 else character
    if small not in alphabet:
        return -0.5
    follows = alphabet[small]
    if follows:
        return 1 if (after.casefold() if after.isalpha() else ".") in follows else 0.1
    return 1 if script in _WITHOUT_VOWELS else _turns(small, before, after)


def _turns(letter: str, before: str, after: str) -> float:
    """Return how well vowels and consonants take turns around a letter."""
    is_vowel = _is_vowel(letter)
    same = [one.isalpha() and _is_vowel(one.lower()[:1]) == is_vowel for one in (before, after)]
    if not is_vowel:
        return 0.5 if all(same) else 1
    # Zoé, Noël and Loïc have an accent because a vowel stands before it.
    is_parted = same[0] and unicodedata.normalize("NFD", letter)[:1] in "ei"
    return (1, 0.75, 0.3)[sum(same) - is_parted]


@lru_cache(maxsize=1024)
def _is_vowel(letter: str) -> bool:
    return letter in _VOWELS or unicodedata.normalize("NFD", letter)[:1] in _VOWELS


@lru_cache(maxsize=1024)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return name.partition(" ")[0] if name else ""
