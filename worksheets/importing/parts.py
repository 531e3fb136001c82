"""What one part of a pasted line is: by its shape, by a word in it, or only by its place."""

import re
from functools import lru_cache

from worksheets.importing.part_words import (
    DEPARTMENT_ENDS,
    DEPARTMENTS,
    ORGANISATIONS,
    RELATIONS,
    REMARKS,
    ROLES,
    SHIFTS,
)

_EMAIL = re.compile(r"(?:mailto:)?[^@\s,;<>()]+@[^@\s,;<>()]+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:(?:tel|phone|mobile|mob|cell)[.:]?\s*)?\+?[\d\s()./\-\u2010-\u2015\u2212]{6,}",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+\.[a-z]{2,}/\S*", re.IGNORECASE)
_SHAPES = (("email", _EMAIL), ("url", _URL), ("phone", _PHONE))
_MINE = re.compile(r"(?:is |was )?(?:my|our|mein|meine|mon|ma|mi) \S")
_SAID = re.compile(r"[!?]$|\.{2,}|…")
_WORD = re.compile(r"[\w&’'-]+")
_HEADS = frozenset({"chief", "director", "head", "lead", "vice", "deputy"})
_MOST_RELATED = 4  # words: "friend of a friend"
_LONG = 7  # words: no department is called so
_SENTENCE = 3  # words without a capital in front, which may be a remark
_MOST_NAMES = 3
_NAME = re.compile(r"[^\W\d_]+\.?(?:[ ’'\-]*[^\W\d_]+\.?)*")
_PARTICLES = r"(?:(?:van|von|vom|zu|de|der|den|da|di|del|della|dos|du|la|le|bin|al|el|ten|ter) )"
_FAMILY = re.compile(rf"{_PARTICLES}*[^\W\d_][^\W\d_’'\-]*(?:['’\-][^\W\d_]+)*")
#: "Di Fox" is called Di, and "di Marco" is the family.
_SURELY_FAMILY = re.compile(
    rf"{_PARTICLES}+[A-ZÀ-Þ]\S+|(?i:{_PARTICLES}{{2,}}\S+|(?:[od]['’]|mc)[^\W\d_]\S+)"
)
_CODE_LENGTH = 4  # of capitals: "ICU" is no first name


@lru_cache(maxsize=4096)
def kind_of(part: str) -> str:
    """Return the field `part` belongs to whatever its place; "" where only the place tells."""
    shape = next((kind for kind, shape in _SHAPES if shape.fullmatch(part)), "")
    if shape:
        return shape
    if part.casefold() in DEPARTMENTS:
        return "department"
    words = _WORD.findall(part)
    if _is_remark(part, words):
        return "note"
    plain = [word.casefold() for word in words]
    if plain and (plain[-1] in ROLES or plain[0] in _HEADS):
        return "role"
    if SHIFTS.intersection(plain):
        return "note"
    if _names_department(words):
        return "department"
    return "organisation" if plain and {plain[0], plain[-1]} & ORGANISATIONS else ""


def may_be_remark(part: str) -> bool:
    """Return whether an unknown `part` reads as something said rather than as a name of a team."""
    words = part.split()
    return part[:1].islower() and len(words) >= _SENTENCE


def remark_within(text: str) -> int:
    """Return where a remark begins behind a name ("sue is lovely"); 0 for nowhere."""
    for word in list(_WORD.finditer(text))[1:]:
        if word[0].islower() and word[0].replace("’", "'") in REMARKS:
            return word.start()
    return 0


def is_name(text: str) -> bool:
    """Return whether `text` may be somebody's name, of three words at most."""
    return (
        bool(_NAME.fullmatch(text))
        and len(text.split()) <= _MOST_NAMES
        and not kind_of(text)
        and not (text.isupper() and 1 < len(text.rstrip(".")) <= _CODE_LENGTH)
    )


def is_surely_family(text: str) -> bool:
    """Return whether `text` is a family's name by its form: "O'Brien", "van der Berg"."""
    return bool(_SURELY_FAMILY.fullmatch(text))


def may_be_turned(first: str, second: str) -> bool:
    """Return whether "first, second" may be the family's name and the given one."""
    is_family = _FAMILY.fullmatch(first) or is_surely_family(first)
    if not is_family or not is_name(second):
        return False
    return is_surely_family(first) or (first[:1].isupper() and second[:1].isupper())


def _is_remark(part: str, words: list[str]) -> bool:
    if _MINE.match(part.casefold()) or _SAID.search(part):
        return True
    # "Works" and "IT" are no more than a name; "works" is said of somebody.
    said = {
        word.casefold().replace("’", "'")
        for word in words
        if word.islower() or (len(words) == 1 and not _is_code(word))
    }
    if said & REMARKS:
        return True
    related = RELATIONS.intersection(words) or (len(words) == 1 and said & RELATIONS)
    if related and len(words) <= _MOST_RELATED:
        return True
    return len(words) >= _LONG and part[:1].islower() and not _names_department(words)


def _names_department(words: list[str]) -> bool:
    for word in words:
        plain = word.casefold()
        if plain in DEPARTMENTS and (plain != "it" or word.isupper()):
            return True
    return len(words) == 1 and words[0].casefold().endswith(DEPARTMENT_ENDS)


def _is_code(word: str) -> bool:
    return word.isupper() and len(word) > 1
