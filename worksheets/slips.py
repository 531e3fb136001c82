"""One slip of the keys, which tells a word somebody meant from the one they typed."""


def is_one_slip(one: str, other: str) -> bool:
    """Return whether a letter too many, too few, wrong, or swapped with the next tells them apart.

    Damerau found in 1964 that four in five misspellings are one of these.
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True  # one goes on where the other ends
    left, right = one[start:], other[start:]
    swapped = left[1::-1] + left[2:] == right
    return swapped or left[1:] == right or left == right[1:] or left[1:] == right[1:]


def are_two_slips(one: str, other: str) -> bool:
    """Return whether two such slips tell them apart, each a letter too many, too few or wrong."""
    if abs(len(one) - len(other)) > 2 or one == other:
        return False
    ahead = range(min(len(one), len(other)))
    start = next((n for n in ahead if one[n] != other[n]), len(ahead))
    left, right = one[start:], other[start:]
    swapped = left[1::-1] + left[2:]
    tries = ((left[1:], right), (left, right[1:]), (left[1:], right[1:]), (swapped, right))
    return any(a == b or is_one_slip(a, b) for a, b in tries)
