"""A pitch in the browser: which sentence sounds right, versions of one's own, and rehearsing."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

ANSWERS = {"name": "Ana", "role": "a welder", "what": "mend bikes", "offer": "lend you a stand"}

#: A computer with one voice, which notes what it is asked to say.
VOICE = """
    globalThis.said = [];
    const voice = { lang: "en-GB", localService: LOCAL, name: "Ann" };
    const speech = { getVoices: () => [voice], cancel() {}, speak: (one) => said.push(one.text) };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def _open(page: Page, host: str, **answers: str) -> Worksheet:
    sheet = Worksheet(page, "pitch").open(f"{host}/worksheets/pitch.html")
    sheet.fill(**answers)
    return sheet


def test_the_sentence_that_sounds_right_is_chosen_and_still_chosen_later(
    visitor: Callable[..., Page], host: str
) -> None:
    """Until then it is left out; the choice can be taken back."""
    page = visitor()
    sheet = _open(page, host, name="Ana", role="a nurse", what="triage walk-ins")
    place = sheet.form.locator("[data-field=what_as]")
    expect(place).to_be_visible()
    expect(sheet.result).not_to_contain_text("triage")
    place.get_by_label("I triage walk-ins.", exact=True).check()
    expect(sheet.result).to_contain_text("I triage walk-ins.")
    page.reload()
    sheet.ready()
    expect(place.get_by_label("I triage walk-ins.", exact=True)).to_be_checked()
    place.locator("input[value='']").check()
    expect(sheet.result).not_to_contain_text("triage")
    sheet.fill(what="mend bikes")
    expect(place).to_be_hidden()


def test_a_saved_version_is_edited_and_never_overwritten(
    visitor: Callable[..., Page], host: str
) -> None:
    """A later answer is offered; what was edited stays."""
    sheet = _open(visitor(), host, **ANSWERS)
    expect(sheet.form.locator("[data-row=versions]")).to_have_count(0)
    sheet.result.locator("[data-act=save]").first.click()
    words = sheet.form.locator("[data-row=versions] [name=text]")
    words.fill("Ana here. I mend bikes. I can lend you a stand.")
    sheet.fill(what="mend trams")
    expect(sheet.result).to_contain_text("Your answers have changed")
    expect(words).to_have_value("Ana here. I mend bikes. I can lend you a stand.")
    sheet.result.locator("[data-act=update]").click()
    expect(words).to_have_value("Ana here. I mend trams. I can lend you a stand.")
    sheet.result.locator("[data-act=mine]").click()
    expect(sheet.result.locator(".pb-mine")).to_be_visible()


def test_a_measured_pace_is_used_from_then_on(visitor: Callable[..., Page], host: str) -> None:
    """Start, pause and restart move the words; the time of the last word gives the pace."""
    page = visitor()
    sheet = _open(page, host, **ANSWERS)
    expect(sheet.result).to_contain_text("I can lend you a stand.")
    page.clock.install()
    sheet.result.locator("[data-rehearse]").first.click()
    dialog = page.locator(".pb-rehearsal")
    button = lambda name: dialog.locator(f"[data-rehearsal={name}]")  # noqa: E731
    button("done").click()
    expect(dialog).to_contain_text("doesn't sound like the whole pitch")
    button("start").click()
    page.clock.run_for(3000)
    button("start").click()
    expect(button("start")).to_have_text("Go on")
    button("restart").click()
    expect(dialog.locator(".pb-rehearsal-time")).to_contain_text("0 of about")
    button("start").click()
    page.clock.run_for(6000)
    expect(dialog.locator(".pb-said").first).to_be_visible()
    button("done").click()
    expect(dialog).to_contain_text("words a minute")
    page.clock.resume()
    button("close").click()
    expect(dialog).to_have_count(0)
    expect(sheet.result).to_contain_text("At your own pace")
    assert 100 <= int(sheet.notebook()["settings"]["pitch_rate_wpm"]) <= 140


def test_only_a_voice_of_this_computer_reads_aloud(visitor: Callable[..., Page], host: str) -> None:
    """A voice elsewhere would be sent the text."""
    for is_local in (False, True):
        page = visitor()
        page.add_init_script(VOICE.replace("LOCAL", str(is_local).lower()))
        sheet = _open(page, host, **ANSWERS)
        expect(sheet.result).to_contain_text("I can lend you a stand.")
        sheet.result.locator("[data-rehearse]").first.click()
        page.locator("[data-rehearsal=voice]").click()
        said = "A voice on this computer" if is_local else "There's no voice on this computer"
        expect(page.locator(".pb-rehearsal-line")).to_contain_text(said)
        assert len(page.evaluate("said")) == is_local
