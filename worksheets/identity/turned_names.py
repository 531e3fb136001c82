"""A name with the family's first, turned round."""

import re

_SUFFIX = re.compile(
    r"(?:jr|sr|jnr|snr|junior|senior|[ivx]{2,4}|ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|m\.?a|b\.?a"
    r"|esq|cpa|cfa|pmp|dds|j\.?d|obe|mbe|frcs|rn|dipl\.?-?ing)\.?",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def without_remark(name: str) -> str:
    """Return the name without what stands in brackets behind it: "Becky" of "Becky (nights)"."""
    return _REMARK.sub("", name) or name


def turned_name(text: str) -> str:
    """Return "Ana Silva" for "Silva, Ana", as address books and staff lists write it.

    What is in brackets behind it goes ("Silva, Ana (Finance)"), a suffix stays ("Cole, Bo, Jr.").
    """
    name = " ".join(text.split()).strip(" ,;\"'")
    parts = [part.strip() for part in without_remark(name).split(",") if part.strip()]
    suffixes = [part for part in parts[1:] if _SUFFIX.fullmatch(part)]
    plain = [part for part in parts if part not in suffixes]
    if len(plain) == 2:
        return " ".join((plain[1], plain[0], *suffixes))
    if len(plain) == 1 and suffixes:
        return " ".join((plain[0], *suffixes))
    return name
