"""The part of a pasted line that names somebody, and what was typed together with the name."""

import re
from dataclasses import dataclass

from worksheets.importing.parts import is_name, kind_of, remark_within

_EMAIL = re.compile(
    r"[<(\[]?(?:mailto:)?([^@\s,;<>()\[\]]+@[^@\s,;<>()\[\]]+)[>)\]]?", re.IGNORECASE
)
_NUMBER = r"\+?\(?\d[\d\s()./\-\u2010-\u2015\u2212]{5,}"
_PHONE_WORD = r"(?:(?:tel|phone|mobile|mob|cell|on)[.:]?\s*)?"
_PHONE_BEHIND = re.compile(rf"(.*?[^\W\d_].*?)[\s:(]+{_PHONE_WORD}({_NUMBER})\)?$", re.IGNORECASE)
_PHONE_BEFORE = re.compile(rf"{_PHONE_WORD}({_NUMBER})[\s:]+(?=[^\W\d_])(.+)$", re.IGNORECASE)
_PHONE_BETWEEN = re.compile(rf"([^\W\d].*?) ({_NUMBER}) (?=[^\W\d])(.+)$")
_EXTENSION = re.compile(r"(.*[^\W\d_])\s+((?:ext|extn|x)\.?\s*\d{2,6})$", re.IGNORECASE)
_BRACKETS = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_TELLING = ("note", "department", "role")
_LEAST_DIGITS = 6
_PLACE = re.compile(
    r"(\S+(?: \S+){0,2}?) (?:down |over |up )?(?:from|in|at|aus|bei|chez) (?:the )?(\S.*)",
    re.IGNORECASE,
)
_AT = re.compile(r" (?:at|bei|chez) (?:the )?[A-Z]")
_ON = re.compile(r"(\S+(?: \S+){0,2}?) (on (?:the )?\S.*)")


_ROLE_AT = re.compile(r"(\S.*?) (?:at|@|of|for|bei|chez) \S.*", re.IGNORECASE)
_SINCE = re.compile(r"connected\b.*|.*\b\d+ \w+ ago", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedPart:
    """The name, the parts typed beside it, each with its field or "", and what is to be checked.

    `about` is what stood in brackets and tells one person from another: "night shift".
    """

    name: str
    beside: tuple[tuple[str, str], ...] = ()
    checks: tuple[str, ...] = ()
    about: str = ""


def named_part(text: str) -> NamedPart:
    """Return the name in `text` without the number, place or remark beside it."""
    beside: list[tuple[str, str]] = []
    text = _without_email(text, beside)
    text = _without_phone(text, beside)
    text, about = _without_brackets(text, beside)
    text = _without_phone(text, beside)
    name, checks = _without_place(text, beside)
    checks = (*checks, "no_name") if _is_no_name(name) else checks
    return NamedPart(name.strip(" ,:"), tuple(beside), checks, about)


def _is_no_name(text: str) -> bool:
    """Return whether `text` is a line about somebody: "Head of Sales", "Connected 2 weeks ago"."""
    role = _ROLE_AT.fullmatch(text)
    is_role = role and (kind_of(role[1]) == "role" or kind_of(text) == "role")
    return bool(is_role or _SINCE.fullmatch(text))


def _without_email(text: str, beside: list[tuple[str, str]]) -> str:
    found = _EMAIL.search(text)
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip() if found else ""
    if not found or not rest:
        return text
    beside.append(("email", found[1]))
    return " ".join(rest.split())


def _without_phone(text: str, beside: list[tuple[str, str]]) -> str:
    for shape, name, number in ((_PHONE_BEHIND, 1, 2), (_PHONE_BEFORE, 2, 1)):
        found = shape.match(text)
        if found and sum(map(str.isdigit, found[number])) >= _LEAST_DIGITS:
            beside.append(("phone", _closed(found[number])))
            return found[name].rstrip(" :-(")
    between = _PHONE_BETWEEN.match(text)
    if between and sum(map(str.isdigit, between[2])) >= _LEAST_DIGITS:
        beside += (("phone", between[2].strip()), (kind_of(between[3]), between[3]))
        return between[1]
    if found := _EXTENSION.match(text):
        beside.append(("note", found[2]))
        return found[1]
    return text


def _closed(number: str) -> str:
    number = number.strip()
    return number if "(" in number else number.rstrip(" )")


def _without_brackets(text: str, beside: list[tuple[str, str]]) -> tuple[str, str]:
    """Take out what stands in brackets behind a name: a department, a shift, a remark."""
    found = _BRACKETS.fullmatch(text)
    if not found:
        return text, ""
    parts = [part.strip() for part in found[2].split(",") if part.strip()]
    kinds = [kind_of(part) or "note" for part in parts]
    beside += zip(kinds, parts, strict=True)
    about = (part for kind, part in zip(kinds, parts, strict=True) if kind in _TELLING)
    return found[1], ", ".join(about)


def _without_place(text: str, beside: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """Return the name of "sue from pharmacy" and of "sue is lovely", the rest put `beside`."""
    place = _PLACE.fullmatch(text)
    if place and is_name(place[1]):
        kind = kind_of(place[2])
        beside.append((kind or ("organisation" if _AT.search(text) else "department"), place[2]))
        return place[1], () if kind else ("place",)
    on = _ON.fullmatch(text)
    if on and is_name(on[1]):
        kind = kind_of(on[2])
        text_on = on[2].removeprefix("on ").removeprefix("the ") if kind == "department" else on[2]
        beside.append((kind or "note", text_on))
        return on[1], () if kind else ("remark",)
    start = remark_within(text)
    if start and is_name(text[:start].strip()):
        beside.append(("note", text[start:]))
        return text[:start], ("remark",)
    return text, ()
