"""Of two calendar files of one notebook the later has the higher number, however soon it comes."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from worksheets.files.sequence import next_sequence, saved_sequence, sequence_moment

TODAY = date(2026, 11, 23)
LARGEST = 2**31 - 1  # what calendar programs keep
now = st.integers(1_700_000_000_000, 3_700_000_000_000)  # milliseconds, 2023 to 2087


@given(now, st.lists(st.integers(0, 2000), max_size=20))
def test_the_number_rises_with_each_file_however_little_time_passes(
    revision: int, pauses_ms: list[int]
) -> None:
    last = 0
    for pause in (0, *pauses_ms):
        revision += pause
        number = next_sequence(revision, last, TODAY)
        assert last < number <= LARGEST
        last = number


@given(now, st.integers(1000, 10**9), st.integers(1000, 10**9))
def test_two_computers_that_merge_go_on_above_both(start: int, ours: int, theirs: int) -> None:
    """Whichever number the merged notebook remembers: its latest change is that of either."""
    numbers = [next_sequence(start + apart, 0, TODAY) for apart in (ours, theirs)]
    after_both = start + max(ours, theirs) + 1000  # when the later one noted its number
    assert all(next_sequence(after_both, last, TODAY) > max(numbers) for last in numbers)


def test_without_a_revision_the_day_counts() -> None:
    moment = sequence_moment(next_sequence(0, 0, TODAY))
    assert moment.replace(tzinfo=None) == datetime(2026, 11, 23)


@given(st.integers(-(10**18), 10**18), st.integers(0, LARGEST), st.dates(date(1970, 1, 1)))
def test_any_revision_gives_a_number_a_calendar_keeps(
    revision: int, last: int, today: date
) -> None:
    number = next_sequence(revision, last, today)
    assert 1 <= number <= LARGEST
    assert sequence_moment(number)


@given(st.integers(0, 10**18), st.integers(0, LARGEST), st.integers(1, 50))
def test_whatever_a_file_from_elsewhere_says_the_number_can_rise_again(
    revision: int, last: int, files: int
) -> None:
    """Also where it says the largest there is, which nothing could outdo."""
    numbers = []
    for _ in range(files):
        last = next_sequence(revision, last, TODAY)
        numbers.append(last)
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < LARGEST


@given(st.integers(0, 15 * 365))
def test_what_a_clock_some_years_ahead_numbered_is_outdone(days: int) -> None:
    """Calendars hold it, and take nothing over that has a lower number."""
    ahead = next_sequence(0, 0, TODAY + timedelta(days=days))
    assert next_sequence(1_796_000_000_000, ahead, TODAY) > ahead


@given(st.text() | st.integers().map(str))
def test_what_the_notebook_holds_is_read_as_a_number_or_as_none(text: str) -> None:
    assert 0 <= saved_sequence(text) <= LARGEST


def test_a_number_comes_back_from_the_notebook() -> None:
    assert saved_sequence(str(217_555_200)) == 217_555_200
