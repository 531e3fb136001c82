"""Five people, six weeks each: whenever one comes back, all pages say the same of the same people.

What they type is what people type: a small letter first, a sentence where half of one is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.acceptance.agreement import Agreed, expect_agreement, notebook_of
from tests.acceptance.employee import Employee, employee
from tests.acceptance.jobs import (
    brings,
    card,
    done_on_today,
    expect_to_fit,
    logged,
    logs_from_home,
    notes,
    prepares_from_home,
    takes_along,
)
from tests.support.worksheet import Worksheet

#: A Monday. The holidays lie in the fourth week.
START = date(2026, 11, 30)
PHONE = {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}}
MOST_ROWS = 50
STORED = """async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const texts = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    return { names: [...Object.keys(localStorage), ...databases], texts };
}"""


def after(*, weeks: int, days: int = 0) -> date:
    """Return the day so long after the start."""
    return START + timedelta(weeks=weeks, days=days)


# A new engineer, who does it all on the first day and forgets about it for a week.

TWENTY_FIVE = """Kenji Tanaka <kenji@mill.example>
rita gomes <rita@mill.example>
Bob Stone
Aisha Khan  <a.khan@mill.example>
Marta Silva
Li Wei
Chloé Martin
David Okafor <david@mill.example>
Ana Abel
Priya Nair
Tom Baker
Grace Obi
Dave Miller
Mei Chen
Anna Kowalska
Yusuf Demir
Ines Moreau
Jonas Weber
Fatima Zahra
Olu Adeyemi
Hana Sato
Pedro Alves
Ruth Cohen
Zoë Müller
Nora Lund
kenji tanaka <kenji@mill.example>"""
COUNT = 25


@pytest.fixture
def sven(chromium: Browser, host: str) -> Iterator[Employee]:
    with employee(chromium, host) as person:
        yield person


def _says_who_he_is(sven: Employee) -> None:
    """Write whole sentences into fields that ask for the end of one."""
    link = sven.page.get_by_role("link", name="Write your 30-second pitch")
    pitch = sven.follows(link, "pitch")
    pitch.fill(
        name="sven lindqvist",
        role="I am an engineer in R&D.",
        what="I help teams to fix pumps",
        ask="Can you introduce me to somebody in sales",
    )
    said = pitch.result.locator(".pb-pitch").first
    expect(said).to_contain_text("sales")
    text = said.inner_text()
    assert text.count("engineer") == text.count("introduce me") == 1
    assert "I am" not in text
    assert "Could you can" not in text


def _imports(sven: Employee) -> None:
    sheet = sven.opens("import-people")
    sheet.fill(pasted=TWENTY_FIVE)
    expect(sheet.result.locator('[data-count="add"]')).to_have_text(f"{COUNT} new people")
    sheet.result.locator('[data-act="import"]').click()
    expect(sheet.form.locator("[data-undo]")).to_be_visible()


def _rates(sven: Employee) -> None:
    """Rate everybody with the keyboard, and take the suggestions."""
    people = sven.opens("contact-map")
    sven.begins_a_job()
    people.form.get_by_role("button", name="Rate people one by one").focus()
    sven.presses("Enter")
    for place in range(COUNT):
        sven.presses(*(str(place * step % 5 + 1) for step in RATINGS.values()))
    expect(people.form.locator(".pb-rate-panel")).to_contain_text("That's everyone for now.")
    sven.presses("Escape")
    assert sven.keys <= 80
    people.result.get_by_role("button", name=f"Use all {COUNT} suggestions").click()
    expect(people.form.locator("[data-status]")).to_contain_text(f"{COUNT} more people")


def _moved(before: Agreed, now: Agreed) -> set[str]:
    """Return those who have another date now than they had before."""
    return {name for name, day in before.dates.items() if now.dates.get(name) != day}


def test_a_new_engineer_is_led_from_week_to_week(sven: Employee) -> None:
    """Dates stand while he forgets them; whoever he talks to gets another one."""
    sven.comes_back(START)
    _says_who_he_is(sven)
    _imports(sven)
    _rates(sven)
    sven.opens("follow-up").fill(weekly_limit="2")
    first = expect_agreement(sven, START)
    assert len(first.names) == 2

    tuesday = after(weeks=1, days=1)
    sven.comes_back(tuesday)
    second = expect_agreement(sven, tuesday)
    assert second.dates == first.dates
    assert second.due.more
    logs_from_home(sven, second.names[0], "likes trains, hates pumps")

    wednesday = after(weeks=2, days=2)
    sven.comes_back(wednesday)
    third = expect_agreement(sven, wednesday)
    assert _moved(second, third) == {second.names[0]}
    prepares_from_home(sven, third.names[0])
    done_on_today(sven, third.names[0], "moves to porto in march")

    before = third
    for day in (after(weeks=4), after(weeks=6)):
        sven.comes_back(day)
        expect(sven.page.locator("playbook-home")).to_contain_text("in the last 3 weeks")
        agreed = expect_agreement(sven, day)
        assert _moved(before, agreed) == {before.names[0]}
        assert before.names[0] not in agreed.names
        done_on_today(sven, agreed.names[0], "")
        before = agreed
    assert notes(sven) == ["likes trains, hates pumps", "moves to porto in march", "", ""]


# A nurse manager: a computer on the ward that everybody uses, and her own phone.


@pytest.fixture
def ward(chromium: Browser, host: str) -> Iterator[Employee]:
    """At the ward's computer."""
    with employee(chromium, host) as person:
        person.page.on("dialog", lambda dialog: dialog.accept())
        yield person


