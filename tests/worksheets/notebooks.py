"""Hypothesis strategies for whole notebooks, as JSON gives them: good, odd and broken text."""

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.worksheets.people import TIERS, todays
from worksheets.notebook import Notebook, notebook_from

_ODD = ("", " ", "2026-02-30", "tomorrow", "2026-W47-5", "0001-01-01")
_contact_ids = st.integers(0, 7).map(lambda number: f"c-{number}")


def _days(earliest: int, latest: int) -> st.SearchStrategy[int | str]:
    """Return mostly days, counted from today, and sometimes what is none."""
    near = st.integers(earliest, latest)
    return near | near | st.sampled_from(_ODD)


_nothing = st.just("")

#: Made once: making them for each record anew takes longer than most rules do.
_RECORDS = {
    "contacts": st.fixed_dictionaries(
        {
            "name": st.sampled_from(["Ana", "Bo", "Cy", "مريم"]),
            "tier": st.sampled_from([tier.id for tier in TIERS] * 2 + ["", "hourly"]),
            "last_contact": _days(-900, 3) | _nothing,
            "next_date": _days(-60, 400) | _nothing | _nothing,
            "birthday": st.sampled_from(["", "", "02-29", "31 Dec", "15.6.1980", "3/12", "13-01"]),
            "paused": st.sampled_from(["", "", "", "yes"]),
            "snoozed_until": _days(-30, 90) | _nothing | _nothing,
        }
    ),
    "interactions": st.fixed_dictionaries(
        {
            "people": st.lists(_contact_ids, max_size=3).map(" ".join),
            "day": _days(-900, 30),
            "note": st.sampled_from(["", "A note."]),
            "gave": st.sampled_from(["", "", "A tip"]),
            "got": st.sampled_from(["", "", "A book"]),
            "thanked": _days(-900, 0) | _nothing,
        }
    ),
    "promises": st.fixed_dictionaries(
        {
            "contact": _contact_ids,
            "by": st.sampled_from(["me", "them", "nobody"]),
            "what": st.just("Call"),
            "due": _days(-60, 60),
            "done": _days(-60, 0) | _nothing,
        }
    ),
}
_MOST = {"contacts": 8, "interactions": 12, "promises": 8}


@st.composite
def notebooks(draw: st.DrawFn) -> tuple[date, Notebook]:
    """Return a day and a notebook with contacts, conversations and promises around it."""
    today = draw(todays)
    raw = {
        name: [draw(_RECORDS[name]) for _ in range(draw(st.integers(0, _MOST[name])))]
        for name in _RECORDS
    }
    lists = {name: list(_dated(records, name[0], today)) for name, records in raw.items()}
    return today, notebook_from({"version": 2} | lists)


def _dated(records: list[dict], initial: str, today: date) -> Iterator[dict[str, str]]:
    for number, record in enumerate(records):
        texts = {
            name: value if isinstance(value, str) else (today + timedelta(value)).isoformat()
            for name, value in record.items()
        }
        yield {"id": f"{initial}-{number}"} | texts
