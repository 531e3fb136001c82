"""A year of events: within its hours, on days people work, with the time each takes to prepare."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worksheets.definitions import opened_sheet
from worksheets.content.items import BUDGETS, Kit, Play
from worksheets.content.working_days import WorkingDays
from worksheets.days.spans import spans_each_year
from worksheets.programme.checklist import checklist
from worksheets.programme.event import FORMATS, SCREEN, Candidate, Event
from worksheets.programme.programme import plan_programme
from worksheets.programme.request import ProgrammeRequest
from worksheets.programme.saved import programme_text, saved_programme

TODAY = date(2026, 11, 23)
YEAR = timedelta(days=364)


def _candidate(name: str, **facts: int | str) -> Candidate:
    given_facts = {"lead": 1, "hours": 2, "budget": "none", "minutes": 60, "weeks": 1} | facts
    play = Play(
        id=name,
        title=name,
        minutes=given_facts["minutes"],
        weeks=given_facts["weeks"],
        people_min=given_facts.get("people", 4),
        people_max=400,
        preparation=("First.", "Then.", "Last."),
        measure=("Guests",),
    )
    kit = Kit(
        id=f"{name}-kit",
        play=name,
        lead_weeks=given_facts["lead"],
        hours=given_facts["hours"],
        budget=given_facts["budget"],
        before="Ask.",
        target="Half.",
        shifts="Twice.",
        remote="On a call.",
    )
    return Candidate(play, kit)


@st.composite
def requests(draw: st.DrawFn) -> ProgrammeRequest:
    """Up to nine plays, a year of three weeks to a year, days off, and what was told before."""
    number = st.integers
    candidates = tuple(
        _candidate(
            name,
            lead=draw(number(1, 12)),
            hours=draw(number(1, 30)),
            budget=draw(st.sampled_from(BUDGETS)),
            minutes=draw(st.sampled_from([15, 60, 240])),
            weeks=draw(st.sampled_from([1, 1, 8])),
            people=draw(number(2, 60)),
        )
        for name in "abcdefghi"[: draw(number(1, 9))]
    )
    ids = [one.id for one in candidates]
    some = st.frozensets(st.sampled_from(ids), max_size=3)
    first = TODAY + timedelta(days=draw(number(-60, 60)))
    days = st.dates(first, first + YEAR)
    places = draw(st.lists(st.sampled_from(["Porto", "Leeds", "Lyon"]), unique=True))
    return ProgrammeRequest(
        candidates,
        first,
        first + timedelta(days=draw(number(21, 364))),
        TODAY,
        WorkingDays(
            draw(st.frozensets(number(0, 6), min_size=1)), draw(st.frozensets(days, max_size=9))
        ),
        hours=draw(number(1, 120)),
        most=draw(number(1, 14)),
        cost=draw(number(0, 2)),
        people=draw(st.none() | number(2, 60)),
        wanted=draw(some),
        unwanted=draw(some),
        places=tuple(places),
        formats=tuple(draw(st.lists(st.sampled_from(FORMATS), min_size=1, unique=True))),
        weekdays=draw(st.frozensets(number(0, 6), max_size=3)),
        closed=draw(st.frozensets(days, max_size=20)),
        told=tuple(
            Event(day, play, 7)
            for day, play in draw(st.dictionaries(days, st.sampled_from(ids), max_size=3)).items()
        ),
    )


@settings(max_examples=300, deadline=None)
@given(requests(), st.randoms(use_true_random=False))
def test_hours_days_off_and_lead_times_hold_and_the_order_of_what_is_listed_changes_nothing(
    request: ProgrammeRequest, shuffler: random.Random
) -> None:
    """What is over stays as it was; all that is to come keeps every rule."""
    programme = plan_programme(request)
    mixed = {
        name: tuple(shuffler.sample(getattr(request, name), len(getattr(request, name))))
        for name in ("candidates", "places", "formats", "told")
    }
    assert plan_programme(replace(request, **mixed)) == programme
    over = [event for event in request.told if request.first <= event.day <= TODAY]
    coming = [event for event in programme.events if event not in over]
    assert set(over) <= set(programme.events)
    spent = sum(request.by_id[event.play].hours for event in over)
    hours = sum(request.by_id[event.play].hours for event in programme.events)
    assert hours == programme.hours
    assert hours <= max(request.hours, spent)
    assert len(programme.events) <= max(request.most, len(over))
    assert len({event.day for event in coming}) == len(coming)
    assert len(
        {(event.play, event.number) for event in programme.events if event.number < 7}
    ) == len([event for event in programme.events if event.number < 7])
    for event in coming:
        candidate = request.by_id[event.play]
        assert request.working_days.includes(event.day)
        assert request.allows(event.day)
        assert candidate.cost <= request.cost
        assert event.play not in request.unwanted
        assert event.format in request.formats
        assert (event.place == "") == (event.format == SCREEN or not request.places)
        if event not in request.told:
            begins = candidate.begins(event.day, request.working_days)
            assert TODAY <= begins <= event.day - timedelta(weeks=candidate.kit.lead_weeks)
    left = {one.candidate.id for one in programme.left_out}
    assert left | {event.play for event in programme.events} == request.by_id.keys()


@settings(max_examples=100, deadline=None)
@given(requests())
def test_each_thing_to_do_is_on_a_day_people_work_and_in_its_order(
    request: ProgrammeRequest,
) -> None:
    """Beginning comes first, then inviting, reminding, the event, thanking and measuring."""
    order = ["before", "invite", "remind", "hold", "thank", "measure"]
    for event in plan_programme(request).events:
        tasks = checklist(request.by_id[event.play], event.day, request.working_days)
        days = [task.day for task in tasks]
        assert days == sorted(days)
        dated = {task.code: task.day for task in tasks}
        assert [dated[code] for code in order] == sorted(dated[code] for code in order)
        assert all(request.working_days.includes(task.day) for task in tasks if task.code != "hold")
        assert sum(task.code == "prepare" for task in tasks) == 3


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 20), st.sampled_from([0, 1, 2, 3]), st.integers(1, 3))
def test_a_year_without_obstacles_is_spread_over_months_places_and_formats(
    count: int, places: int, formats: int
) -> None:
    """Months differ by an event or so; places and formats by one, the screen aside."""
    request = ProgrammeRequest(
        tuple(_candidate(f"play-{one:02}") for one in range(count)),
        date(2027, 1, 1),
        date(2027, 12, 31),
        date(2026, 11, 1),
        WorkingDays(frozenset(range(5)), frozenset()),
        hours=1000,
        most=count,
        places=("A", "B", "C")[:places],
        formats=FORMATS[:formats],
    )
    events = plan_programme(request).events
    assert len(events) == count
    months = Counter(event.day.month for event in events)
    each = [months[month] for month in range(1, 13)]
    assert max(each) - min(each) <= 2
    assert max(each) <= count // 12 + 1
    kinds = Counter(event.format for event in events)
    assert max(kinds.values()) - min(kinds[kind] for kind in request.formats) <= 1
    here = Counter(event.place for event in events if event.format != SCREEN)
    if places:
        assert max(here.values()) - min(here[place] for place in request.places) <= 1


@settings(max_examples=100, deadline=None)
@given(requests())
def test_a_programme_that_was_saved_is_planned_again_as_it_was(request: ProgrammeRequest) -> None:
    """As long as nothing else changes: no date moves that people were told."""
    request = replace(request, told=())
    events = plan_programme(request).events
    told = saved_programme(programme_text(events, request.first)).events
    assert told == events
    again = plan_programme(replace(request, told=told)).events
    assert set(events) <= set(again)


def test_a_stretch_without_a_year_comes_each_year_and_may_run_over_its_end() -> None:
    """With its year it comes once, and a day is a stretch of one."""
    words = opened_sheet("programme").words
    span = lambda text: spans_each_year(text, TODAY, TODAY + YEAR, words)  # noqa: E731
    assert (date(2026, 12, 1), date(2027, 1, 6)) in span("1 Dec to 6 January")
    assert (date(2025, 12, 1), date(2026, 1, 6)) in span("1 Dec to 6 January")
    assert span("2027-02-01 to 2027-02-03") == ((date(2027, 2, 1), date(2027, 2, 3)),)
    assert (date(2027, 5, 12), date(2027, 5, 12)) in span("12 May")
    assert [span(text) for text in ("", "soon", "31 Feb", "3 May 2027 to 1 May 2027", "1-2-3")] == [
        None
    ] * 5