@pytest.fixture
def phone(chromium: Browser, host: str) -> Iterator[Employee]:
    """With her phone."""
    with employee(chromium, host, **PHONE) as person:
        yield person


def _saves_and_clears(ward: Employee) -> Path:
    """Take everything along by a page of its own, and expect nothing to be left behind."""
    ward.page.goto(f"{ward.host}/notebook.html")
    panel = ward.page.locator("playbook-computer")
    with ward.page.expect_download() as waiting:
        panel.locator('[data-do="save"]').click()
    file = waiting.value.path()
    with ward.page.expect_navigation():
        panel.locator('[data-do="clear"]').click()
    expect(panel.locator("[data-part=question]")).to_be_visible()
    left = ward.page.evaluate(STORED)
    assert not [name for name in left["names"] if "playbook" in name]
    assert "okafor" not in left["texts"]
    return file


def _says_it_is_shared(ward: Employee) -> None:
    ward.page.locator('playbook-computer [data-do="shared"]:visible').click()


def test_a_nurse_manager_leaves_nothing_on_the_ward_and_has_it_all_on_her_phone(
    ward: Employee, phone: Employee
) -> None:
    """A file goes to and fro; nobody comes in twice, and no date changes on the way."""
    ward.comes_back(START)
    plan = ward.follows(ward.page.get_by_role("link", name="Plan your follow-ups"), "follow-up")
    _says_it_is_shared(ward)
    plan.fill(weekly_limit="1")
    for name, tier in (
        ("dr. okafor", "quarterly"),
        ("Rita (canteen)", "quarterly"),
        ("Sam, night shift", "yearly"),
    ):
        plan.add_contact(name=name, tier=tier)
    expect(plan.result.locator(".pb-by-person")).to_contain_text("Sam")
    at_work = expect_agreement(ward, START)
    file = _saves_and_clears(ward)

    phone.comes_back(START)
    brings(phone, file)
    assert expect_agreement(phone, START) == at_work
    expect_to_fit(phone)

    day = after(weeks=1, days=3)
    phone.comes_back(day)
    due = expect_agreement(phone, day)
    assert due.dates == at_work.dates
    logs_from_home(phone, due.names[0], "new rota from january")
    file = takes_along(phone)

    day = after(weeks=2)
    ward.comes_back(day)
    expect(ward.page.locator("playbook-home")).to_be_hidden()
    ward.goes_to("notebook.html")
    _says_it_is_shared(ward)
    brings(ward, file)
    due = expect_agreement(ward, day)
    done_on_today(ward, due.names[0], "thanks for the night shift")
    file = _saves_and_clears(ward)

    for day in (after(weeks=2), after(weeks=4), after(weeks=6)):
        phone.comes_back(day)
        brings(phone, file)
        expect_agreement(phone, day)
        expect_to_fit(phone)
    assert notes(phone) == ["new rota from january", "thanks for the night shift"]
    assert len(notebook_of(phone.page)["contacts"]) == 3


# An introvert, who wants one step and no more.


@pytest.fixture
def ivo(chromium: Browser, host: str) -> Iterator[Employee]:
    with employee(chromium, host, color_scheme="dark") as person:
        yield person


def _takes_a_step(ivo: Employee) -> str:
    """Choose five minutes and writing, do what is said, and return it."""
    ivo.begins_a_job()
    steps = ivo.page.locator("playbook-next-step")
    ivo.clicks_on(steps.get_by_label("5 minutes", exact=True))
    ivo.clicks_on(steps.get_by_label("Writing"))
    step = steps.locator(".pb-step-text").inner_text()
    ivo.clicks_on(steps.get_by_role("button", name="I did it"))
    assert ivo.clicks <= 3
    return step


