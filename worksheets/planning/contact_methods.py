"""Ways to keep in method, and which of them comes next for a person."""

from collections.abc import Sequence

from worksheets.content.items import ContactMethod


def suiting(methods: Sequence[ContactMethod], *, is_elsewhere: bool) -> Sequence[ContactMethod]:
    """Return the methods for someone who `is_elsewhere` or not: another place, or other hours.

    All of them, where nothing else would be left.
    """
    if not is_elsewhere:
        return methods
    suited = [method for method in methods if not method.is_local]
    return suited if any(not method.birthday for method in suited) else methods


def ways(
    methods: Sequence[ContactMethod],
    preferred: str,
    birthdays: Sequence[bool],
    start: int = 0,
    *,
    never_talked: bool = False,
) -> tuple[ContactMethod, ...]:
    """Return one way for each conversation with a person, in order.

    `birthdays` says for each conversation whether it falls on the person's birthday. The
    preferred way comes first, or the one at `start` where none is preferred, then the others in
    turn; a birthday takes a way that suits one. Each way differs from the one before, as long
    as there are two to choose from. What needs an occasion comes only where it is preferred: the
    plan knows of none. With someone `never_talked` to, the first is a way that suits a first
    contact, unless another is preferred, or there is no other.
    """
    usual = _usual(methods, preferred, start)
    greetings = _beginning(preferred, start, [method for method in methods if method.birthday])
    chosen: list[ContactMethod] = []
    turn = _first_ever(usual, preferred) if never_talked else 0
    for is_birthday in birthdays:
        previous = chosen[-1] if chosen else None
        greeting = next((method for method in greetings if method != previous), None)
        if is_birthday and greeting:
            chosen.append(greeting)
            continue
        turn += usual[turn % len(usual)] == previous
        chosen.append(usual[turn % len(usual)])
        turn += 1
    return tuple(chosen)


def _usual(methods: Sequence[ContactMethod], preferred: str, start: int) -> list[ContactMethod]:
    # A greeting is for birthdays only, unless it is the very thing the person prefers.
    wanted = [t for t in methods if t.id == preferred or not (t.birthday or t.needs_occasion)]
    usual = wanted or [method for method in methods if not method.birthday]
    return _beginning(preferred, start, usual)


def _first_ever(usual: Sequence[ContactMethod], preferred: str) -> int:
    suits = (method.id == preferred or method.is_first for method in usual)
    return next((place for place, is_suited in enumerate(suits) if is_suited), 0)


def _beginning(preferred: str, start: int, methods: list[ContactMethod]) -> list[ContactMethod]:
    if not methods:
        return methods
    ids = [method.id for method in methods]
    first = ids.index(preferred) if preferred in ids else start % len(methods)
    return methods[first:] + methods[:first]
