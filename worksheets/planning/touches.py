"""Ways to keep in touch, and which of them comes next for a person."""

from collections.abc import Sequence

from worksheets.content.items import Touch


def suiting(touches: Sequence[Touch], *, is_elsewhere: bool) -> Sequence[Touch]:
    """Return the touches for someone who `is_elsewhere` or not: another place, or other hours.

    All of them, where nothing else would be left.
    """
    if not is_elsewhere:
        return touches
    suited = [touch for touch in touches if not touch.is_local]
    return suited if any(not touch.birthday for touch in suited) else touches


def ways(
    touches: Sequence[Touch],
    preferred: str,
    birthdays: Sequence[bool],
    start: int = 0,
    *,
    never_talked: bool = False,
) -> tuple[Touch, ...]:
    """Return one way for each conversation with a person, in order.

    `birthdays` says for each conversation whether it falls on the person's birthday. The
    preferred way comes first, or the one at `start` where none is preferred, then the others in
    turn; a birthday takes a way that suits one. Each way differs from the one before, as long
    as there are two to choose from. What needs an occasion comes only where it is preferred: the
    plan knows of none. With someone `never_talked` to, the first is a way that suits a first
    contact, unless another is preferred, or there is no other.
    """
    usual = _usual(touches, preferred, start)
    greetings = _beginning(preferred, start, [touch for touch in touches if touch.birthday])
    chosen: list[Touch] = []
    turn = _first_ever(usual, preferred) if never_talked else 0
    for is_birthday in birthdays:
        previous = chosen[-1] if chosen else None
        greeting = next((touch for touch in greetings if touch != previous), None)
        if is_birthday and greeting:
            chosen.append(greeting)
            continue
        turn += usual[turn % len(usual)] == previous
        chosen.append(usual[turn % len(usual)])
        turn += 1
    return tuple(chosen)


def _usual(touches: Sequence[Touch], preferred: str, start: int) -> list[Touch]:
    # A greeting is for birthdays only, unless it is the very thing the person prefers.
    wanted = [t for t in touches if t.id == preferred or not (t.birthday or t.needs_occasion)]
    usual = wanted or [touch for touch in touches if not touch.birthday]
    return _beginning(preferred, start, usual)


def _first_ever(usual: Sequence[Touch], preferred: str) -> int:
    suits = (touch.id == preferred or touch.is_first for touch in usual)
    return next((place for place, is_suited in enumerate(suits) if is_suited), 0)


def _beginning(preferred: str, start: int, touches: list[Touch]) -> list[Touch]:
    if not touches:
        return touches
    ids = [touch.id for touch in touches]
    first = ids.index(preferred) if preferred in ids else start % len(touches)
    return touches[first:] + touches[:first]
