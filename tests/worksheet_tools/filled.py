"""A notebook that holds something for every worksheet, and names as long as some people's."""

from __future__ import annotations

from tests.worksheet_tools.conftest import people

NAMES = ("Beatriz Montenegro-Oliveira", "Hannah Schneider-Leutheusser", "Ivo")
RATINGS = {"influence": "4", "closeness": "2", "relevance": "5"}

#: So many that a list of them has its tools.
CONTACTS = [
    one | RATINGS | {"tier": "quarterly", "last_contact": "2025-01-10"} | {"name": name}
    for one, name in zip(people(9), NAMES * 3, strict=True)
]

NOTEBOOK = {
    "contacts": CONTACTS,
    "interactions": [
        {"id": f"i-{n}", "people": f"c-{n}", "day": "2026-01-10", "gave": "A tip", "got": "A view"}
        for n in range(len(NAMES))
    ],
    "promises": [
        {"id": f"p-{by}", "contact": "c-0", "by": by, "what": "A visit", "due": "2026-02-10"}
        for by in ("me", "them")
    ],
    "answers": {
        "import-people": {"pasted": "Ana Silva <ana@example.org>\nBo Chen <bo@example.org>"},
        "person": {"contact": "c-0"},
        "outreach": {"contact": "c-0", "about": "how you plan transport"},
        "prepare": {"contact": "c-0"},
        "pitch": {"name": NAMES[0], "role": "Planner of intercontinental transport"},
    },
}

SHEETS = (
    *("contact-map", "follow-up", "import-people", "log", "outreach"),
    *("person", "pitch", "prepare", "today", "one-to-one", "ninety-days", "event"),
)
