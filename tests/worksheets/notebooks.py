"""Hypothesis strategies for whole notebooks, as JSON gives them: good, odd and broken text."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.worksheets.people import TIERS, todays
from worksheets.notebook import Notebook, notebook_from

_odd = st.sampled_from(["", " ", "2026-02-30", "tomorrow", "2026-W47-5", "0001-01-01"])
_contact_ids = st.integers(0, 7).map(lambda number: f"c-{number}")


def _days(today: date, earliest: int, latest: int) -> st.SearchStrategy[str]:
    near = st.integers(earliest, latest).map(lambda days: today + timedelta(days=days))
    return near.map(date.isoformat) | near.map(date.isoformat) | _odd


@st.composite
def notebooks(draw: st.DrawFn) -> tuple[date, Notebook]:
    """Return a day and a notebook with contacts, conversations and promises around it."""
    today = draw(todays)
    raw = {
        "version": 2,
        "contacts": [draw(_contact(today, number)) for number in range(draw(st.integers(0, 8)))],
        "interactions": [
            draw(_interaction(today, number)) for number in range(draw(st.integers(0, 12)))
        ],
        "promises": [draw(_promise(today, number)) for number in range(draw(st.integers(0, 8)))],
    }
    return today, notebook_from(raw)


@st.composite
def _contact(draw: st.DrawFn, today: date, number: int) -> dict[str, str]:
    return {
        "id": f"c-{number}",
        "name": draw(st.sampled_from(["Ana", "Bo", "Cy", "مريم"])),
        "tier": draw(st.sampled_from([tier.id for tier in TIERS] * 2 + ["", "hourly"])),
        "last_contact": draw(_days(today, -900, 3) | st.just("")),
        "next_date": draw(_days(today, -60, 400) | st.just("") | st.just("")),
        "birthday": draw(st.sampled_from(["", "", "02-29", "12-31", "1980-06-15", "13-01"])),
        "paused": draw(st.sampled_from(["", "", "", "yes"])),
        "snoozed_until": draw(_days(today, -30, 90) | st.just("") | st.just("")),
    }


@st.composite
def _interaction(draw: st.DrawFn, today: date, number: int) -> dict[str, str]:
    people = draw(st.lists(_contact_ids, max_size=3))
    return {
        "id": f"i-{number}",
        "people": " ".join(people),
        "day": draw(_days(today, -900, 30)),
        "note": draw(st.sampled_from(["", "A note."])),
        "gave": draw(st.sampled_from(["", "", "A tip"])),
        "got": draw(st.sampled_from(["", "", "A book"])),
        "thanked": draw(_days(today, -900, 0) | st.just("")),
    }


@st.composite
def _promise(draw: st.DrawFn, today: date, number: int) -> dict[str, str]:
    return {
        "id": f"p-{number}",
        "contact": draw(_contact_ids),
        "by": draw(st.sampled_from(["me", "them", "nobody"])),
        "what": "Call",
        "due": draw(_days(today, -60, 60)),
        "done": draw(_days(today, -60, 0) | st.just("") | st.just("")),
    }
