"""What a name and an address are compared by: the one place that says so.

An e-mail address is compared without regard to case, a name without regard to case, accents and
spaces, whichever of its parts comes first.
"""

from functools import lru_cache

from worksheets.identity.invisible import visible
from worksheets.identity.turned_names import turned_name


def email_key(email: str) -> str:
    """Return `email` as addresses are compared."""
    return visible(email).strip().casefold()


# Asked several times for each person of a file, and for everyone in a notebook.
@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """Return `name` as names are compared."""
    # A table of ours says "Silva, Ana" as somebody typed it, and any other turned round.
    straight = turned_name(name) if "," in name else name
    folded = visible(straight).casefold()
    return " ".join((folded if folded.isascii() else _without_accents(folded)).split())


def _without_accents(text: str) -> str:
    import unicodedata  # late: most names need none of it

    plain = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in plain if not unicodedata.combining(mark))
