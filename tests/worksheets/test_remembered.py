"""A function remembers its last value for equal arguments, and no other."""

import pytest

from worksheets.remembered import remembered


def test_equal_arguments_give_the_very_same_value_and_others_a_new_one() -> None:
    asked = []

    @remembered
    def doubled(numbers: list[int]) -> list[int]:
        asked.append(numbers)
        return numbers * 2

    first = doubled([1, 2])
    assert doubled([1, 2]) is first
    assert doubled([3]) == [3, 3]
    assert doubled([1, 2]) == first
    assert asked == [[1, 2], [3], [1, 2]]


def test_every_argument_counts() -> None:
    @remembered
    def joined(one: str, other: str) -> str:
        return one + other

    assert (joined("a", "b"), joined("a", "c"), joined("d", "c")) == ("ab", "ac", "dc")


def test_nothing_is_remembered_of_a_failure() -> None:
    @remembered
    def inverse(number: int) -> float:
        return 1 / number

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            inverse(0)
    assert inverse(2) == 0.5
