"""Requests for follow-up plans of any size."""

import json

from tests.worksheets.definitions import sheet_definition


def follow_up_request(
    contacts: list[dict], limit: str, export: str | None = None, **changes: str
) -> str:
    """Return a request with these contacts and this weekly limit."""
    notebook = {
        "version": 1,
        "contacts": contacts,
        "answers": {"follow-up": {"weekly_limit": limit}},
    }
    message = {"protocol": 2, "action": "evaluate", "today": "2026-11-23", "notebook": notebook}
    if export:
        message |= {"action": "export", "export": export}
    return json.dumps(message | {"sheet": sheet_definition("follow-up")} | changes)


def many_contacts(count: int, tier: str = "quarterly") -> list[dict]:
    """Return contacts of one tier whose days, birthdays and ways differ, always the same ones."""
    return [
        {
            "id": f"c-{number}",
            "name": f"Person {number * 7919 % count}",
            "tier": tier,
            "last_contact": f"2026-{number % 10 + 1:02d}-{number % 28 + 1:02d}"
            if number % 5
            else "",
            "birthday": f"{number % 12 + 1:02d}-{number % 28 + 1:02d}" if number % 3 else "",
            "touch": ["", "mail", "coffee"][number % 3],
        }
        for number in range(count)
    ]
