"""The picture shows who was rated, at their place, legibly however many there are."""

from hypothesis import given

from tests.worksheets.mapping import mapped_people, person, rated
from tests.worksheets.people import TIERS
from worksheets.mapping.entries import entries
from worksheets.mapping.picture import MOST_POINTS, picture


def drawn(people: list) -> object:
    return picture(entries(people, TIERS))


def test_more_influence_is_further_up_and_more_closeness_further_right() -> None:
    low, high = drawn([rated(2, 3, 3)]).points[0], drawn([rated(5, 3, 3)]).points[0]
    assert (high.y < low.y, high.x) == (True, low.x)
    far, near = drawn([rated(3, 1, 3)]).points[0], drawn([rated(3, 2, 3)]).points[0]
    assert (far.x < near.x, far.y) == (True, near.y)


def test_people_without_a_rating_of_an_axis_are_not_in_it() -> None:
    people = [person("Ana", influence=3), person("Bo", closeness=3, relevance=5), person("Cy")]
    assert drawn(people).points == ()


def test_a_missing_relevance_does_not_keep_anyone_out() -> None:
    assert len(drawn([person("Ana", influence=3, closeness=3)]).points) == 1


def test_a_crowded_place_shows_eight_and_counts_the_rest() -> None:
    made = drawn([rated(3, 3, 3, f"P{n}") for n in range(50)])
    assert (len(made.points), [crowd.count for crowd in made.crowds]) == (8, [42])
    assert drawn([rated(3, 3, 3, f"P{n}") for n in range(9)]).crowds == ()


def test_only_the_first_sixty_are_drawn_and_the_others_counted() -> None:
    made = drawn([rated(3, 3, 3, f"P{n}") for n in range(MOST_POINTS + 7)])
    assert (len(made.entries), made.left_out) == (MOST_POINTS, 7)


def test_those_with_influence_who_are_still_far_away_are_counted() -> None:
    people = [rated(4, 2, 1, "Ana"), rated(5, 1, 1, "Bo"), rated(3, 1, 5, "Cy"), rated(5, 3, 5)]
    assert drawn(people).worth_building == 2


@given(mapped_people())
def test_no_point_covers_another_or_leaves_the_grid(people: list) -> None:
    made = drawn(people)
    places = [(spot.x, spot.y) for spot in (*made.points, *made.crowds)]
    assert len(set(places)) == len(places)
    assert all(made.left < x < made.right and made.top < y < made.bottom for x, y in places)
    assert len(made.points) + sum(c.count for c in made.crowds) == len(made.entries)
    assert {point.number for point in made.points} <= set(range(1, len(made.entries) + 1))
