"""The five main jobs one after the other, as one person does them: in Firefox, and on a phone."""

from __future__ import annotations

import pytest
from icalendar import Calendar

from tests.hosts.journey import compose_a_pitch
from tests.support.visitor import Visitor, fill, wait, wait_for_text

WHO = "Bo Chen"
PEOPLE = f"{WHO}, Finance, bo@example.org\nCleo Ruiz, Sales, cleo@example.org"

_RESULT = "form[data-worksheet] [data-result]"
_UNDO = "() => document.querySelector('[data-undo]')?.checkVisibility()"
_FIRST_ROW = "form [data-row=contacts] summary"
_TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"
_CONTACT = """who => [...document.querySelectorAll("form [name=contact] option")]
    .find(({ text }) => text.includes(who))?.value"""


@pytest.mark.parametrize("visitor", ["firefox", "phone"], indirect=True)
def test_the_five_main_jobs(visitor: Visitor, host: str) -> None:
    """Pitch; import and map; plan and calendar; prepare; log and Today."""
    compose_a_pitch(visitor, host)
    _import_people(visitor, host)
    _map(visitor, host)
    _plan(visitor, host)
    _prepare(visitor, host)
    _log(visitor, host)


def _open(visitor: Visitor, host: str, sheet: str) -> None:
    visitor.open(f"{host}/worksheets/{sheet}.html")
    wait(visitor, "() => document.querySelector('form[data-worksheet]') !== null")


def _assert_fits(visitor: Visitor) -> None:
    assert visitor.run(_TOO_WIDE) <= 0


def _import_people(visitor: Visitor, host: str) -> None:
    _open(visitor, host, "import-people")
    fill(visitor, pasted=PEOPLE)
    wait_for_text(visitor, _RESULT, "2 new people")
    _assert_fits(visitor)
    visitor.press("form [data-act=import]")
    wait(visitor, _UNDO)


def _map(visitor: Visitor, host: str) -> None:
    _open(visitor, host, "contact-map")
    wait_for_text(visitor, _FIRST_ROW, WHO)
    visitor.press(_FIRST_ROW)
    fill(visitor, influence="5", closeness="2", relevance="4", tier="quarterly")
    wait_for_text(visitor, _RESULT, WHO)
    _assert_fits(visitor)


def _plan(visitor: Visitor, host: str) -> None:
    _open(visitor, host, "follow-up")
    wait_for_text(visitor, _RESULT, WHO)
    _assert_fits(visitor)
    export = "form [data-export=ics]"
    wait(visitor, "button => document.querySelector(button)?.checkVisibility()", export)
    file = visitor.downloaded(lambda: visitor.press(export))
    assert any(WHO in str(event["SUMMARY"]) for event in Calendar.from_ical(file).walk("VEVENT"))


def _prepare(visitor: Visitor, host: str) -> None:
    _open(visitor, host, "prepare")
    fill(visitor, contact=wait(visitor, _CONTACT, WHO))
    wait_for_text(visitor, _RESULT, WHO)
    _assert_fits(visitor)


def _log(visitor: Visitor, host: str) -> None:
    _open(visitor, host, "log")
    fill(visitor, who=WHO, note="Moving to Porto in March")
    wait(visitor, "() => document.querySelector('form [data-act=log]')?.checkVisibility()")
    visitor.press("form [data-act=log]")
    wait(visitor, _UNDO)
    saved = visitor.run("() => localStorage[document.documentElement.dataset.notebook]")
    assert "Moving to Porto in March" in saved
    _open(visitor, host, "today")
    wait(visitor, "result => document.querySelector(result).innerText.trim()", _RESULT)
    _assert_fits(visitor)
