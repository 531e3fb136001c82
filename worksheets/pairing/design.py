"""Rounds of larger groups in which nobody meets twice, counted out instead of searched for.

People stand in as many columns as a group has places, each as long as there are groups. In the
round r, the group g takes from column c whoever stands at g + r * c, reckoned in a finite field:
two people of different columns meet exactly once, and those of one column never (a transversal
design, Bose and others, from 1938 on). It goes as long as the number of groups is a power of a
prime that is no smaller than a group.
"""

from collections.abc import Callable, Sequence

type Product = Callable[[int, int], int]

#: For powers of primes: the prime, and the digits of x to the power of the degree, lowest first.
_POWERS = {4: (2, (1, 1)), 8: (2, (1, 1, 0)), 9: (3, (1, 2)), 16: (2, (1, 1, 0, 0))}


def rounds_without_repeats(people: Sequence[int], groups: int) -> list[list[list[int]]]:
    """Return up to `groups` rounds of so many groups; none where there is no such design.

    Who stands side by side in `people` stands in one column, and meets in none of the rounds.
    """
    columns = -(-len(people) // groups) if groups else 0
    if not columns or columns > groups or not (_is_prime(groups) or groups in _POWERS):
        return []
    added, product = _field(groups)
    return [
        [
            [
                people[column * groups + at]
                for column in range(columns)
                if column * groups + (at := added(group, product(number, column))) < len(people)
            ]
            for group in range(groups)
        ]
        for number in range(groups)
    ]


def _is_prime(number: int) -> bool:
    return number > 1 and all(number % divisor for divisor in range(2, int(number**0.5) + 1))


def _field(size: int) -> tuple[Product, Product]:
    """Return how two elements of the field of this size are added and multiplied."""
    if size not in _POWERS:
        return lambda one, other: (one + other) % size, lambda one, other: one * other % size
    prime, reduced = _POWERS[size]
    degree = len(reduced)

    def digits(number: int) -> list[int]:
        return [number // prime**place % prime for place in range(degree)]

    def number(found: Sequence[int]) -> int:
        return sum(digit * prime**place for place, digit in enumerate(found))

    def added(one: int, other: int) -> int:
        sums = zip(digits(one), digits(other), strict=True)
        return number([(here + there) % prime for here, there in sums])

    def product(one: int, other: int) -> int:
        total = [0] * degree
        power = digits(one)
        for digit in digits(other):
            total = [(sum_ + digit * part) % prime for sum_, part in zip(total, power, strict=True)]
            carry = power[-1]
            shifted = [0, *power[:-1]]
            power = [
                (part + carry * back) % prime for part, back in zip(shifted, reduced, strict=True)
            ]
        return number(total)

    return added, product
