"""A function remembers its last value for equal arguments, and no other."""

import pytest

from worksheets.memoised import memoised, memoised_each


def test_equal_arguments_give_the_very_same_value_and_others_a_new_one() -> None:
    asked = []

    @memoised
    def doubled(numbers: list[int]) -> list[int]:
        asked.append(numbers)
        return numbers * 2

    first = doubled([1, 2])
    assert doubled([1, 2]) is first
    assert doubled([3]) == [3, 3]
    assert doubled([1, 2]) == first
    assert asked == [[1, 2], [3], [1, 2]]


def test_every_argument_counts() -> None:
    @memoised
    def joined(one: str, other: str) -> str:
        return one + other

    assert (joined("a", "b"), joined("a", "c"), joined("d", "c")) == ("ab", "ac", "dc")


def test_nothing_is_remembered_of_a_failure() -> None:
    @memoised
    def inverse(number: int) -> float:
        return 1 / number

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            inverse(0)
    assert inverse(2) == 0.5


def test_each_item_is_asked_about_again_only_where_it_is_another_object() -> None:
    """Equal ones too, for comparing is what it saves; an item that comes twice counts twice."""
    asked = []

    @memoised_each
    def length(word: list[str]) -> int:
        asked.append(word)
        return len(word)

    first, second, equal = ["a"], ["b", "c"], ["a"]
    assert length([first, second]) == [1, 2]
    assert length([second, equal]) == [2, 1]
    assert length([first]) == [1]
    assert asked == [first, second, equal, first]
    assert length([first, first]) == [1, 1]