def test_an_introvert_takes_one_step_at_a_time_and_is_never_pressed(ivo: Employee) -> None:
    """Home offers a new step each time; of one person who is met it says when, and no more."""
    ivo.comes_back(START)
    taken = [_takes_a_step(ivo)]
    expect(ivo.page.get_by_role("status")).to_contain_text("1 small step")

    day = after(weeks=1)
    ivo.comes_back(day)
    expect(ivo.page.locator("playbook-home")).to_be_hidden()
    taken.append(_takes_a_step(ivo))
    log = ivo.opens("log")
    log.fill(who="ana silva", day="yesterday", note="said hello!!")
    log.field("who").press("Enter")
    expect(log.form.locator("[data-said]")).to_contain_text("ana silva")
    plan = ivo.opens("follow-up")
    plan.fill(0, tier="yearly")
    plan.fill(weekly_limit="1")
    expect(plan.result.locator(".pb-by-person")).to_contain_text("ana silva")
    met = expect_agreement(ivo, day)
    assert met.names == []
    assert met.due.then == ("ana silva", date(2027, 12, 6))

    day = after(weeks=3, days=1)
    ivo.comes_back(day)
    taken.append(_takes_a_step(ivo))
    assert len(set(taken)) == len(taken)
    assert expect_agreement(ivo, day).due == met.due
    plan = Worksheet(ivo.page, "follow-up")
    plan.add_contact(name="boss", tier="quarterly")
    expect(plan.result.locator(".pb-by-person")).to_contain_text("boss")
    assert expect_agreement(ivo, day).names == ["boss"]

    day = after(weeks=6)
    ivo.comes_back(day)
    assert expect_agreement(ivo, day).names == ["boss"]
    today = ivo.opens("today")
    card(ivo, "boss").locator("summary").filter(has_text="Later").click()
    ivo.clicks_on(card(ivo, "boss").get_by_role("button", name="In two weeks"))
    expect(today.result.locator("[data-settled]")).to_contain_text("boss comes back on")
    put_off = expect_agreement(ivo, day)
    assert put_off.names == []
    assert put_off.due.more == 0


# Somebody who has a keyboard and a screen reader, and no mouse.


@pytest.fixture
def kay(chromium: Browser, host: str) -> Iterator[Employee]:
    with employee(chromium, host, uses_keys_alone=True, forced_colors="active") as person:
        yield person


def _types_a_plan(kay: Employee) -> None:
    """Fill in two people, from one field to the next."""
    plan = kay.opens("follow-up")
    kay.tabs_to(plan.field("weekly_limit"))
    kay.presses("Control+A")
    kay.page.keyboard.type("1")
    kay.tabs_to(plan.field("name", 0))
    kay.page.keyboard.type("bo chen")
    kay.presses("Tab", "q")
    kay.tabs_to(plan.form.locator('[data-add="contacts"]'))
    kay.presses("Enter")
    expect(plan.field("name", 1)).to_be_focused()
    kay.page.keyboard.type("Cleo")
    kay.presses("Tab", "y")
    expect(plan.result.locator(".pb-by-person")).to_contain_text("Cleo")


def test_a_keyboard_and_a_screen_reader_are_enough(kay: Employee) -> None:
    """Every link says whose it is, what was done is announced, and nothing needs a mouse."""
    kay.comes_back(START)
    _types_a_plan(kay)
    announced = Worksheet(kay.page, "follow-up").form.locator("[data-announced]")
    expect(announced).not_to_be_empty()
    first = expect_agreement(kay, START)
    assert first.names == ["bo chen"]

    day = after(weeks=1, days=1)
    kay.comes_back(day)
    expect(kay.page.locator("playbook-home")).to_match_aria_snapshot("""
        - heading "This week" [level=2]
        - list:
          - listitem:
            - paragraph:
              - strong: bo chen
            - link "Write to bo chen"
            - link "Prepare the conversation with bo chen"
            - link "Log a conversation with bo chen"
    """)
    kay.begins_a_job()
    before = kay.results
    kay.skips_to_content()
    kay.tabs_to(kay.page.get_by_role("link", name="Log a conversation with bo chen"))
    kay.presses("Enter")
    log = kay.arrives_at("log", before)
    expect(log.field("note")).to_be_focused()
    kay.page.keyboard.type("plays the cello")
    kay.tabs_to(log.form.get_by_role("button", name="Log it"))
    kay.presses("Enter")
    expect(log.form.locator("[data-said]")).to_contain_text(logged("bo chen"))
    assert kay.keys <= 12

    for day in (after(weeks=2), after(weeks=4), after(weeks=6)):
        kay.comes_back(day)
        due = expect_agreement(kay, day)
        assert due.names == ["Cleo"]
        assert due.dates["bo chen"] > day
    today = kay.opens("today")
    kay.tabs_to(today.result.get_by_role("button", name="Done: log a conversation with Cleo"))
    kay.presses("Enter")
    expect(today.result.locator("[data-settled]")).to_contain_text("Logged")
    expect(today.result.get_by_role("button", name="Undo")).to_be_focused()
    kay.presses("Tab")
    kay.page.keyboard.type("likes tea")
    assert expect_agreement(kay, day).names == []
    assert notes(kay) == ["plays the cello", "likes tea"]
    assert kay.clicks == 0


