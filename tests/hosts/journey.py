"""What a visitor does on a site, wherever it lies."""

from __future__ import annotations

from icalendar import Calendar

from tests.support.visitor import Visitor, click, fill, wait, wait_for_text

_RESULT = "form[data-worksheet] [data-result]"
_ANSWERED = "() => performance.getEntriesByName('playbook:result').length > 0"
_VALUE = "name => document.querySelector(`form[data-worksheet] [name='${name}']`).value"


def follow_a_link(visitor: Visitor, base: str) -> None:
    """From the home page to the questions, by the link a reader sees."""
    visitor.open(f"{base}/index.html")
    click(visitor, "a[href$='questions.html']")
    wait(visitor, "() => location.pathname.endsWith('/questions.html')")
    wait(visitor, "() => document.querySelectorAll('[data-item]').length > 10")


def search(visitor: Visitor, base: str, page: str, query: str) -> None:
    """Type into the search; something of the page is found, and leads there."""
    visitor.open(f"{base}/index.html")
    visitor.run("() => { document.querySelector('.md-search__input').focus(); }")
    wait(visitor, "() => document.querySelector('#__search').checked")  # the theme has noticed
    visitor.key(query)
    link = f".md-search-result__link[href*='{page}']"
    wait(visitor, "link => document.querySelector(link) !== null", link)
    click(visitor, link)
    wait(visitor, "page => location.pathname.endsWith(page)", f"/{page}")


def filter_questions(visitor: Visitor, base: str) -> None:
    """Choose a kind of person: fewer questions are shown, and the address says which."""
    visitor.open(f"{base}/questions.html")
    shown = "() => document.querySelectorAll('[data-item]:not([hidden])').length"
    total = wait(visitor, shown)
    visitor.run(
        """() => {
            const choice = document.querySelector("playbook-filter select");
            choice.value = choice.options[1].value;
            choice.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    assert 0 < visitor.run(shown) < total
    assert "?" in visitor.run("() => location.href")


def compose_a_pitch(visitor: Visitor, base: str) -> None:
    """Fill the pitch; it is shown, saved, there again after a reload, and taken away."""
    visitor.open(f"{base}/worksheets/pitch.html")
    fill(visitor, name="Ana Silva", role="a payroll specialist", what="pay everyone on time")
    wait_for_text(visitor, _RESULT, "Ana Silva")
    wait(visitor, "() => document.querySelector('[data-saved]').innerText")
    visitor.open(f"{base}/worksheets/pitch.html")
    wait(visitor, _ANSWERED)
    assert visitor.run(_VALUE, "name") == "Ana Silva"
    wait_for_text(visitor, _RESULT, "Ana Silva")
    assert "Ana Silva" in _taken(visitor, "md").decode()


def plan_follow_ups(visitor: Visitor, base: str) -> None:
    """Add a contact; the plan names them, and goes into a calendar and a table."""
    visitor.open(f"{base}/worksheets/follow-up.html")
    wait(visitor, "() => document.querySelector('[data-row=contacts]') !== null")
    fill(visitor, name="Bo Chen", tier="quarterly")
    wait_for_text(visitor, _RESULT, "Bo Chen")
    events = Calendar.from_ical(_taken(visitor, "ics")).walk("VEVENT")
    assert any("Bo Chen" in str(event["SUMMARY"]) for event in events)
    assert "Bo Chen" in _taken(visitor, "csv").decode("utf-8-sig")


def _taken(visitor: Visitor, kind: str) -> bytes:
    button = f"form[data-worksheet] [data-export='{kind}']"
    wait(visitor, "button => document.querySelector(button) !== null", button)
    return visitor.downloaded(lambda: click(visitor, button))
