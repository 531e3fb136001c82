"""The name somebody is greeted by: "Helen" for "my boss Helen", "Dr Patel" for "dr patel"."""

import re

type _Names = list[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Forms of address, and those that go with a first name: data that is matched and never shown.
_TITLES = _words(
    "mr mrs ms miss mx dr doctor prof professor rev revd herr frau mme mlle signor signora"
)
_FIRST_NAME_TITLES = frozenset(["sir", "dame"])
_PARTICLES = _words("van von der den de da di dos del la le bin al el ter ten zu mac")
#: What tells whose somebody is, and what they are to that person.
_WHOSE = _words("my our the his her their your a an")
_WHAT = _words("""
    boss manager line lead leader head director supervisor mentor mentee buddy coach colleague
    coworker co-worker teammate mate friend guy girl man woman lady lad person new old former ex
    deputy assistant team ward shift project hr it finance nurse sister consultant rep contact
    client supplier partner neighbour mum dad wife husband sponsor recruiter trainer trainee intern
    apprentice student
    """)


def greeted(name: str) -> str:
    """Return what to write after "Hi": a first name, or a form of address with the surname.

    An initial or a title with a full stop is no first name, so that the whole name stays.
    """
    words = _without_whose(_in_order(" ".join(name.split())).split())
    if not words:
        return name.strip()
    if _is_title(words[0]):
        return _titled(words)
    if words[0].endswith(".") or len(words[0]) < 2:
        return " ".join(words)
    return _capital(words[0])


def _in_order(name: str) -> str:
    """Return "Patel, Dr Anna" as it is said; what stands behind "Helen, my boss" is no name."""
    before, comma, after = (part.strip() for part in name.partition(","))
    if not comma or not after:
        return before or name
    first = after.split()[0]
    if first.casefold() in _WHOSE:
        return before
    return f"{after} {before}" if _is_title(first) else after


def _without_whose(words: _Names) -> _Names:
    """Return the words without "my boss" in front of the name, or behind it."""
    small = [word.casefold() for word in words]
    behind = next((at for at, word in enumerate(small) if at and word in ("my", "our")), None)
    if behind and small[0] not in _WHOSE:
        return words[:behind]
    if not words or small[0] not in _WHOSE or len(words) == 1:
        return words
    named = [word for word in words[1:] if word.casefold() not in _WHAT]
    start = next((at for at, word in enumerate(named) if re.match(r"[^\W\d_][^A-Z]+$", word)), 0)
    return named[start:] or words[1:]


def _titled(words: _Names) -> str:
    count = next((at for at, word in enumerate(words) if not _is_title(word)), len(words))
    title, rest = _capital(words[0]), words[count:]
    if not rest:
        return title
    if _bare(words[0]) in _FIRST_NAME_TITLES:
        return f"{title} {_capital(rest[0])}"
    start = len(rest) - 1
    while start and rest[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join([title, *rest[start:-1], _capital(rest[-1])])


def _is_title(word: str) -> bool:
    return _bare(word) in _TITLES | _FIRST_NAME_TITLES


def _bare(word: str) -> str:
    return word.rstrip(".").casefold()


def _capital(word: str) -> str:
    """Return a name typed in small letters with its capital; any other as its owner spells it."""
    return word[:1].upper() + word[1:] if word == word.lower() else word