# Three hundred contacts, two tabs, two computers.

RATINGS = {"influence": 1, "closeness": 3, "relevance": 2}


@pytest.fixture
def desk(chromium: Browser, host: str) -> Iterator[Employee]:
    with employee(chromium, host) as person:
        yield person


@pytest.fixture
def laptop(chromium: Browser, host: str) -> Iterator[Employee]:
    with employee(chromium, host) as person:
        yield person


def _three_hundred() -> dict[str, Any]:
    """Return a notebook of three hundred people and eight hundred conversations, as a file."""
    people = [f"c-{number:03}" for number in range(300)]
    tiers = ("quarterly", "twice-a-year", "yearly")
    contacts = [
        {"id": one, "name": f"Person {number:03}", "tier": tiers[number % 3]}
        | {rating: str(number * step % 5 + 1) for rating, step in RATINGS.items()}
        for number, one in enumerate(people)
    ]
    talks = [
        {"id": f"i-{number:03}", "people": people[number * 7 % 300], "note": f"Talk {number}"}
        | {"day": (START - timedelta(days=number * 11 % 400 + 1)).isoformat()}
        for number in range(800)
    ]
    answers = {"follow-up": {"weekly_limit": "8"}}
    notebook = {"version": 2, "contacts": contacts, "interactions": talks, "answers": answers}
    text = json.dumps(notebook)
    return {"name": "notebook.json", "mimeType": "application/json", "buffer": text.encode()}


def _opens_plan_from_home(me: Employee) -> None:
    link = me.page.locator("playbook-home").get_by_role("link", name="Open your plan")
    plan = me.follows(link, "follow-up")
    expect(plan.result.locator(".pb-plan")).to_be_visible()


def _lets_the_rest_rest(me: Employee) -> None:
    today = me.opens("today")
    today.result.locator(".pb-can-wait > summary").click()
    today.result.locator('.pb-can-wait [data-act="rest"]').click()
    expect(today.form.locator("[data-status]")).to_contain_text("resting")


def test_three_hundred_people_two_tabs_and_two_computers_stay_one_truth(
    desk: Employee, laptop: Employee
) -> None:
    """Each day asks for a week's few, and what was done at either computer is known at both."""
    desk.comes_back(START)
    brings(desk, _three_hundred())
    desk.goes_to("index.html")
    expect(desk.page.locator("playbook-home")).to_contain_text("Your people don't have dates yet.")
    _opens_plan_from_home(desk)
    first = expect_agreement(desk, START)
    assert 1 <= len(first.names) <= 8
    assert Worksheet(desk.page, "follow-up").rows().count() == MOST_ROWS

    tab = Employee(desk.context, desk.host)
    draft = tab.opens("log")
    draft.fill(who=first.names[1], note="half a thou")
    done_on_today(desk, first.names[0], "in the other tab")
    assert first.names[0] not in expect_agreement(desk, START).names
    expect(draft.field("note")).to_have_value("half a thou")
    tab.page.bring_to_front()
    draft.fill(note="half a thought")
    draft.field("who").press("Enter")
    expect(draft.form.locator("[data-said]")).to_contain_text(first.names[1])
    here = expect_agreement(desk, START)
    assert not {*first.names[:2]} & {*here.names}
    tab.page.close()

    file = takes_along(desk)
    laptop.comes_back(START)
    brings(laptop, file)
    assert expect_agreement(laptop, START) == here

    day = after(weeks=2, days=1)
    for me, place in ((desk, 0), (laptop, 1)):
        me.comes_back(day)
        due = expect_agreement(me, day)
        done_on_today(me, due.names[place], f"week 2, {place}")
    one, other = takes_along(desk), takes_along(laptop)
    brings(desk, other)
    brings(laptop, one)
    assert expect_agreement(desk, day) == expect_agreement(laptop, day)

    day = after(weeks=6)
    for me in (desk, laptop):
        me.comes_back(day)
    due = expect_agreement(desk, day)
    assert expect_agreement(laptop, day) == due
    assert len(due.names) <= 8
    assert due.due.more > 20
    _lets_the_rest_rest(desk)
    calm = expect_agreement(desk, day)
    assert (calm.names, calm.due.more) == (due.names, 0)
    brings(laptop, takes_along(desk))
    assert expect_agreement(laptop, day) == calm
    assert len(notebook_of(laptop.page)["contacts"]) == 300
    assert sorted(notes(laptop)[800:]) == [
        "half a thought",
        "in the other tab",
        "week 2, 0",
        "week 2, 1",
    ]
