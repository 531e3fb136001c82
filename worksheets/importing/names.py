"""Somebody's name as a file has it: in one column or several, turned or straight, to one name."""

import re
from collections.abc import Mapping

from worksheets.cards.entries import name_parts
from worksheets.identity.turned_names import turned_name
from worksheets.importing.headers import NAME_PARTS

_SPECIAL = re.compile(r"([\\,;])")


def full_name(values: dict[str, str], *, turns: bool = True) -> str:
    """Take the names out of `values`: the full one, else its parts together.

    A comma in it is one between family and given name where the file `turns` names.

    "Name" beside a first name alone is the family's, unless it holds the first name as well.
    """
    name = values.pop("name", "")
    parts = {part: values.pop(part, "") for part in NAME_PARTS}
    joined = _joined(parts)
    family = parts["family_name"] or parts["second_family_name"]
    if name and parts["given_name"] and not family:
        return name if _holds(name, parts["given_name"]) else f"{parts['given_name']} {name}"
    if turns and "," in name:
        return joined if parts["given_name"] and family else turned_name(name)
    return name or joined


def name_card_lines(name: str, values: Mapping[str, str]) -> str:
    """Return what keeps the parts of `name`, where the name alone would be taken apart wrongly.

    "María José Núñez García" has two given names and two family names, and only the file says so.
    """
    family = f"{values.get('family_name', '')} {values.get('second_family_name', '')}".strip()
    given, middle = values.get("given_name", ""), values.get("middle_name", "")
    is_plain = " " not in given and " " not in family and not middle
    if is_plain or not (family and given) or name != _joined(values):
        return ""
    if not middle and name_parts(name) == (family, given):
        return ""
    parts = (family, given, middle, values.get("name_prefix", ""), values.get("name_suffix", ""))
    return f"FN:{_escaped(name)}\nN:{';'.join(map(_escaped, parts))}"


def _joined(parts: Mapping[str, str]) -> str:
    shown = ("given_name", "middle_name", "family_name", "second_family_name")
    return " ".join(text for part in shown if (text := parts.get(part, "")))


def _holds(name: str, given: str) -> bool:
    return set(given.casefold().split()) <= set(name.casefold().replace(",", " ").split())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
