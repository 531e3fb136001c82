"""The question bank and the plays show what fits, and the address says what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.model.playbook import Playbook


def _cards(page: Page) -> Locator:
    return page.locator(".pb-card:not([hidden])")


def _fitting(playbook: Playbook, person: str, purpose: str) -> int:
    return sum(
        person in question.people and purpose in question.purposes
        for question in playbook.questions
    )


def test_a_choice_shows_what_fits_and_says_how_many(
    page: Page, host: str, playbook: Playbook
) -> None:
    """Person and purpose together; the count is announced."""
    page.goto(f"{host}/questions.html")
    page.get_by_label("Who will you meet?").select_option("mentors")
    page.get_by_label("What is it for?").select_option("advice")
    count, total = _fitting(playbook, "mentors", "advice"), len(playbook.questions)
    expect(_cards(page)).to_have_count(count)
    status = page.locator("playbook-filter [role=status]")
    expect(status).to_have_text(f"{count} of {total} questions")
    assert page.url == f"{host}/questions.html#?person=mentors&purpose=advice"


def test_a_group_without_a_fitting_question_is_not_headed(page: Page, host: str) -> None:
    """No heading stands above nothing."""
    page.goto(f"{host}/questions.html#?stage=closing")
    expect(page.locator("#opening")).to_be_hidden()
    expect(page.locator("#closing")).to_be_visible()


def test_a_shared_address_shows_the_same(page: Page, host: str, playbook: Playbook) -> None:
    """The controls and the list follow the address; a choice no longer on offer is ignored."""
    page.goto(f"{host}/questions.html#?person=leaders&purpose=grow&stage=gone")
    expect(_cards(page)).to_have_count(_fitting(playbook, "leaders", "grow"))
    expect(page.get_by_label("Who will you meet?")).to_have_value("leaders")
    expect(page.get_by_label("When in the conversation?")).to_have_value("")


def test_back_and_forward_restore_the_filter(page: Page, host: str, playbook: Playbook) -> None:
    """From another page, and between two tags of the same page."""
    page.goto(f"{host}/questions.html#?person=mentors")
    page.locator(".pb-card:not([hidden]) .pb-eyebrow a").first.click()
    stage = page.get_by_label("When in the conversation?")
    expect(stage).not_to_have_value("")
    expect(page.get_by_label("Who will you meet?")).to_have_value("")
    page.go_back()
    expect(page.get_by_label("Who will you meet?")).to_have_value("mentors")
    expect(stage).to_have_value("")
    page.goto(f"{host}/tips.html")
    page.go_back()
    expect(page.get_by_label("Who will you meet?")).to_have_value("mentors")


def test_a_tag_filters_and_leads_the_keyboard_to_the_filter(page: Page, host: str) -> None:
    """The tag is a real link; on its own page it sets the filter without loading anything."""
    page.goto(f"{host}/questions.html")
    page.evaluate("window.sameVisit = true")
    page.locator(".pb-fits a", has_text="Mentors").first.click()
    expect(page.get_by_label("Who will you meet?")).to_be_focused()
    expect(page.locator("playbook-filter")).to_be_in_viewport()
    assert page.evaluate("window.sameVisit")


def test_a_link_of_an_earlier_version_filters_where_no_host_sees_it(page: Page, host: str) -> None:
    """What stood in the query moves into the fragment, so that a reload sends it no more."""
    page.goto(f"{host}/questions.html?person=mentors&h=word")
    expect(page.get_by_label("Who will you meet?")).to_have_value("mentors")
    assert page.url == f"{host}/questions.html?h=word#?person=mentors"


def test_no_request_tells_what_was_chosen(fresh_page: Page, host: str) -> None:
    """Neither by choosing nor by following a tag from another page: an access log knows nothing."""
    requested: list[str] = []
    fresh_page.on("request", lambda request: requested.append(request.url))
    fresh_page.goto(f"{host}/people.html")
    fresh_page.locator("a[href*='questions.html#?person=internal-recruiters']").click()
    fresh_page.get_by_label("What is it for?").select_option("advice")
    fresh_page.reload()
    expect(fresh_page.get_by_label("What is it for?")).to_have_value("advice")
    assert requested
    assert [
        address for address in requested if "recruiters" in address or "advice" in address
    ] == []


def test_a_jump_within_the_page_leaves_the_filter(page: Page, host: str) -> None:
    """A heading that can be seen is no reason to show everything again."""
    page.goto(f"{host}/questions.html#?person=mentors")
    person = page.get_by_label("Who will you meet?")
    expect(person).to_have_value("mentors")
    page.locator(".md-skip").press("Enter")
    expect(page.locator("main h1")).to_be_in_viewport()
    expect(person).to_have_value("mentors")


def test_show_all_clears_the_choice_and_the_address(
    page: Page, host: str, playbook: Playbook
) -> None:
    """One press, also by keyboard; what else the address carries stays."""
    page.goto(f"{host}/questions.html?h=word#?person=mentors")
    page.get_by_role("button", name="Show all").press("Enter")
    expect(_cards(page)).to_have_count(len(playbook.questions))
    assert page.url == f"{host}/questions.html?h=word"


def test_nothing_found_says_what_to_do(page: Page, host: str) -> None:
    """A sentence that helps, not an empty page."""
    page.goto(f"{host}/plays.html#?minutes=1")
    expect(_cards(page)).to_have_count(0)
    expect(page.locator(".pb-nothing")).to_be_visible()
    expect(page.get_by_role("button", name="Print these as cards")).to_be_hidden()
    expect(page.locator("playbook-filter [role=status]")).to_contain_text("0 of")


def test_plays_by_minutes_people_and_role(page: Page, host: str, playbook: Playbook) -> None:
    """At most so many minutes, a number of people that fits, and who runs it."""
    page.goto(f"{host}/plays.html")
    page.get_by_label("Minutes for one meeting").fill("45")
    page.get_by_label("People who take part").fill("10")
    page.get_by_label("Who runs it?").select_option("team")
    fitting = [
        play
        for play in playbook.plays
        if play.minutes <= 45 and play.people_min <= 10 <= play.people_max and "team" in play.roles
    ]
    assert fitting
    expect(_cards(page)).to_have_count(len(fitting))
    assert page.url.endswith("#?minutes=45&people=10&role=team")


def test_a_programme_of_weeks_is_no_half_hour(page: Page, host: str, playbook: Playbook) -> None:
    """One meeting and the whole are two numbers, and the card says both."""
    page.goto(f"{host}/plays.html#?minutes=30&weeks=1")
    once = [play for play in playbook.plays if play.minutes <= 30 and play.weeks == 1]
    assert once
    expect(_cards(page)).to_have_count(len(once))
    long = next(play for play in playbook.plays if play.minutes <= 30 and play.weeks > 1)
    page.goto(f"{host}/plays.html#{long.id}")
    expect(page.locator(f"[data-item='plays/{long.id}']")).to_contain_text(
        f"{long.minutes} minutes each time over {long.weeks} weeks"
    )


@pytest.mark.parametrize("nonsense", ["-5", "1e9", "0"])
def test_a_number_that_makes_no_sense_hides_nothing(
    page: Page, host: str, playbook: Playbook, nonsense: str
) -> None:
    """Neither typed nor in the address."""
    page.goto(f"{host}/plays.html#?people={nonsense}")
    expect(_cards(page)).to_have_count(len(playbook.plays))


def test_an_address_that_names_a_question_shows_it(page: Page, host: str) -> None:
    """Whatever filter stands beside it."""
    page.goto(f"{host}/questions.html?person=supervisors#your-job")
    expect(page.locator("#your-job")).to_be_in_viewport()


def test_without_javascript_everything_is_there(
    without_script: Page, host: str, playbook: Playbook
) -> None:
    """No control that would do nothing, no item hidden."""
    without_script.goto(f"{host}/questions.html#?person=mentors")
    expect(_cards(without_script).filter(visible=True)).to_have_count(len(playbook.questions))
    expect(without_script.locator("playbook-filter")).to_be_hidden()
    expect(without_script.get_by_role("button", name="Copy link")).to_have_count(0)


def test_the_filter_works_in_a_file(page: Page, site: Path, playbook: Playbook) -> None:
    """From a USB stick: the choice goes into the address, and the address restores it."""
    address = (site / "questions.html").as_uri()
    page.goto(address)
    page.get_by_label("Who will you meet?").select_option("mentors")
    assert page.url == f"{address}#?person=mentors"
    page.reload()
    expect(page.get_by_label("Who will you meet?")).to_have_value("mentors")


def test_a_filter_follows_a_page_that_was_swapped(fresh_page: Page, host: str, site: Path) -> None:
    """Instant navigation brings a page without loading it; both directions, no second listener."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    urls = "".join(f"<url><loc>{host}/{path}</loc></url>" for path in paths)
    fresh_page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{urls}</urlset>"))
    fresh_page.goto(f"{host}/people.html")
    fresh_page.evaluate("window.sameVisit = true")
    fresh_page.locator('a[href$="questions.html#?person=mentors"]').click()
    expect(fresh_page.get_by_label("Who will you meet?")).to_have_value("mentors")
    fresh_page.get_by_label("What is it for?").select_option("advice")
    fresh_page.get_by_role("link", name="Who to meet").first.click()
    expect(fresh_page.locator("playbook-filter")).to_have_count(0)
    fresh_page.go_back()
    expect(fresh_page.get_by_label("What is it for?")).to_have_value("advice")
    fresh_page.locator(".pb-card:not([hidden]) .pb-fits a", has_text="Mentors").first.click()
    expect(fresh_page.get_by_label("What is it for?")).to_have_value("")
    assert fresh_page.url == f"{host}/questions.html#?person=mentors"
    assert fresh_page.evaluate("window.sameVisit")


def test_an_address_that_somebody_mangled_names_nothing(page: Page, host: str) -> None:
    """All questions are there, and no script fails."""
    page.goto(f"{host}/questions.html#100%")
    expect(page.locator("playbook-filter select").first).to_be_visible()
    page.get_by_label("Who will you meet?").select_option("mentors")
    expect(page.locator("playbook-filter [role=status]")).to_contain_text(" of ")
