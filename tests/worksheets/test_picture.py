"""The map's picture: everybody rated has a place, a name nobody else's covers, and their level."""

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.worksheets.mapping import mapped_people, person, rated
from tests.worksheets.people import TIERS
from worksheets.mapping.entries import entries
from worksheets.mapping.labels import width_of
from worksheets.mapping.mapped import Mapped
from worksheets.mapping.picture import MOST_POINTS, Picture, Point, picture

LINE = 16

#: Names as people have them, and as somebody could have them.
NAMES = st.sampled_from(
    [
        "Kenji Tanaka",
        "Rita",
        "Wolfeschlegelsteinhausenbergerdorff",
        "مريم الخطيب",
        "李偉",
        "🙂 Sam",
        "",
    ]
) | st.text(max_size=60)
RATING = st.integers(1, 5)
CROWD = st.lists(st.tuples(NAMES, RATING, RATING, RATING), min_size=30, max_size=30)


def drawn(people: list[Mapped]) -> Picture:
    return picture(entries(people, TIERS))


def _level_at(made: Picture, point: Point) -> str:
    [level] = [
        field.level
        for field in made.fields
        if field.x <= point.x < field.x + field.width
        and field.y <= point.y < field.y + field.height
    ]
    return level


def test_more_reach_is_further_up_and_more_closeness_further_right() -> None:
    far_up, near_up, low = drawn([rated(5, 1, 5), rated(5, 4, 4), rated(1, 4, 2)]).points
    assert far_up.y < near_up.y < low.y
    assert far_up.x < near_up.x == low.x


def test_whoever_lacks_a_rating_is_not_in_it() -> None:
    people = [person("Ana", influence=3, closeness=3), person("Bo", relevance=5), person("Cy")]
    assert drawn(people).points == ()


def test_those_to_start_with_stand_in_the_darkest_field() -> None:
    made = drawn([rated(5, 1, 5, "Ana"), rated(4, 5, 5, "Bo"), rated(3, 3, 3, "Cy")])
    assert [_level_at(made, point) for point in made.points] == ["high", "high", "middle"]
    assert made.first == 2


def test_a_name_that_has_no_room_is_cut_and_stays_whole_in_the_table() -> None:
    [point] = drawn([rated(3, 3, 3, "Wolfeschlegelsteinhausenbergerdorff")]).points
    assert point.label.startswith("Wolfeschl")
    assert point.label.endswith("…")
    assert point.entry.person.name == "Wolfeschlegelsteinhausenbergerdorff"


def test_of_three_hundred_the_first_forty_are_drawn_and_the_others_counted() -> None:
    made = drawn([rated(n % 5 + 1, n % 4 + 1, n % 3 + 1, f"P{n}") for n in range(300)])
    assert (len(made.points), made.left_out) == (MOST_POINTS, 300 - MOST_POINTS)


@given(CROWD)
@example([("Kenji Tanaka", 5, 3, 5)] * 30)
def test_no_two_of_thirty_names_overlap_and_none_leaves_the_picture(
    people: list[tuple[str, int, int, int]],
) -> None:
    made = drawn([rated(one, other, third, name) for name, one, other, third in people])
    assert len(made.points) == 30
    for one, other in combinations(made.points, 2):
        is_beside = one.right <= other.left or other.right <= one.left
        assert is_beside or abs(one.y - other.y) >= LINE
    for point in made.points:
        assert made.left <= point.left < point.right <= made.right
        assert made.top < point.y - LINE // 2
        assert point.y + LINE // 2 <= made.bottom
        if point.label:
            ends = (point.left, point.label_x) if point.is_before else (point.label_x, point.right)
            assert width_of(point.label) <= ends[1] - ends[0]
            assert abs(point.label_x - point.x) > made.radius


@given(mapped_people())
def test_everybody_of_the_table_is_in_it_where_the_ranking_sees_them(people: list[Mapped]) -> None:
    made = drawn(people)
    assert sorted(id(point.entry) for point in made.points) == sorted(map(id, made.entries))
    assert all(_level_at(made, point) == point.entry.level for point in made.points)
