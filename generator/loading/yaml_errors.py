"""What YAML allows and the playbook does not: it hides mistakes, or grows without end."""

from __future__ import annotations

from generator.errors import Place, Problem


def empty_file(name: str) -> Problem:
    """Return the problem that the file holds no value."""
    return Problem(
        Place(name),
        "the file is empty",
        "every content file holds a list of items or a set of facts",
        "write at least one item, or delete the file",
    )


def alias(place: Place, name: str) -> Problem:
    """Return the problem that `*name` stands for another part of the file."""
    return Problem(
        place,
        f"`*{name}` repeats another part of the file",
        "such references can grow without end, and readers can't follow them",
        "write the text out again, or put quotes around a text that begins with `*`",
    )


def second_document(place: Place) -> Problem:
    """Return the problem that the file goes on after its end."""
    return Problem(
        place,
        "a second document begins here",
        "`---` ends a file's content",
        "remove the line `---`",
    )


def second_key(place: Place, key: str, first: Place) -> Problem:
    """Return the problem that `key` was there before, at `first`."""
    return Problem(
        place,
        f"`{key}` stands here a second time",
        f"only one of the two can count (the first is in line {first.line})",
        "keep one of them",
    )


def too_deep(place: Place, most_levels: int) -> Problem:
    """Return the problem that a part is nested deeper than any content is."""
    return Problem(
        place,
        f"this is nested more than {most_levels} levels deep",
        "no content needs that, so it is most likely a slip",
        "check the brackets and the indentation",
    )


def no_key(place: Place) -> Problem:
    """Return the problem that a key is no text."""
    return Problem(
        place,
        "a list or a set of facts stands where a key belongs",
        "a key is one word",
        "write `key: value`, or put quotes around a text that begins with `{` or `[`",
    )


def control_character(place: Place, number: str) -> Problem:
    """Return the problem that the character with the `number` is for machines only."""
    return Problem(
        place,
        f"a character that can't be seen stands here ({number})",
        "it is no letter, and no page could show it",
        "delete it: remove what stands around it and type that anew",
    )
